// What an element is called: appendix C of SL 651 by itself, a factor of HJ 212 by the rows that this process has learned. No Node here.
import { elementNamed as hydrological } from './sl651/elements.ts'

export type Named = { key: string; zh: string; en: string; unit: string }
export type Factor = { code: string; zh: string; en: string; unit: string }

let factors: ReadonlyMap<string, Factor> = new Map()
/** Given by monitoring/factors, in the server and in the browser; until then a factor goes by its code. */
export const learnFactors = (rows: readonly Factor[]): void => { factors = new Map(rows.map((row) => [row.code, row])) }

const forms: Readonly<Record<string, [zh: string, en: string]>> = { Rtd: ['', ''], Min: ['最小值', 'minimum'], Avg: ['均值', 'mean'], Max: ['最大值', 'maximum'], Cou: ['累计', 'total'] }
const spans: Readonly<Record<string, [zh: string, en: string]>> = { 2051: ['分钟', 'minute'], 2061: ['小时', 'hour'], 2031: ['日', 'day'] }

/** 'a21005.Avg.2061' → 一氧化碳 小时均值; Zs: converted to the standard state. */
function factorNamed(key: string): Named | undefined {
  const [code = '', said = '', cn = ''] = key.split('.'), factor = factors.get(code), converted = said.startsWith('Zs')
  const form = forms[converted ? said.slice(2) : said], span = spans[cn]
  if (!factor || !form) return undefined
  const zh = `${converted ? '折算' : ''}${span?.[0] ?? ''}${form[0]}`, en = [converted && 'converted', span?.[1], form[1]].filter(Boolean).join(' ')
  return { key, zh: zh ? `${factor.zh} ${zh}` : factor.zh, en: en ? `${factor.en}, ${en}` : factor.en, unit: said.endsWith('Cou') ? '' : factor.unit }
}

export const elementNamed = (key: string): Named | undefined => hydrological(key) ?? factorNamed(key)
