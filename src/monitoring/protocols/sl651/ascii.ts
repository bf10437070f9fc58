// 报文正文 in ASCII, clauses 6.6.2 and 6.6.4.4: serial and time without a space behind them, then identifier space data space …
import { address, time } from './bytes.ts'
import type { Body } from './body.ts'
import { elementNamed } from './elements.ts'
import { shapeOf } from './functions.ts'
import { Refused } from './reasons.ts'

type Reader = Body & { tokens: string[]; pos: number; station: string; at: number }

const number = /^-?\d+(\.\d+)?$/

export function readAsciiBody(func: number, body: Buffer, station: string): Body {
  const shape = shapeOf(func)
  if (!shape) throw new Refused('unknown_function', func.toString(16))
  const text = body.toString('latin1')
  if (!/^[0-9a-f]{4}/i.test(text) || text.length < 16) throw new Refused('truncated_element', 'serial and send time')
  if (!/^\d{12}$/.test(text.slice(4, 16))) throw new Refused('not_bcd', 'send time')
  const sentAt = time(text.slice(4, 16), 'send time')
  const r: Reader = { serial: parseInt(text.slice(0, 4), 16), sentAt, stationClass: null, values: [], attachments: [], tokens: [], pos: 0, station, at: sentAt }
  if (shape === 'groups') {
    r.tokens = text.slice(16).split(' ').filter(Boolean)
    while (r.pos < r.tokens.length) group(r)
  } else if (shape !== 'heartbeat' && body.length > 16) {
    r.attachments.push({ station, kind: shape === 'picture' ? 'PIC' : shape === 'manual' ? 'RGZS' : shape === 'version' ? 'VERSION' : 'PARAMS', at: sentAt, bytes: Buffer.from(body.subarray(16)) })
  }
  return { serial: r.serial, sentAt, stationClass: r.stationClass, values: r.values, attachments: r.attachments }
}

function take(r: Reader, what: string): string {
  const token = r.tokens[r.pos++]
  if (token === undefined) throw new Refused('truncated_element', what)
  return token
}

function group(r: Reader): void {
  const name = take(r, 'identifier')
  if (name === 'ST') return stationGroup(r)
  if (name === 'TT') {
    const digits = take(r, 'observation time')
    if (!/^\d{10}$/.test(digits)) throw new Refused('not_bcd', `observation time ${digits}`)
    r.at = time(digits, 'observation time')
    return
  }
  const step = /^DR([DHN])(\d\d)$/.exec(name)
  if (step && step[2] !== '00') return evenSteps(r, Number(step[2]) * (step[1] === 'D' ? 1440 : step[1] === 'H' ? 60 : 1))
  if (step) return
  if (name === 'DRP' || /^DRZ[1-8]$/.test(name)) return fiveMinutes(r, name)
  if (name === 'RGZS') return void r.attachments.push({ station: r.station, kind: 'RGZS', at: r.at, bytes: Buffer.from(r.tokens.splice(r.pos).join(' '), 'latin1') })
  const key = named(name)
  r.values.push({ station: r.station, element: key, at: r.at, value: value(key, take(r, name)) })
}

function stationGroup(r: Reader): void {
  const text = take(r, 'station address')
  if (!/^[0-9a-f]{10}$/i.test(text)) throw new Refused('not_bcd', `station address ${text}`)
  r.station = address(Buffer.from(text, 'hex'), 0)
  if (/^[PHKZDTMGQIO]$/.test(r.tokens[r.pos] ?? '')) r.stationClass = take(r, 'class')
}

/** An identifier that appendix C lacks is kept under its own name when it looks like one. */
function named(name: string): string {
  const key = name.toUpperCase()
  if (elementNamed(key)) return key
  if (!/^[A-Z][A-Z0-9]{0,9}$/.test(key)) throw new Refused('bad_body', `identifier ${name.slice(0, 20)}`)
  return key
}

/** Decimal text; `M` = missing; 状态 ZT is hexadecimal. */
function value(key: string, text: string): number | null {
  if (/^M+$/.test(text)) return null
  if (elementNamed(key)?.coding === 'hex' && /^[0-9a-f]{1,8}$/i.test(text)) return parseInt(text, 16)
  if (!number.test(text)) throw new Refused('not_bcd', `${key}: ${text.slice(0, 20)}`)
  return Number(text)
}

/** 6.6.4.4 b–d: identifiers first, then their values, one set per step. */
function evenSteps(r: Reader, minutes: number): void {
  const names: string[] = []
  while (r.pos < r.tokens.length && !isValue(r.tokens[r.pos] as string)) names.push(named(take(r, 'identifier')))
  if (names.length === 0) throw new Refused('bad_body', 'a time step without elements')
  for (let i = 0; r.pos < r.tokens.length && isValue(r.tokens[r.pos] as string); i++)
    for (const element of names) r.values.push({ station: r.station, element, at: r.at + i * minutes * 60_000, value: value(element, take(r, element)) })
}

const isValue = (token: string) => token === 'M' || number.test(token)

function fiveMinutes(r: Reader, key: string): void {
  const [digits, scale] = key === 'DRP' ? [2, 10] : [4, 100]
  const text = take(r, key)
  if (text.length !== digits * 12 || !/^[0-9a-f]+$/i.test(text)) throw new Refused('truncated_element', key)
  for (let i = 0; i < 12; i++) {
    const part = text.slice(i * digits, (i + 1) * digits)
    r.values.push({ station: r.station, element: key, at: r.at + i * 300_000, value: /^F+$/i.test(part) ? null : parseInt(part, 16) / scale })
  }
}
