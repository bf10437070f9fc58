import { keepHotspots, readFirms, readFirmsGeoJson, type Pixel } from '#monitoring/hotspots'
import { kind, textOf } from './kind.ts'

const ranks = { low: 0, nominal: 1, high: 2 } as const

export const firms = kind<Pixel>({
  key: 'firms', example: 'https://firms.modaps.eosdis.nasa.gov/api/area/csv/MAP_KEY/VIIRS_NOAA20_NRT/117,24,119.5,26/1', intervalSeconds: 1800, once: false,
  fields: [{ name: 'lowToo', label: 'feed.firms.lowToo', kind: 'switch', note: 'feed.firms.lowTooMeans' }],
  parse: async (bytes, { settings }) => {
    const text = textOf(bytes)
    const rows = text.trimStart().startsWith('{') ? readFirmsGeoJson(text) : readFirms(text)
    const least = settings.lowToo === true ? 0 : 1
    return {
      found: rows.flatMap((r) => ('pixel' in r && ranks[r.pixel.confidence] >= least ? [r.pixel] : [])),
      wrong: rows.flatMap((r) => ('wrong' in r ? [{ key: `line ${r.line}`, why: r.wrong }] : [])),
    }
  },
  take: async (tx, found, { source }) => {
    const kept = await keepHotspots(tx, found, source)
    const newest = found.reduce((a, p) => (p.seenAt > a ? p.seenAt : a), '')
    return { fresh: kept.pixels, known: kept.known, outside: kept.outside, items: kept.fires.map((id) => ({ key: `${id} ${newest}`, title: newest, at: newest || null, outcome: 'stored', reason: null, subjectKind: 'fire', subjectId: id })) }
  },
})
