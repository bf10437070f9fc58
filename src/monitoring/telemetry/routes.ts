import { attachment, route } from '#kit/http'
import { readingKinds } from '#monitoring/protocols'
import * as api from './api.ts'
import { unknownFrame, unknownGauge } from './errors.ts'
import { curveOf, statusOf } from './range.ts'
import { stationDays, townDays } from './days.ts'
import { takeReadings } from './export.ts'
import * as lists from './lists.ts'
import { notesOf, pictureAt, picturesOf } from './pictures.ts'
import { postReadings } from './post.ts'
import { changeSettings, readSettings } from './settings.ts'
import { asOf } from './sums.ts'

const read = { permission: 'telemetry.read', scope: 'region' } as const
const inspect = { permission: 'frame.read', scope: 'region' } as const
const page = (query: { limit: number; cursor?: string }) => ({ limit: query.limit, offset: Math.max(0, Number(query.cursor) || 0) })
const cut = <T>(rows: T[], { limit, offset }: { limit: number; offset: number }) => ({ rows: rows.slice(0, limit), next: rows.length > limit ? String(offset + limit) : null })

export const routes = [
  route(api.rainContract, {
    ...read,
    run: async ({ tx, query }) => {
      const rows = await lists.gaugeRows(tx, query.hours, query.asOf, query.region)
      return { asOf: query.asOf ?? (await asOf(tx)), at: (await tx.now()).toISOString(), hours: query.hours, rows }
    },
  }),
  route(api.newestContract, { ...read, run: async ({ tx, query }) => ({ element: query.element, at: (await tx.now()).toISOString(), rows: await lists.newestOf(tx, query.element, query.region ?? '') }) }),
  route(api.townDaysContract, { ...read, run: async ({ tx, query }) => ({ from: query.from, to: query.to, rows: await townDays(tx, query.from, query.to, query.region ?? '') }) }),
  route(api.stationDaysContract, { ...read, run: async ({ tx, params, query }) => ({ rows: await stationDays(tx, params.id, query.from, query.to) }) }),
  route(api.gaugeContract, {
    ...read,
    run: async ({ tx, params, query }) => {
      const gauge = await lists.gaugeRow(tx, params.id, query.asOf)
      if (!gauge) throw unknownGauge({})
      const latest = await lists.latestOf(tx, params.id)
      return { gauge, asOf: gauge.asOf, latest, elements: latest.map((l) => l.element), status: await statusOf(tx, params.id, latest) }
    },
  }),
  route(api.curveContract, { ...read, run: async ({ tx, params, query }) => curveOf(tx, params.id, query, await asOf(tx)) }),
  route(api.exportContract, { ...read, run: ({ tx, params, query }) => takeReadings(tx, { id: params.id, element: query.element, from: query.from, to: query.to }, query.format) }),
  route(api.readingsContract, {
    ...read,
    run: async ({ tx, params, query }) => {
      const at = page(query)
      return { ...cut(await lists.readingRows(tx, params.id, query.element, at.limit, at.offset), at), total: await lists.readingCount(tx, params.id, query.element) }
    },
  }),
  route(api.framesContract, {
    ...inspect,
    run: async ({ tx, query }) => {
      const at = page(query)
      const counts = await lists.frameCounts(tx, { station: query.station, protocol: query.protocol })
      const total = query.result ? counts[query.result] : Object.values(counts).reduce((a, b) => a + b, 0)
      return { ...cut(await lists.frameRows(tx, query, at.limit, at.offset), at), total, counts, at: (await tx.now()).toISOString() }
    },
  }),
  route(api.shownContract, { ...read, run: async ({ tx, params }) => ({ pictures: await picturesOf(tx, params.id), notes: await notesOf(tx, params.id) }) }),
  route(api.pictureContract, { ...read, run: async ({ tx, params }) => attachment({ name: 'station.jpg', mime: 'image/jpeg', bytes: await pictureAt(tx, params.id, params.at), inline: true }) }),
  route(api.unregisteredContract, { ...inspect, run: async ({ tx }) => ({ rows: await lists.unregistered(tx) }) }),
  route(api.frameContract, {
    ...inspect,
    run: async ({ tx, params }) => {
      const found = await lists.oneFrame(tx, params.id)
      if (!found) throw unknownFrame({})
      const { raw, ...frame } = found
      return { ...frame, hex: raw.toString('hex').toUpperCase(), shownStation: frame.stationCode && shown(frame.protocol, frame.stationCode), ...contentOf(raw, frame.protocol) }
    },
  }),
  route(api.settingsContract, { ...read, scope: { open: 'one row that names no place' }, run: ({ tx }) => readSettings(tx) }),
  route(api.changeSettingsContract, { permission: 'telemetry.configure', scope: { open: 'one row that names no place; the permission is the city\'s alone' }, run: async ({ tx, body }) => (await changeSettings(tx, body), body) }),
  route(api.postReadings, {
    permission: 'public', scope: { open: 'the station key proves the sender; a station has no region of its own to see' }, perMinute: 1200,
    run: async ({ tx, body, request }) => {
      const fate = await postReadings(tx, request.headers.authorization, body, request.ip)
      return { result: fate.result, readings: fate.readings, flagged: fate.flagged }
    },
  }),
]

const shown = (protocol: string, address: string) => readingKinds.find((kind) => kind.key === protocol)?.shown?.(address) ?? address

/** A kept frame read again, for the eye. One packet of many, and what was refused, has no content of its own. */
function contentOf(raw: Buffer, protocol: string): { values: { station: string; element: string; at: string; value: number | null }[]; attachments: { kind: string; size: number; text: string | null }[] } {
  const body = readingKinds.find((kind) => kind.key === protocol)?.reread?.(raw)[0]
  if (!body?.ok) return { values: [], attachments: [] }
  return {
    values: body.values.map(({ quality: _, ...v }) => ({ ...v, at: new Date(v.at).toISOString() })),
    attachments: body.attachments.map((a) => ({ kind: a.kind, size: a.bytes.length, text: a.kind === 'VERSION' || a.kind === 'RGZS' ? a.bytes.toString('utf8').slice(0, 1000) : null })),
  }
}
