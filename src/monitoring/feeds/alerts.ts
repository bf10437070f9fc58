// CAP messages: alone, in Atom or RSS, or led to by them; the national profile and its list.
import type { Tx } from '#kit/db'
import { readAlertFeed, readSafely, tellProblem, type Safely } from '#monitoring/cap'
import { keepAlert } from './keepAlert.ts'
import { kind, textOf, type Context, type Parsed, type Taken } from './kind.ts'
import type { SettingField } from './model.ts'

export type Message = Safely & { key: string; xml: string }

const fields: readonly SettingField[] = [
  { name: 'relay', label: 'feed.cap.relay', kind: 'switch', note: 'feed.cap.relayMeans' }, { name: 'requireSignature', label: 'feed.cap.requireSignature', kind: 'switch', note: 'feed.cap.requireSignatureMeans' },
  { name: 'trusted', label: 'feed.cap.trusted', kind: 'lines', note: 'feed.cap.trustedMeans' },
]

export const certificatesIn = (text: unknown): string[] => (typeof text === 'string' ? text.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]{100,20000}-----END CERTIFICATE-----/g) ?? [] : [])

const whyNot = (message: Safely): string => message.problems.slice(0, 3).map(tellProblem).join('；').slice(0, 500) || '没有可用的消息'

async function single(bytes: Buffer, key: string, { settings, at }: Context): Promise<Parsed<Message>> {
  const read = await readSafely(bytes, certificatesIn(settings.trusted), at)
  if (!read.alert) return { found: [], wrong: [{ key: key || 'alert', why: whyNot(read) }] }
  const { identifier, sender, sent } = read.alert
  return { found: [{ ...read, key: `${identifier} ${sender} ${sent}`.slice(0, 500), xml: bytes.toString('utf8') }], wrong: [] }
}

/** The one place where an entry's alert is cut from its feed is its bytes: a signature covers a document, not a part of a feed. */
async function parse(bytes: Buffer, context: Context): Promise<Parsed<Message>> {
  const feed = readAlertFeed(bytes)
  if (!('kind' in feed)) throw new SyntaxError(feed.problems[0] ? tellProblem(feed.problems[0]) : '没有消息')
  if (feed.kind === 'alert') return single(bytes, '', context)
  const found: Message[] = [], wrong: { key: string; why: string }[] = [], more: { key: string; url: string }[] = []
  for (const entry of feed.entries) {
    const { inside } = entry
    if (inside?.alert) found.push({ ...inside, verification: unsigned, key: `${inside.alert.identifier} ${inside.alert.sender} ${inside.alert.sent}`.slice(0, 500), xml: '' })
    else if (inside) wrong.push({ key: entry.id || entry.title || '?', why: inside.problems[0] ? tellProblem(inside.problems[0]) : '没有可用的消息' })
    else if (entry.link) more.push({ key: `${entry.id || entry.link} ${entry.updated ?? ''}`.trim().slice(0, 500), url: entry.link })
    else wrong.push({ key: entry.id || entry.title || '?', why: '条目里既没有链接也没有消息' })
  }
  return { found, wrong, more }
}

const part = { verdict: 'none', why: 'it came inside a feed: its signature is not of its own document' } as const
const unsigned: Safely['verification'] = { digest: part, signature: part, certificate: { verdict: 'none', faults: [], subject: null, issuer: null, from: null, until: null }, signed: undefined }

async function take(tx: Tx, found: readonly Message[], context: Context): Promise<Taken> {
  const items = []
  for (const message of found) items.push(await keepAlert(tx, message, context))
  return { fresh: items.filter((i) => i.outcome !== 'known').length, known: items.filter((i) => i.outcome === 'known').length, outside: 0, items }
}

export const capFeed = kind<Message>({ key: 'cap', example: 'https://alerts.example.org/cap/atom.xml', intervalSeconds: 60, once: true, fields, parse, take })

type Listed = { identifier?: unknown; headline?: unknown; description?: unknown; sendTime?: unknown }

/** The list of 12379.cn has no message, but enough for one: identifier, headline, description, time. */
function listed(text: string): string[] {
  const read = JSON.parse(text) as unknown
  const rows = Array.isArray(read) ? read : Object.values(read as object).find(Array.isArray) ?? []
  return (rows as Listed[]).filter((r) => typeof r.identifier === 'string' && typeof r.headline === 'string').slice(0, 500).map(asProfile)
}

const escaped = (value: unknown): string => String(value ?? '').replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] as string)
const colours: [RegExp, string][] = [[/红色/, 'Red'], [/橙色/, 'Orange'], [/黄色/, 'Yellow'], [/蓝色/, 'Blue']]

function asProfile({ identifier, headline, description, sendTime }: Listed): string {
  const title = String(headline).split('/')[0] ?? '', id = String(identifier), region = /^\d{6}/.exec(id)?.[0]
  const sender = /^(.{2,40}?)(发布|更新|变更|继续|解除)/.exec(title)?.[1] ?? id.slice(0, 14)
  return `<alert xmlns="http://com.icss.amp"><identifier>${escaped(id)}</identifier><sender>${escaped(sender)}</sender><senderCode>${escaped(id.slice(0, 14))}</senderCode><sendTime>${escaped(sendTime)}</sendTime><status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><language>zh-CN</language><severity>${colours.find(([r]) => r.test(title))?.[1] ?? 'Unknown'}</severity><headline>${escaped(title)}</headline><description>${escaped(description)}</description><area><areaDesc>${escaped(sender)}</areaDesc>${region ? `<geocode>${region}000000</geocode>` : ''}</area></info></alert>`
}

export const national = kind<Message>({
  key: 'national', example: 'https://www.12379.cn/data/alarm_list_all.html', intervalSeconds: 120, once: true, fields: fields.slice(0, 1), take,
  parse: async (bytes, context) => {
    const text = textOf(bytes)
    if (text.trimStart().startsWith('<')) return parse(bytes, context)
    const all = await Promise.all(listed(text).map((xml) => single(Buffer.from(xml), '', context)))
    return { found: all.flatMap((p) => p.found), wrong: all.flatMap((p) => p.wrong) }
  },
})
