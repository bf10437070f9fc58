// Topic + payload → items, by the rows as they stand. Pure but for the rows it is given.
import { matchTopic, parsePayload, parseTopic, readMapped, receivedItem, type Received, type Spec, type TopicPattern } from '#monitoring/protocols'

export type Route = { key: string; pattern: TopicPattern; spec: Spec }

/** The rows that MQTT looks at; a topic that can't be read any more is left out. */
export const routesOf = (rows: readonly { key: string; topic: string; spec: Spec; enabled: boolean }[]): Route[] => rows.flatMap((row) => {
  if (!row.enabled || row.topic === '') return []
  try {
    return [{ key: row.key, pattern: parseTopic(row.topic), spec: row.spec }]
  } catch {
    return []
  }
})

/** Our own topic: 'anlan/<station>/readings' with the body of POST /api/readings. */
export const ownTopic = parseTopic('anlan/{station}/readings')
const ownSpec: Spec = { items: 'readings', station: '', time: 'observedAt', timeFormat: 'iso', elements: [] }

/** Which stations a topic names: `null` where the payload says it; undefined: the topic is nobody's. */
export function stationIn(routes: readonly Route[], topic: string): { station: string | null } | undefined {
  for (const pattern of [ownTopic, ...routes.map((r) => r.pattern)]) {
    const found = matchTopic(pattern, topic)
    if (found) return found
  }
  return undefined
}

/** What a message says: every item of it, read or refused. `may`: whether the sender may speak for this address. */
export function itemsOf(routes: readonly Route[], topic: string, payload: Buffer, remote: string, now: number, may: (address: string) => boolean): Received[] {
  const bad = (reason: string, detail: string): Received => ({ ok: false, protocol: 'mqtt', raw: payload, remote, station: null, func: null, reason, detail: `${topic.slice(0, 120)} ${detail}` })
  try {
    const json = parsePayload(payload)
    const own = matchTopic(ownTopic, topic), mapped = own ? undefined : routes.find((r) => matchTopic(r.pattern, topic))
    if (!own && !mapped) return [bad('no_mapping', '没有映射')]
    const items = own ? ownItems(json, own.station) : readMapped((mapped as Route).spec, json, matchTopic((mapped as Route).pattern, topic)?.station ?? null, now)
    return items.map((item) => (item.ok && !may(item.station) ? bad('not_its_station', item.station) : receivedItem('mqtt', payload, remote, item)))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return [bad('bad_body', error.message)]
  }
}

/** In our own form each reading names its element. */
function ownItems(json: unknown, station: string | null): ReturnType<typeof readMapped> {
  const list = (json as { readings?: unknown } | null)?.readings
  if (!Array.isArray(list) || list.length === 0 || list.length > 500) return [{ ok: false, reason: 'bad_body', detail: 'readings: 1–500' }]
  return list.flatMap((reading: unknown) => {
    const element = (reading as { element?: unknown } | null)?.element
    if (typeof element !== 'string' || element === 'RAIN' || !/^[A-Za-z][A-Za-z0-9_.-]{0,31}$/.test(element)) return [{ ok: false as const, reason: 'bad_body' as const, detail: 'element' }]
    return readMapped({ ...ownSpec, items: '', elements: [{ element, path: 'value', factor: 1, offset: 0 }] }, reading, station, 0)
  })
}
