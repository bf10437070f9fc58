// Text as it stands in a file: _xHHHH_ of SpreadsheetML (ECMA-376 22.9.2.19), and what keeps a csv's cells from becoming formulas or losing digits.

// what XML 1.0 cannot hold, a carriage return (readers make it a line feed), and what would be read as an escape
// oxlint-disable-next-line no-control-regex
const UNHOLDABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const MARKUP = /[&<>"]/
const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// oxlint-disable-next-line no-control-regex
const PLAIN = /^[\t\n\u0020\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\u005e\u0060-\ud7ff\ue000-\ufffd]*$/

/** Text between two XML tags or in an attribute, any JavaScript string. */
export function xmlText(text: string): string {
  if (PLAIN.test(text)) return text
  const held = text.replace(UNHOLDABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
  return MARKUP.test(held) ? held.replace(/[&<>"]/g, (c) => ENTITY[c] ?? c) : held
}

export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text

/** Begins as a formula would, where a program guesses. */
export const startsFormula = (text: string): boolean => {
  const c = text.charCodeAt(0)
  return c === 61 || c === 43 || c === 45 || c === 64 || c === 9 || c === 13
}

/** Text for a csv: a formula gets ' before it, digits that a program would shorten (leading zero, twelve or more) a tab. `plainCsv` undoes both. */
export const guardedCsv = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : /^(?:0\d+|\d{12,})$/.test(text) ? `\t${text}` : text)

/** Also undoes ="00123", as other programs protect digits. */
export function plainCsv(text: string): string {
  const c = text.charCodeAt(0)
  if (c === 39) return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
  if (c === 9) return /^\t\d+$/.test(text) ? text.slice(1) : text
  if (c === 61) return /^="(?:[^"]|"")*"$/.test(text) ? text.slice(2, -1).replaceAll('""', '"') : text
  return text
}
