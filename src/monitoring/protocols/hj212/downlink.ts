// Requests of the platform (clause 6.4.2): answered by 9011 (QnRtn: will it), data, and 9012 (ExeRtn: did it).
import type { CommandAnswer, CommandKind, CommandTarget } from '../command.ts'
import type { Received } from '../received.ts'
import { encodePacket, fieldsOf, timeText } from './packet.ts'

const span = (params: Record<string, string>): string => {
  const [from, to] = [Date.parse(params.from ?? ''), Date.parse(params.to ?? '')]
  if (!(from < to) || to - from > 31 * 86_400_000) throw new RangeError('from < to, at most 31 days')
  return `BeginTime=${timeText(from).slice(0, 14)};EndTime=${timeText(to).slice(0, 14)}`
}
const whole = (text: string | undefined, least: number, most: number): number => {
  const n = Number(text)
  if (!Number.isInteger(n) || n < least || n > most) throw new RangeError(`${least}–${most}`)
  return n
}

const make = (key: string, cn: number, sets: boolean, fields: CommandKind['fields'], cp: (params: Record<string, string>, to: CommandTarget) => string): CommandKind => ({
  key, sets, fields,
  encode(params, to) {
    const qn = timeText(to.now)
    // ST stands for the kind of pollution source; 31 (air) is what gateways of parks answer to, and devices don't look at it
    return { ref: `${qn} ${cn}`, bytes: encodePacket({ qn, st: '31', cn, pw: to.secret ?? '123456', mn: to.address, flag: 5, cp: cp(params, to) }) }
  },
  answer: (item, ref) => answerTo(item, ref),
})

function answerTo(item: Received & { ok: true }, ref: string): CommandAnswer | undefined {
  const [qn, cn] = ref.split(' ') as [string, string]
  if (item.sentAt === null || timeText(item.sentAt) !== qn) return undefined
  const text = item.attachments[0]?.bytes.toString('utf8') ?? ''
  const fields = item.attachments[0] ? fieldsOf(text) : {}
  const said = Object.entries(fields).map(([name, value]) => ({ name, text: value.slice(0, 200) }))
  if (item.func === 9011) return fields.QnRtn === '1' ? undefined : { ok: false, detail: `QnRtn=${fields.QnRtn ?? ''}`, said }
  if (item.func === 9012) return { ok: fields.ExeRtn === '1', detail: `ExeRtn=${fields.ExeRtn ?? ''}`, said }
  // a device that sends what was asked for and no 9012 has answered
  return item.func === Number(cn) && cn.startsWith('10') && said.length > 0 ? { ok: true, detail: '', said } : undefined
}

const times = [{ key: 'from', kind: 'time', required: true }, { key: 'to', kind: 'time', required: true }] as const
const factor = [{ key: 'factor', kind: 'text', required: true }] as const
const factorOf = (p: Record<string, string>) => {
  if (!/^[A-Za-z0-9_]{1,20}$/.test(p.factor ?? '')) throw new RangeError('factor')
  return `PolId=${p.factor}`
}

export const commands: readonly CommandKind[] = [
  make('hj_time_get', 1011, false, factor, factorOf),
  make('hj_time_set', 1012, true, factor, (p, to) => `${factorOf(p)};SystemTime=${timeText(to.now).slice(0, 14)}`),
  make('hj_interval_get', 1061, false, [], () => ''),
  make('hj_interval_set', 1062, true, [{ key: 'seconds', kind: 'number', required: true, least: 30, most: 3600 }], (p) => `RtdInterval=${whole(p.seconds, 30, 3600)}`),
  make('hj_minutes_set', 1064, true, [{ key: 'minutes', kind: 'number', required: true, least: 1, most: 120 }], (p) => `MinInterval=${whole(p.minutes, 1, 120)}`),
  make('hj_password_set', 1072, true, [{ key: 'password', kind: 'secret', required: true }], (p) => {
    if (!/^[A-Za-z0-9]{6}$/.test(p.password ?? '')) throw new RangeError('six letters or digits')
    return `NewPW=${p.password}`
  }),
  make('hj_realtime', 2011, false, [], () => ''),
  make('hj_minutes', 2051, false, times, span),
  make('hj_hours', 2061, false, times, span),
  make('hj_days', 2031, false, times, span),
]
