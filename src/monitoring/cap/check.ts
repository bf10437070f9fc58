// A tree against a schema: order, number, values, attributes. Every fault is told with its line and path, as an XSD validator would.
import type { CapProblem } from './model.ts'
import { dsig, type Particle, type Schema } from './schema.ts'
import type { Node } from './tree.ts'

const xsi = 'http://www.w3.org/2001/XMLSchema-instance'
const most = 100

type Walk = { schema: Schema; problems: CapProblem[] }

function fault(walk: Walk, node: Node, path: string, code: string, detail: string): void {
  if (walk.problems.length < most) walk.problems.push({ kind: 'schema', code, detail, line: node.line, path })
}

export function checkTree(root: Node, schema: Schema): CapProblem[] {
  const walk: Walk = { schema, problems: [] }
  content(walk, root, schema.content, root.name, schema.signatures)
  return walk.problems
}

function attributes(walk: Walk, node: Node, path: string): void {
  for (const { ns, name } of node.attributes) {
    if (ns === xsi && (name === 'schemaLocation' || name === 'noNamespaceSchemaLocation')) continue
    fault(walk, node, path, 'attribute', `${node.name} has the attribute ${name}, which the schema does not have`)
  }
}

/** The children against a sequence: each particle is taken in turn, as often as it may. */
function content(walk: Walk, node: Node, particles: readonly Particle[], path: string, signatures: boolean): void {
  attributes(walk, node, path)
  if (node.text.trim() !== '') fault(walk, node, path, 'text_between', `${node.name} has text between its elements`)
  let at = 0, count = 0
  for (const child of node.children) {
    if (signatures && child.ns === dsig) { at = Math.max(at, skip(walk, node, child, particles, at, count, path)); count = 0; continue }
    const next = place(particles, at, count, child, walk.schema)
    if (next === undefined || next > particles.length) {
      fault(walk, child, `${path}/${child.name}`, 'unexpected', `${child.name} is not expected here; expected is ${expected(particles, at, count)}`)
      return
    }
    count = next === at ? count + 1 : 1
    at = next
    one(walk, child, particles[at] as Particle, `${path}/${child.name}`)
  }
  const lacking = rest(particles, at, count)
  if (lacking) fault(walk, node, path, 'missing', `${node.name} lacks ${lacking.name}`)
}

/** Where a foreign element is allowed: behind everything that must be there. Returns the place past all particles. */
function skip(walk: Walk, node: Node, child: Node, particles: readonly Particle[], at: number, count: number, path: string): number {
  const lacking = rest(particles, at, count)
  if (lacking) fault(walk, child, `${path}/${child.name}`, 'unexpected', `${child.name} is not expected here; expected is ${lacking.name}`)
  return particles.length
}

function place(particles: readonly Particle[], at: number, count: number, child: Node, schema: Schema): number | undefined {
  if (child.ns !== schema.namespace) return undefined
  for (let i = at; i < particles.length; i++) {
    const p = particles[i] as Particle
    const taken = i === at ? count : 0
    if (p.name === child.name && (p.many || taken === 0)) return i
    if (p.min === 1 && taken === 0) return undefined
  }
  return undefined
}

function rest(particles: readonly Particle[], at: number, count: number): Particle | undefined {
  return particles.slice(at).find((p, i) => p.min === 1 && (i > 0 || count === 0))
}

function expected(particles: readonly Particle[], at: number, count: number): string {
  const names: string[] = []
  for (let i = at; i < particles.length; i++) {
    const p = particles[i] as Particle
    const taken = i === at ? count : 0
    if (p.many || taken === 0) names.push(p.name)
    if (p.min === 1 && taken === 0) break
  }
  return names.join(' or ') || 'nothing more'
}

function one(walk: Walk, node: Node, particle: Particle, path: string): void {
  if (particle.content) return content(walk, node, particle.content, path, false)
  attributes(walk, node, path)
  if (node.children[0]) return fault(walk, node, path, 'element_inside', `${node.name} is text and has the element ${node.children[0].name} inside`)
  const wrong = particle.check?.(node.text)
  if (wrong) fault(walk, node, path, 'value', `${node.name}: ${wrong}`)
}
