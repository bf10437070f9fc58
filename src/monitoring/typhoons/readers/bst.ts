// CMA best track, CHyyyyBST.txt: whole years, one header per storm. Times are UTC, positions in tenths of a degree, wind 2-minute mean m/s.
import type { RawFix, Track } from '../model.ts'

// 66666 · international no · lines · serial with depressions · China's no · how it ended · hours between lines · name · date of making
const header = /^66666\s+(\d{4})\s+(\d+)\s+(\d{4})\s+(\d{4})\s+(\d)\s+(\d+)\s+(.*?)\s+(\d{8})\s*$/

function fixOf(line: string): RawFix | undefined {
  const [stamp, grade, lat, lon, pressure, wind] = line.trim().split(/\s+/)
  if (!stamp || !/^\d{10}$/.test(stamp) || !grade || !lat || !lon || !pressure || wind === undefined) return undefined
  const at = new Date(`${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}T${stamp.slice(8)}:00:00Z`)
  if (Number.isNaN(at.getTime())) return undefined
  const speed = Number(wind)
  return {
    at: at.toISOString(), lon: Number(lon) / 10, lat: Number(lat) / 10,
    // 0 is "no value", 9 is "below 10": neither is a wind
    windMs: speed === 0 || speed === 9 ? null : speed, pressureHpa: Number(pressure) || null,
  }
}

/** Every storm of the file, nameless depressions included (their number is '0000'); sub-centres, whose name has '(-1)', are left out. */
export function readBst(text: string, source: string): Track[] {
  const tracks: Track[] = []
  let open: Track | undefined
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return
    const head = header.exec(line)
    if (head) {
      open = { no: head[1] === '0000' ? head[4] as string : head[1] as string, name: head[7] as string, nameZh: null, source, demo: false, fixes: [] }
      if (!open.name.includes('(-1)')) tracks.push(open)
      return
    }
    const fix = fixOf(line)
    if (!fix || !open) throw new SyntaxError(`line ${index + 1} is neither a header nor a position of a CMA best track: ${line.slice(0, 60)}`)
    open.fixes.push(fix)
  })
  return tracks.filter((track) => track.fixes.length > 0)
}
