// A tree as an alert, by the same lists that check it: what repeats is a list, what has parts an object, all else its text.
import type { Alert, Named } from './model.ts'
import type { Particle } from './schema.ts'
import type { Node } from './tree.ts'

/** Values a schema of 1.0 writes in one string, 'SAME=006109'. */
const pairs = new Set(['eventCode', 'parameter', 'geocode'])

function pairOf(text: string): Named {
  const at = text.indexOf('=')
  return at < 0 ? { valueName: '', value: text } : { valueName: text.slice(0, at), value: text.slice(at + 1) }
}

const valueOf = (node: Node, particle: Particle): unknown =>
  particle.content ? objectOf(node, particle.content) : pairs.has(particle.name) ? pairOf(node.text) : node.text

function objectOf(node: Node, particles: readonly Particle[]): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const p of particles) {
    const found = node.children.filter((child) => child.name === p.name && child.ns === node.ns)
    if (!found.length) continue
    out[p.name] = p.many ? found.map((child) => valueOf(child, p)) : valueOf(found[0] as Node, p)
  }
  return out
}

/** Undefined where one of the fields is missing without which nothing can be told of the message. */
export function alertOf(root: Node, particles: readonly Particle[]): Alert | undefined {
  const read = objectOf(root, particles) as Partial<Alert>
  if (read.identifier === undefined || read.sender === undefined || read.sent === undefined) return undefined
  return { ...read, identifier: read.identifier.trim(), sender: read.sender.trim(), sent: read.sent.trim(), status: read.status ?? '', msgType: read.msgType ?? '', scope: read.scope ?? '' }
}
