// A message's elements, read as a stream by saxes under caps. A DOCTYPE is refused before anything in it is looked at: no entity is ever
// declared, none is ever fetched. What is read is a plain tree, with lines for the reasons.
import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { CapProblem } from './model.ts'

export type Node = {
  name: string; ns: string; line: number; children: Node[]
  /** text directly inside, CDATA included, comments left out */
  text: string
  /** attributes that are no namespace declarations: '{namespace}name' */
  attributes: { ns: string; name: string; value: string }[]
}

export const limits = { bytes: 8_000_000, depth: 32, elements: 60_000, attributes: 64, attributeLength: 20_000, textLength: 4_000_000 }

class Stop extends Error {
  readonly problem: CapProblem
  constructor(problem: CapProblem) { super(problem.code); this.problem = problem }
}

const refuse = (code: string, detail: string, line?: number): never => { throw new Stop({ kind: 'refused', code, detail, ...(line ? { line } : {}) }) }

/** Encodings that a message may declare; anything else is refused rather than guessed. */
const encodings = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii', 'iso-8859-1', 'latin1', 'windows-1252', 'utf-16', 'utf-16le', 'utf-16be', 'gbk', 'gb2312', 'gb18030', 'big5'])

/** Text of bytes: a byte order mark, else the XML declaration, else UTF-8. */
export function decode(bytes: Uint8Array): { text: string } | { problem: CapProblem } {
  if (bytes.length > limits.bytes) return { problem: { kind: 'refused', code: 'too_large', detail: `${bytes.length} bytes; at most ${limits.bytes} are read` } }
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  const declared = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(Buffer.from(bytes.subarray(0, 400)).toString('latin1').replace(/^ï»¿/, ''))?.[1]?.toLowerCase()
  const encoding = mark ?? declared ?? 'utf-8'
  if (!encodings.has(encoding)) return { problem: { kind: 'refused', code: 'encoding', detail: `the encoding ${encoding} is not read` } }
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    return { problem: { kind: 'parse', code: 'encoding_broken', detail: `the bytes are no ${encoding}` } }
  }
}

type Building = { root: Node | undefined; open: Node[]; elements: number; silent: number }

function attributesOf(tag: SaxesTagNS, line: number): Node['attributes'] {
  const list = Object.values(tag.attributes)
  if (list.length > limits.attributes) refuse('too_many_attributes', `more than ${limits.attributes} attributes`, line)
  if (list.some((a) => a.value.length > limits.attributeLength)) refuse('attribute_too_long', `an attribute of more than ${limits.attributeLength} characters`, line)
  return list.filter((a) => a.prefix !== 'xmlns' && a.name !== 'xmlns').map((a) => ({ ns: a.uri, name: a.local, value: a.value }))
}

function opened(at: Building, tag: SaxesTagNS, line: number): void {
  at.silent = 0
  if (++at.elements > limits.elements) refuse('too_many_elements', `more than ${limits.elements} elements`, line)
  if (at.open.length >= limits.depth) refuse('too_deep', `nested more than ${limits.depth} deep`, line)
  const node: Node = { name: tag.local, ns: tag.uri, line, children: [], text: '', attributes: attributesOf(tag, line) }
  at.open.at(-1)?.children.push(node)
  at.root ??= node
  at.open.push(node)
}

function spoken(at: Building, text: string, line: number): void {
  const node = at.open.at(-1)
  if (!node) return
  if (node.text.length + text.length > limits.textLength) refuse('text_too_long', `a text of more than ${limits.textLength} characters`, line)
  node.text += text
}

const step = 65_536

/** The tree, or why there is none. */
export function readTree(xml: string): { root: Node } | { problem: CapProblem } {
  const at: Building = { root: undefined, open: [], elements: 0, silent: 0 }
  const parser = new SaxesParser({ xmlns: true, position: true })
  parser.on('doctype', () => refuse('doctype', 'it has a DOCTYPE; entities and what they fetch are never read', parser.line))
  parser.on('opentag', (tag) => opened(at, tag as SaxesTagNS, parser.line))
  parser.on('closetag', () => void at.open.pop())
  parser.on('text', (text) => spoken(at, text, parser.line))
  parser.on('cdata', (text) => spoken(at, text, parser.line))
  try {
    const text = xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml
    // a DOCTYPE's inside is collected by the parser up to its end: refused at its first letters instead
    const before = prologue(text)
    if (before !== undefined) refuse('doctype', 'it has a DOCTYPE; entities and what they fetch are never read', before)
    for (let from = 0; from < text.length; from += step) parser.write(text.slice(from, from + step))
    parser.close()
  } catch (error) {
    return { problem: error instanceof Stop ? error.problem : { kind: 'parse', code: 'not_xml', detail: String((error as Error).message).slice(0, 200), line: parser.line } }
  }
  return at.root ? { root: at.root } : { problem: { kind: 'parse', code: 'not_xml', detail: 'there is no element' } }
}

/** The line of a DOCTYPE before the first element, looked for past comments and instructions in one pass. */
function prologue(text: string): number | undefined {
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('<', at)
    if (open < 0) return undefined
    if (text.startsWith('<!--', open)) at = after(text, '-->', open)
    else if (text.startsWith('<?', open)) at = after(text, '?>', open)
    else return /^<!DOCTYPE/i.test(text.slice(open, open + 9)) ? text.slice(0, open).split('\n').length : undefined
  }
  return undefined
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from)
  return at < 0 ? text.length : at + end.length
}
