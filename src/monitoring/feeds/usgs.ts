import { keepQuakes, readUsgs, usualConcern, type QuakeIn } from '#monitoring/quakes'
import { kind, numberOf, textOf } from './kind.ts'

export const usgs = kind<QuakeIn>({
  key: 'usgs', example: 'https://earthquake.usgs.gov/earthquakes/feed/v1.0/summary/2.5_day.geojson', intervalSeconds: 120, once: false,
  fields: [{ name: 'withinKm', label: 'feed.usgs.withinKm', kind: 'number' }, { name: 'minMagnitude', label: 'feed.usgs.minMagnitude', kind: 'number' }, { name: 'anywhereFrom', label: 'feed.usgs.anywhereFrom', kind: 'number' }],
  parse: async (bytes) => {
    const rows = readUsgs(textOf(bytes))
    return { found: rows.flatMap((r) => ('quake' in r ? [r.quake] : [])), wrong: rows.flatMap((r) => ('wrong' in r ? [{ key: r.id || '?', why: r.wrong }] : [])) }
  },
  take: async (tx, found, { settings, source }) => {
    const concern = { withinKm: numberOf(settings, 'withinKm', usualConcern.withinKm), minMagnitude: numberOf(settings, 'minMagnitude', usualConcern.minMagnitude), anywhereFrom: numberOf(settings, 'anywhereFrom', usualConcern.anywhereFrom) }
    const kept = await keepQuakes(tx, found, source, concern)
    return { fresh: kept.fresh + kept.revised, known: kept.known, outside: kept.outside, items: kept.fresh + kept.revised ? [{ key: found.map((q) => q.updatedAt).sort().at(-1) ?? source, title: `+${kept.fresh} ~${kept.revised}`, at: found.map((q) => q.at).sort().at(-1) ?? null, outcome: 'stored', reason: null, subjectKind: 'quake', subjectId: null }] : [] }
  },
})
