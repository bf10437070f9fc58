// Data that comes as JavaScript: JSON in a call (JSONP), or an object written with bare keys and trailing commas. Read, never run.

const deepest = 40
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value }

class Reader {
  private at: number
  private readonly text: string
  constructor(text: string, at: number) { this.text = text; this.at = at }

  private fail(what: string): never { throw new SyntaxError(`${what} at character ${this.at}`) }

  private blank(): void {
    for (;;) {
      while (/\s/.test(this.text[this.at] ?? '')) this.at++
      if (this.text.startsWith('//', this.at)) this.at = this.end('\n')
      else if (this.text.startsWith('/*', this.at)) this.at = this.end('*/')
      else return
    }
  }

  private end(of: string): number {
    const found = this.text.indexOf(of, this.at + 2)
    return found < 0 ? this.text.length : found + of.length
  }

  value(depth = 0): Value {
    if (depth > deepest) this.fail('nested too deeply')
    this.blank()
    const c = this.text[this.at]
    if (c === '{') return this.object(depth)
    if (c === '[') return this.list(depth)
    if (c === '"' || c === "'") return this.string(c)
    return this.bare()
  }

  private object(depth: number): Value {
    const out: Record<string, Value> = Object.create(null) as Record<string, Value>
    this.at++
    for (this.blank(); this.text[this.at] !== '}'; this.blank()) {
      const key = this.key()
      this.blank()
      if (this.text[this.at++] !== ':') this.fail('a colon is missing')
      out[key] = this.value(depth + 1)
      this.comma('}')
    }
    this.at++
    return out
  }

  private list(depth: number): Value {
    const out: Value[] = []
    this.at++
    for (this.blank(); this.text[this.at] !== ']'; this.blank()) {
      out.push(this.value(depth + 1))
      this.comma(']')
    }
    this.at++
    return out
  }

  private comma(end: string): void {
    this.blank()
    if (this.text[this.at] === ',') this.at++
    else if (this.text[this.at] !== end) this.fail('a comma is missing')
  }

  private key(): string {
    const c = this.text[this.at]
    if (c === '"' || c === "'") return this.string(c)
    const word = /[\w$]{1,100}/y
    word.lastIndex = this.at
    const found = word.exec(this.text)?.[0] ?? this.fail('a name is missing')
    this.at += found.length
    return found
  }

  private string(quote: string): string {
    const from = ++this.at
    let out = '', plain = from
    for (;;) {
      const c = this.text[this.at]
      if (c === undefined || c === '\n') this.fail('a text has no end')
      if (c === quote) break
      if (c === '\\') { out += this.text.slice(plain, this.at) + this.escape(); plain = this.at } else this.at++
    }
    return out + this.text.slice(plain, this.at++)
  }

  private escape(): string {
    const c = this.text[this.at + 1] ?? ''
    const code = c === 'u' ? this.text.slice(this.at + 2, this.at + 6) : c === 'x' ? this.text.slice(this.at + 2, this.at + 4) : ''
    this.at += 2 + code.length
    return code ? String.fromCharCode(Number.parseInt(code, 16) || 0xfffd) : ({ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }[c] ?? c)
  }

  private bare(): Value {
    const word = /[-+.\w]{1,60}/y
    word.lastIndex = this.at
    const found = word.exec(this.text)?.[0] ?? this.fail('a value is missing')
    this.at += found.length
    if (found === 'null' || found === 'undefined') return null
    if (found === 'true' || found === 'false') return found === 'true'
    const number = Number(found)
    return Number.isNaN(number) ? this.fail(`${found} is no value`) : number
  }
}

/**
 * The value in a text: JSON, `name({…})`, or `const NAME = {…}` for `named`. Throws SyntaxError with the place.
 */
export function readLiteral(text: string, named?: string): Value {
  const bare = text.replace(/^\uFEFF/, '')
  const assigned = named ? new RegExp(`(?:^|[\\s;,{])${named}\\s{0,10}=\\s{0,10}`).exec(bare) : null
  if (assigned) return new Reader(bare, assigned.index + assigned[0].length).value()
  const start = /^\s*(?:[\w$.]{1,200}\s{0,10}\()?\s*/.exec(bare)?.[0] ?? ''
  return new Reader(bare, start.includes('(') ? start.length : 0).value()
}

export const listOf = (value: Value | undefined): Value[] => (Array.isArray(value) ? value : [])
export const fieldsOf = (value: Value | undefined): Record<string, Value> => (value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {})
/** A number that is there; '' and what is no number are null. */
export const numberOf = (value: Value | undefined): number | null => (value === null || value === undefined || value === '' || typeof value === 'boolean' || Number.isNaN(Number(value)) ? null : Number(value))
/** As numberOf, and 0 is "not known", as winds and pressures are written. */
export const knownOf = (value: Value | undefined): number | null => numberOf(value) || null
