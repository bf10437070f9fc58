// Bytes or text → what a CAP message says and what is wrong with it. Never throws, fetches nothing.
import { checkTree } from './check.ts'
import { alertOf } from './fields.ts'
import type { Alert, CapProblem, CapVersion, Read } from './model.ts'
import { nationalNamespace, readNational } from './national.ts'
import { checkRules } from './rules.ts'
import { schemas } from './schema.ts'
import { decode, readTree, type Node } from './tree.ts'

const nothing = (problem: CapProblem): Read => ({ alert: undefined, version: undefined, problems: [problem], xsdValid: false, parseError: problem.kind === 'parse' ? problem.detail : null })

/**
 * Reads a message of CAP 1.0, 1.1, 1.2 or the 12379 profile. `problems` lists every fault with line and path; a message with faults is still
 * read as far as it goes, whoever uses it decides. A DOCTYPE, too many elements and the like are refused unread.
 */
export function readAlert(xml: string | Uint8Array): Read {
  const text = typeof xml === 'string' ? { text: xml } : decode(xml)
  if ('problem' in text) return nothing(text.problem)
  const tree = readTree(text.text)
  return 'problem' in tree ? nothing(tree.problem) : readRoot(tree.root)
}

/** Of a tree that was read before, as an Atom entry holds one. */
export function readRoot(root: Node): Read {
  if (root.name === 'alert' && root.ns === nationalNamespace) return { ...readNational(root), version: '12379', xsdValid: null, parseError: null }
  const known = (Object.keys(schemas) as (keyof typeof schemas)[]).find((v) => schemas[v].namespace === root.ns)
  if (!known) return unknown(root)
  const schema = schemas[known]
  if (root.name !== 'alert') return { ...nothing({ kind: 'schema', code: 'root', detail: `the first element is ${root.name}, not alert`, line: root.line }), version: known }
  const faults = checkTree(root, schema)
  const alert = alertOf(root, schema.content)
  return { alert, version: known, problems: [...faults, ...(alert ? checkRules(alert) : [])], xsdValid: faults.length === 0, parseError: null }
}

/** A namespace of nobody's: there is no schema to hold it against. */
function unknown(root: Node): Read {
  const problem: CapProblem = { kind: 'schema', code: 'namespace', detail: `no CAP: the first element is ${root.name} of ${root.ns || 'no namespace'}`, line: root.line }
  return { alert: undefined, version: undefined, problems: [problem], xsdValid: null, parseError: null }
}

export const isCap = (root: Node): boolean => root.name === 'alert' && (root.ns === nationalNamespace || Object.values(schemas).some((s) => s.namespace === root.ns))

export type { Alert, CapVersion }
