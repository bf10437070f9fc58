// RSMC Tokyo best track (JMA, bst_all.txt): headers as CMA's, lines 'YYMMDDHH 002 grade lat lon hPa kt …' in UTC. The wind is the 10-minute mean:
// it stands unconverted, and the source says so. Circles are of 50 and 30 kt by their longest and shortest radius in nautical miles, with the
// longest's direction; of 64 kt there are none, so that a storm that strong has the model's.
import type { Radii, RawFix, Track } from '../model.ts'

const header = /^66666\s+(\d{4})\s+\d+\s+\d{4}\s+(\d{4})\s+\d\s+\d+\s+(.*?)\s+(\d{8})\s*$/
const line = /^(\d\d)(\d\d)(\d\d)(\d\d)\s+\d{3}\s+(\d)\s+(\d{1,3})\s+(\d{1,4})\s+(\d{3,4})(?:\s+(\d{3}))?(?:\s+(\d)(\d{4})\s+(\d{4})\s+(\d)(\d{4})\s+(\d{4}))?/
const middles = [45, 135, 225, 315] as const
const nautical = 1.852, knot = 0.514444, hurricane = 64

/** An oval by its longest radius and where that lies (1 NE … 8 N, 9 all around), as four quadrants. */
function oval(direction: number, longest: number, shortest: number): number[] | null {
  if (!longest) return null
  const azimuth = direction * 45
  return middles.map((middle) => Math.round(nautical * (direction === 9 ? longest : shortest + ((longest - shortest) * (1 + Math.cos(((middle - azimuth) * Math.PI) / 180))) / 2)))
}

function circles(found: RegExpExecArray, knots: number | null): Radii | undefined {
  if (found[10] === undefined || knots === null || knots >= hurricane) return undefined
  const n = (i: number) => Number(found[i])
  const radii: Radii = { 7: oval(n(13), n(14), n(15)), 10: oval(n(10), n(11), n(12)), 12: null }
  return radii[7] || radii[10] ? radii : undefined
}

/** Years are written in two digits: the archive begins in 1951. */
const yearOf = (two: number): number => (two >= 51 ? 1900 : 2000) + two

function fixOf(text: string): RawFix | undefined {
  const found = line.exec(text.trim())
  if (!found) return undefined
  const n = (i: number) => Number(found[i])
  const knots = n(9) || null, radii = circles(found, knots)
  return {
    at: new Date(Date.UTC(yearOf(n(1)), n(2) - 1, n(3), n(4))).toISOString(), lat: n(6) / 10, lon: n(7) / 10,
    windMs: knots === null ? null : Math.round(knots * knot * 10) / 10, pressureHpa: n(8) || null, ...(radii ? { radii } : {}),
  }
}

export const isJma = (text: string): boolean => /^\s*66666[^\n]{0,120}\n\s*\d{8}\s+00\d\s/.test(text)

export function readJma(text: string, source: string): Track[] {
  const tracks: Track[] = []
  text.split(/\r?\n/).forEach((row, index) => {
    if (row.trim() === '') return
    const head = header.exec(row)
    if (head) return void tracks.push({ no: head[1] as string, name: (head[3] as string).trim() || '(nameless)', nameZh: null, source, demo: false, fixes: [] })
    const fix = fixOf(row)
    if (!fix || !tracks.length) throw new SyntaxError(`line ${index + 1} is neither a header nor a position of a JMA best track: ${row.slice(0, 60)}`)
    tracks.at(-1)?.fixes.push(fix)
  })
  return tracks.filter((track) => track.fixes.length > 0)
}
