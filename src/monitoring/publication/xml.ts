// XML as text, for the two formats that have no writer of their own here. Everything between tags is escaped.
import { chinaTime } from '#kit/calendar'
// oxlint-disable-next-line no-control-regex -- signs that XML 1.0 cannot hold
export const plain = (text: unknown): string => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
export const escaped = (text: unknown): string => plain(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

export interface Element extends ReadonlyArray<string | number | Element | null | undefined> { readonly 0: string }

/** `['a', ['b', 'text'], null]` → `<a><b>text</b></a>`; what is null is left out. */
export function write([name, ...children]: Element, attributes: Record<string, string> = {}): string {
  const written = Object.entries(attributes).map(([k, v]) => ` ${k}="${escaped(v)}"`).join('')
  const inside = children.filter((c) => c !== null && c !== undefined).map((c) => (typeof c === 'object' ? write(c) : escaped(c))).join('')
  return `<${name}${written}>${inside}</${name}>`
}
export const document = (root: Element, attributes: Record<string, string> = {}): string => `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, attributes)}\n`

/** '2026-07-01 08:30:00' in Beijing. */
export const beijing = (at: Date | string): string => chinaTime(at)
