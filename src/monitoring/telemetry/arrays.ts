// PostgreSQL array literals made in one pass: a batch goes over as a few long parameters (per-value binding took most of the time).
export const numbers = (list: readonly (number | null)[]): string => `{${list.map((n) => (n === null ? 'NULL' : n)).join(',')}}`
export const flags = (list: readonly boolean[]): string => `{${list.map((b) => (b ? 't' : 'f')).join(',')}}`
const awkward = /["\\\0]/
const quoted = (t: string | null) => (t === null ? 'NULL' : `"${t.replace(/["\\]/g, '\\$&').replaceAll('\0', '\uFFFD')}"`)
/** Any text: quotes and backslashes escaped; NUL, which PostgreSQL text can't hold, becomes the replacement character. Plain ones, as most are, go in one piece. */
export const texts = (list: readonly (string | null)[]): string =>
  list.length > 0 && !list.includes(null) && !awkward.test(list.join('')) ? `{"${list.join('","')}"}` : `{${list.map(quoted).join(',')}}`
/** Words that need no escaping: codes, hexadecimal, uuids. */
export const words = (list: readonly (string | null)[]): string => `{${list.map((t) => t ?? 'NULL').join(',')}}`
