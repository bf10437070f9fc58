// An alert as XML of CAP 1.2, in the schema's order.
import type { Alert, CapProblem } from './model.ts'
import { readAlert } from './read.ts'
import { schemas, type Particle } from './schema.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }
/** Signs that XML 1.0 cannot hold are left out: they come from pasted text and mean nothing. */
// oxlint-disable-next-line no-control-regex -- these are the ones
const text = (value: unknown): string => String(value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '').replace(/[&<>\r]/g, (c) => escapes[c] as string)

function element(particle: Particle, value: unknown, indent: string): string {
  const inside = particle.content ? `\n${children(particle.content, value as Record<string, unknown>, `${indent}  `)}${indent}` : text(value)
  return `${indent}<${particle.name}>${inside}</${particle.name}>\n`
}

function children(particles: readonly Particle[], values: Record<string, unknown>, indent: string): string {
  return particles.map((p) => {
    const value = values[p.name]
    if (value === undefined || value === null) return ''
    return (p.many ? (value as unknown[]) : [value]).map((one) => element(p, one, indent)).join('')
  }).join('')
}

/** XML of CAP 1.2 in the XSD's order; dates by `capTime`. What is wrong with the alert `validateAlert` says. */
export function makeAlert(alert: Alert): string {
  const { namespace, content } = schemas['1.2']
  return `<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="${namespace}">\n${children(content, alert, '  ')}</alert>\n`
}

/** Faults of an alert that is to be published, against the XSD and the prose; [] where it may go out. */
export function validateAlert(alert: Alert): CapProblem[] {
  return readAlert(makeAlert(alert)).problems.filter((p) => p.kind !== 'note')
}
