// 下行命令 (appendix B): M4, query and answer. The serial is 0000; the station answers with the same function code.
import type { CommandAnswer, CommandKind, CommandTarget } from '../command.ts'
import type { Received } from '../received.ts'
import { timeDigits } from './bytes.ts'
import { elementNamed } from './elements.ts'
import { encodeCommand } from './encode.ts'
import { statusOf } from './status.ts'

type Rest = (params: Record<string, string>, to: CommandTarget) => Buffer
const nothing: Rest = () => Buffer.alloc(0)

const make = (key: string, func: number, sets: boolean, fields: CommandKind['fields'] = [], rest: Rest = nothing): CommandKind => ({
  key, sets, fields,
  encode: (params, to) => ({
    ref: String(func),
    bytes: encodeCommand({ station: to.address, centre: to.centre, password: passwordOf(to.secret), func }, to.now, rest(params, to)),
  }),
  answer: (item, ref) => (item.func === Number(ref) ? answered(item) : undefined),
})

const passwordOf = (secret: string | null): string => {
  if (secret !== null && !/^[0-9A-Fa-f]{4}$/.test(secret)) throw new RangeError('密码为 4 位十六进制数字')
  return secret ?? '0000'
}

function answered(item: Received & { ok: true }): CommandAnswer {
  if (item.nak) return { ok: false, detail: 'NAK', said: [] }
  const said = item.values.map((v) => ({ name: v.element, text: v.value === null ? '—' : `${v.value}${elementNamed(v.element)?.unit ?? ''}` }))
  for (const a of item.attachments) {
    if (a.kind === 'VERSION' || a.kind === 'RGZS') said.push({ name: a.kind, text: a.bytes.toString('utf8').slice(0, 500) })
    else if (a.kind === 'PARAMS') said.push(...settingsOf(a.bytes))
  }
  for (const v of item.values) if (v.element === 'ZT' && v.value !== null) said.push(...statusOf(v.value).filter((s) => s.alarm).map((s) => ({ name: `ZT${s.bit}`, text: s.key })))
  if (item.func === 0x51 || item.func === 0x4a) said.push({ name: 'clock', text: item.sentAt === null ? '—' : new Date(item.sentAt).toISOString() })
  return { ok: true, detail: '', said: said.slice(0, 200) }
}

/** 配置参数: identifier, definition (data bytes, decimals), data. What doesn't read so is shown as it came. */
export function settingsOf(bytes: Buffer): { name: string; text: string }[] {
  const out: { name: string; text: string }[] = []
  let pos = 0
  while (pos + 2 <= bytes.length) {
    const length = (bytes[pos + 1] as number) >>> 3
    if (pos + 2 + length > bytes.length) break
    out.push({ name: (bytes[pos] as number).toString(16).toUpperCase().padStart(2, '0'), text: bytes.toString('hex', pos + 2, pos + 2 + length).toUpperCase() })
    pos += 2 + length
  }
  return pos === bytes.length ? out : [{ name: 'HEX', text: bytes.toString('hex').toUpperCase() }]
}

/** Pairs of identifier and definition: what is asked for (3A, 41, 43). */
const identifiers: Rest = ({ items = '' }) => {
  const list = items.split(/[\s,，、]+/).filter(Boolean)
  if (list.length === 0 || list.length > 100) throw new RangeError('1–100 identifiers')
  return Buffer.concat(list.map((name) => {
    const element = elementNamed(name.toUpperCase())
    if (element) return Buffer.from([element.guide, element.guide === 0xf4 ? 0x60 : element.guide > 0xf4 ? 0xc0 : (element.bytes << 3) | element.decimals])
    if (!/^[0-9A-Fa-f]{4}$/.test(name)) throw new RangeError(`${name.slice(0, 20)}: an element, or four hexadecimal digits (identifier and definition)`)
    return Buffer.from(name, 'hex')
  }))
}

/** Settings as the station's manual has them: identifier, definition and data, in hexadecimal. */
const settings: Rest = ({ hex = '' }) => {
  const digits = hex.replace(/\s+/g, '')
  if (!/^(?:[0-9A-Fa-f]{2}){3,2000}$/.test(digits)) throw new RangeError('hexadecimal digits: identifier, definition, data')
  const bytes = Buffer.from(digits, 'hex')
  if (settingsOf(bytes)[0]?.name === 'HEX') throw new RangeError('the lengths in the definitions do not fit the data')
  return bytes
}

/** 38: from and to by the hour, step, element. Vector 10 of the reference. */
const period: Rest = ({ from = '', to = '', element = '', minutes = '60' }) => {
  const [start, end, step] = [Date.parse(from), Date.parse(to), Number(minutes)], what = elementNamed(element.toUpperCase())
  if (!(start < end) || end - start > 31 * 86_400_000) throw new RangeError('from < to, at most 31 days')
  if (!what) throw new RangeError(`${element.slice(0, 20)}: no such element`)
  if (!Number.isInteger(step) || step < 0 || step > 1440) throw new RangeError('step: 0–1440 minutes')
  const series = what.guide >= 0xf4, two = (n: number) => String(n).padStart(2, '0')
  const code = series ? '000000' : two(Math.floor(step / 1440)) + two(Math.floor((step % 1440) / 60)) + two(step % 60)
  const definition = what.guide === 0xf4 ? 0x60 : series ? 0xc0 : (what.bytes << 3) | what.decimals
  return Buffer.concat([Buffer.from(timeDigits(start, 10).slice(0, 8) + timeDigits(end, 10).slice(0, 8) + `0418${code}`, 'hex'), Buffer.from([what.guide, definition])])
}

/** 49: the old and the new one, each with identifier 03 and two bytes. */
const password: Rest = ({ password: fresh = '' }, { secret }) => {
  if (!/^[0-9A-Fa-f]{4}$/.test(fresh)) throw new RangeError('four hexadecimal digits')
  return Buffer.from(`0310${passwordOf(secret)}0310${fresh}`, 'hex')
}

const items = [{ key: 'items', kind: 'elements', required: true }] as const
const hex = [{ key: 'hex', kind: 'hex', required: true }] as const

export const commands: readonly CommandKind[] = [
  make('sl_realtime', 0x37, false),
  make('sl_period', 0x38, false, [{ key: 'from', kind: 'time', required: true }, { key: 'to', kind: 'time', required: true }, { key: 'element', kind: 'text', required: true }, { key: 'minutes', kind: 'number', least: 0, most: 1440 }], period),
  make('sl_manual', 0x39, false),
  make('sl_elements', 0x3a, false, items, identifiers),
  make('sl_basic_get', 0x41, false, items, identifiers),
  make('sl_running_get', 0x43, false, items, identifiers),
  make('sl_pumps', 0x44, false),
  make('sl_version', 0x45, false),
  make('sl_status', 0x46, false),
  make('sl_events', 0x50, false),
  make('sl_clock_get', 0x51, false),
  make('sl_clock_set', 0x4a, true),
  make('sl_basic_set', 0x40, true, hex, settings),
  make('sl_running_set', 0x42, true, hex, settings),
  make('sl_password_set', 0x49, true, [{ key: 'password', kind: 'secret', required: true }], password),
  make('sl_storage_clear', 0x47, true, [], () => Buffer.from('9700', 'hex')),
  make('sl_factory_reset', 0x48, true, [], () => Buffer.from('9800', 'hex')),
]
