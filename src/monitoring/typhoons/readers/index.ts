// The readers, one list. A reader says whether a text is its own, and gives the storms in it.
import type { Track } from '../model.ts'
import { chineseName } from '../names.ts'
import { readBst } from './bst.ts'
import { readCsv } from './csv.ts'
import { isJma, readJma } from './jma.ts'
import { readNmc } from './nmc.ts'
import { readZjwater } from './zjwater.ts'

type Reader = { key: string; title: string; is: (text: string) => boolean; read: (text: string, file: string) => Track[] }

export const readers: readonly Reader[] = [
  { key: 'jma', title: '日本气象厅最佳路径', is: isJma, read: (text, file) => readJma(text, `日本气象厅最佳路径（10 分钟平均风速） ${file}`) },
  { key: 'bst', title: '中国气象局最佳路径', is: (text) => /^\s*66666\s/.test(text), read: (text, file) => readBst(text, `中国气象局热带气旋最佳路径数据集 ${file}`) },
  { key: 'nmc', title: '中央气象台台风网', is: (text) => /^\s*(?:[\w$.]{1,200}\()?\s*\{\s*"typhoon"\s*:/.test(text), read: (text) => readNmc(text) },
  { key: 'zjwater', title: '浙江台风路径', is: (text) => /\bforecastpoints\b|\bradius7\b/.test(text), read: (text) => readZjwater(text) },
  { key: 'csv', title: '单个台风 csv', is: (text) => /^(\uFEFF|#[^\n]*\n)*time_utc\s*,/.test(text), read: (text, file) => readCsv(text, file, file) },
]

/** The storms in a file, fixes in order of time. Throws SyntaxError with what is wrong, in which line. */
export function readTracks(text: string, file: string): Track[] {
  const reader = readers.find((r) => r.is(text))
  if (!reader) throw new SyntaxError('none of: best track of CMA or JMA, a storm of nmc.cn or of the Zhejiang site, a csv of time_utc,lon,lat,wind_ms,pressure_hpa')
  const tracks = reader.read(text, file)
  for (const track of tracks) {
    track.fixes.sort((a, b) => a.at.localeCompare(b.at))
    track.nameZh ??= chineseName(track.name)
  }
  return tracks
}

/** The storm meant by its number ('2305') or name ('Doksuri'); without a wish the only one. */
export function pickTrack(tracks: readonly Track[], wish?: string): Track {
  const found = wish === undefined ? tracks : tracks.filter((t) => t.no === wish || t.name.toLowerCase() === wish.toLowerCase() || t.nameZh === wish)
  if (found.length === 1) return found[0] as Track
  const list = tracks.filter((t) => !t.name.startsWith('(')).map((t) => `${t.no} ${t.name}`).join(', ')
  throw new RangeError(found.length === 0 ? `no storm ${wish ?? ''} in this file; it has ${list}` : `this file has ${found.length} storms, name one: ${list}`)
}
