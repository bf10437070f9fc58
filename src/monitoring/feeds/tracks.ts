// Typhoons: the sites of the national centre and of Zhejiang, the archive's text. A list leads to the storms that go on.
import type { Tx } from '#kit/db'
import { keepTrack, readNmcList, readTracks, readZjwaterList, type Track } from '#monitoring/typhoons'
import { kind, textOf, type Context, type Parsed, type Taken } from './kind.ts'

async function take(tx: Tx, tracks: readonly Track[]): Promise<Taken> {
  const items = []
  let fresh = 0, known = 0
  for (const track of tracks) {
    const kept = await keepTrack(tx, track)
    const grew = kept.fixes + kept.forecasts > 0
    if (grew) fresh++; else known++
    const last = track.fixes.at(-1)
    items.push({ key: `${track.no} ${track.name}`, title: `${track.no} ${track.nameZh ?? track.name}`, at: last?.at ?? null, outcome: grew ? 'stored' as const : 'known' as const, reason: grew ? `+${kept.fixes} +${kept.forecasts}` : null, subjectKind: 'storm', subjectId: kept.stormId })
  }
  return { fresh, known, outside: 0, items }
}

const tracksOf = (bytes: Buffer, { source }: Context): Parsed<Track> => ({ found: readTracks(textOf(bytes), source), wrong: [] })

/** list_… leads to view_ID of every storm that goes on. */
function viewsOf(text: string): Parsed<Track> {
  const active = readNmcList(text).filter((s) => s.active)
  return { found: [], wrong: [], more: active.map((s) => ({ key: s.id, url: `view_${s.id}` })) }
}

function infosOf(text: string): Parsed<Track> {
  return { found: [], wrong: [], more: readZjwaterList(text).filter((s) => s.active).map((s) => ({ key: s.id, url: `/Api/TyphoonInfo/${s.id}` })) }
}

export const nmcTyphoon = kind<Track>({
  key: 'nmc_typhoon', example: 'https://typhoon.nmc.cn/weatherservice/typhoon/jsons/list_default', intervalSeconds: 600, once: false, fields: [], take,
  parse: async (bytes, context) => (/"typhoonList"\s*:/.test(textOf(bytes).slice(0, 2000)) ? viewsOf(textOf(bytes)) : tracksOf(bytes, context)),
})

export const zjwaterTyphoon = kind<Track>({
  key: 'zjwater_typhoon', example: 'https://typhoon.slt.zj.gov.cn/Api/TyphoonList/2026', intervalSeconds: 600, once: false, fields: [], take,
  parse: async (bytes, context) => { const text = textOf(bytes); return /\bpoints\b/.test(text) ? tracksOf(bytes, context) : infosOf(text) },
})

export const cmaBestTrack = kind<Track>({
  key: 'best_track', example: 'https://tcdata.typhoon.org.cn/data/CMABSTdata/CH2026BST.txt', intervalSeconds: 86_400, once: false, fields: [], take,
  parse: async (bytes, context) => { const parsed = tracksOf(bytes, context); return { ...parsed, found: parsed.found.filter((t) => t.no !== '0000') } },
})
