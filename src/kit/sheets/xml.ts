// A part's XML as events, by local names: prefixes and namespaces (transitional, strict) make no difference. No DOCTYPE, bounded depth and length.
import { SaxesParser } from 'saxes'
import { AppError } from '#kit/errors'
import { brokenXml, cellTooLong, doctype } from './errors.ts'

export type Attributes = Record<string, string>
export type Handlers = { open: (name: string, attributes: Attributes) => void; close: (name: string) => void; text?: (text: string) => void }
export type Place = { part: string; sheet?: string; row?: number }

const DEEP = 64
/** characters fed without one event: a name, a text or a tag that never ends */
const SILENT = 2_000_000

/** Feeds decoded XML in pieces; `place` is looked at when something is wrong. */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: false, position: false })
  private decoder: TextDecoder | undefined
  private readonly locals = new Map<string, string>()
  private readonly place: Place
  private events = 0
  protected depth = 0
  private silent = 0
  /** the root's name as written, with its prefix */
  root = ''

  constructor(place: Place, handlers: Handlers) {
    this.place = place
    const parser = this.parser
    parser.on('doctype', () => { throw doctype({ part: place.part }) })
    parser.on('opentag', (tag) => {
      this.events++
      if (++this.depth > DEEP) throw this.broken('nested too deeply')
      if (this.depth === 1) this.root = tag.name
      handlers.open(this.local(tag.name), tag.attributes as Attributes)
    })
    parser.on('closetag', (tag) => { this.events++; this.depth--; handlers.close(this.local(tag.name)) })
    const { text } = handlers
    if (text) { parser.on('text', text); parser.on('cdata', text) }
  }

  private local(name: string): string {
    const known = this.locals.get(name)
    if (known !== undefined) return known
    const local = name.slice(name.indexOf(':') + 1)
    if (this.locals.size < 500) this.locals.set(name, local)
    return local
  }

  private broken(cause: string): AppError {
    return brokenXml({ ...this.place, cause: cause.slice(0, 200) })
  }

  bytes(chunk: Uint8Array): void {
    this.decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
    try {
      this.feed(this.decoder.decode(chunk, { stream: true }))
    } catch (error) {
      throw error instanceof AppError ? error : this.broken(messageOf(error))
    }
  }

  feed(text: string): void {
    const before = this.events
    this.parser.write(text)
    this.silent = this.events === before ? this.silent + text.length : 0
    if (this.silent > SILENT) throw cellTooLong({ ...this.place, limit: SILENT })
  }

  /** What was held back is fed now. */
  protected finish(): void {}

  end(): void {
    try {
      const rest = this.decoder?.decode()
      if (rest) this.feed(rest)
      this.finish()
      this.parser.close()
    } catch (error) {
      throw error instanceof AppError ? error : this.broken(messageOf(error))
    }
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

function encodingOf(start: Uint8Array): string {
  const [a, b] = start
  return a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
}

/** Reads a whole part through the handlers. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, place: Place, handlers: Handlers): Promise<void> {
  const reader = new XmlReader(place, handlers)
  for await (const chunk of chunks) reader.bytes(chunk)
  reader.end()
}
