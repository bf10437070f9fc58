// 行的所在地: which region a row of a file means, by code, by names in one column or several, with what was probably meant where nothing fits.
import { sql, type Tx } from '#kit/db'
import { spoken } from '#registry/ledger'

type Region = { code: string; name: string; shortName: string; path: string; level: number; parentCode: string | null }
type Abolished = { code: string; name: string; successor: string; since: string }
export type Named = { county?: string; town?: string; village?: string; regionCode?: string; place?: string }
type At = keyof Named
export type Placed = { region: Region; note?: { at: At; zh: string; en: string } } | { at: At; zh: string; en: string; suggest?: string } | undefined
export type Places = { find: (named: Named) => Placed; level: (code: string) => number | undefined; nameOf: (code: string) => string; countyOf: (path: string) => string | undefined }

/** `under`: where names are looked for first, and what rows that name nothing stand on. `scope`: what the importer may write. */
export async function placesOf(tx: Tx, { under, scope }: { under: string | undefined; scope: string }): Promise<Places> {
  const all = await tx.rows<Region>(sql`select code, name, short_name, path, level, parent_code from regions`), gone = await tx.rows<Abolished>(sql`select code, name, successor, since from abolished_codes`)
  const finder = new Finder(all, gone, under, scope), kept = new Map<string, Placed>()
  const find = (named: Named): Placed => {
    const key = `${named.regionCode ?? ''}\t${named.county ?? ''}\t${named.town ?? ''}\t${named.village ?? ''}\t${named.place ?? ''}`
    if (!kept.has(key)) { if (kept.size > 20_000) kept.clear(); kept.set(key, finder.find(named)) }
    return kept.get(key)
  }
  return { find, level: (code) => finder.byCode.get(code)?.level, nameOf: (code) => finder.byCode.get(code)?.name ?? code, countyOf: (path) => path.split('/')[1] || undefined }
}

const words = ['', '', '市', '县', '镇街', '村居']

class Finder {
  readonly byCode: Map<string, Region>
  private readonly children = new Map<string, Region[]>()
  private readonly gone: Map<string, Abolished>
  private readonly city: Region | undefined
  private readonly base: Region | undefined
  private readonly scope: string

  constructor(all: Region[], gone: Abolished[], under: string | undefined, scope: string) {
    this.byCode = new Map(all.map((r) => [r.code, r]))
    this.gone = new Map(gone.map((a) => [a.code, a]))
    for (const r of all) if (r.parentCode) this.children.set(r.parentCode, [...(this.children.get(r.parentCode) ?? []), r])
    this.city = all.find((r) => r.level === 2)
    this.base = (under && this.byCode.get(under)) || this.city
    this.scope = scope
  }

  find(named: Named): Placed {
    const found = named.regionCode ? this.ofCode(named.regionCode) : this.ofNames(named)
    if (!found || !('region' in found)) return found
    if (this.scope && !found.region.path.startsWith(this.scope)) {
      const at = (['regionCode', 'village', 'town', 'county', 'place'] as const).find((k) => named[k]) ?? 'place', own = this.byCode.get(this.scope.split('/').filter(Boolean).at(-1) ?? '')
      return { at, zh: `${found.region.name}不在您的辖区（${own?.name ?? ''}）内`, en: `${found.region.name} is not in your region` }
    }
    return found
  }

  private ofCode(text: string): Placed {
    const code = text.replace(/\s/g, '').toUpperCase(), tries = [code, ...(/^\d{12}$/.test(code) ? [code.replace(/000$/, ''), code.replace(/000000$/, '')] : []), ...(/^\d{9}$/.test(code) ? [code.replace(/000$/, '')] : [])]
    const region = tries.map((c) => this.byCode.get(c)).find(Boolean)
    if (region) return { region }
    const old = tries.map((c) => this.gone.get(c)).find(Boolean), now = old && this.byCode.get(old.successor)
    if (old && now) return { region: now, note: { at: 'regionCode', zh: `${old.code} ${old.name}已撤销${old.since ? `（${old.since}）` : ''}，按 ${now.code} ${now.name}处理`, en: `${old.code} ${old.name} is abolished; taken as ${now.code} ${now.name}` } }
    const county = this.gone.get(code.slice(0, 6)), moved = county && this.byCode.get(county.successor)
    if (!/^\d+$/.test(code) || ![6, 9, 12].includes(code.length)) return { at: 'regionCode', zh: '区划代码应为 6、9 或 12 位数字', en: 'a division code has 6, 9 or 12 digits' }
    return { at: 'regionCode', zh: `没有区划代码 ${code}${county && moved ? `（${county.name}已改为 ${moved.code} ${moved.name}）` : ''}`, en: `there is no division ${code}`, ...(moved ? { suggest: moved.code } : {}) }
  }

  private ofNames(named: Named): Placed {
    const parts = (['place', 'county', 'town', 'village'] as const).flatMap((at) => (named[at] ? [{ at, text: this.bare(named[at] as string) }] : [])).filter((p) => p.text)
    if (!parts.length) {
      const given = ['place', 'county', 'town', 'village'].some((k) => named[k as At])
      return given && this.city ? { region: this.city } : undefined
    }
    let standing: Region | undefined
    for (const { at, text } of parts) {
      let rest = text
      while (rest) {
        const step = this.step(standing, rest)
        if (step.length > 1) return { at, zh: `“${rest}”有 ${step.length} 处：${step.slice(0, 4).map((r) => this.full(r)).join('、')}，请写明上级`, en: `“${rest}” is the name of ${step.length} places`, suggest: this.full(step[0] as Region) }
        const [region] = step
        if (!region) {
          const near = this.near(standing, rest)
          return { at, zh: `“${rest}”未找到${near ? `；是否“${near}”？` : standing ? `（在${standing.name}内）` : ''}`, en: `“${rest}” was not found${near ? `; is it ${near}?` : ''}`, ...(near ? { suggest: text.slice(0, text.length - rest.length) + near } : {}) }
        }
        const name = this.nameIn(region, rest) as string
        // the same name told again ('晋江市' in the county's column and before the town's) leads nowhere further
        standing = region
        rest = rest.slice(name.length).replace(/^[·\-—/\\,，、\s>]+/, '')
      }
    }
    return standing ? { region: standing } : undefined
  }

  /** Without the province and the city before it. */
  private bare(text: string): string {
    let rest = text.replace(/\s+/g, '').replace(/^(?:福建省|福建)/, '')
    const city = this.city
    if (city && rest !== city.name && rest !== city.shortName && rest.startsWith(city.name)) rest = rest.slice(city.name.length)
    else if (city && (rest === city.name || rest === city.shortName)) return ''
    return rest.replace(/^[·\-—/\\,，、>]+/, '')
  }

  private nameIn(r: Region, text: string): string | undefined {
    return text.startsWith(r.name) ? r.name : text.startsWith(r.shortName) ? r.shortName : undefined
  }

  /** Regions that the text begins with: below where one stands, else there itself, else a level or two further down. */
  private step(standing: Region | undefined, text: string): Region[] {
    if (standing) {
      if (this.nameIn(standing, text)) return [standing]
      const below = this.best(this.children.get(standing.code) ?? [], text)
      return below.length ? below : this.best((this.children.get(standing.code) ?? []).flatMap((r) => this.children.get(r.code) ?? []), text)
    }
    const counties = this.best(this.children.get(this.city?.code ?? '') ?? [], text)
    if (counties.length) return counties
    const base = this.base
    const local = base && base !== this.city ? this.best([base, ...this.below(base)], text) : []
    if (local.length) return local
    const towns = (this.children.get(this.city?.code ?? '') ?? []).flatMap((c) => this.children.get(c.code) ?? [])
    return this.best(towns, text)
  }

  private below(r: Region): Region[] {
    const own = this.children.get(r.code) ?? []
    return r.level >= 4 ? own : own.concat(own.flatMap((c) => this.children.get(c.code) ?? []))
  }

  /** The longest name that the text begins with; those of the highest level of them. */
  private best(list: readonly Region[], text: string): Region[] {
    const found = list.flatMap((r) => { const name = this.nameIn(r, text); return name ? [{ r, length: name.length }] : [] })
    const longest = Math.max(0, ...found.map((f) => f.length)), top = found.filter((f) => f.length === longest), level = Math.min(...top.map((f) => f.r.level))
    return top.filter((f) => f.r.level === level).map((f) => f.r)
  }

  /** One slip away, or the same sound. */
  private near(standing: Region | undefined, text: string): string | undefined {
    const list = standing ? this.below(standing) : [...(this.children.get(this.city?.code ?? '') ?? []), ...(this.base && this.base !== this.city ? this.below(this.base) : []), ...(this.children.get(this.city?.code ?? '') ?? []).flatMap((c) => this.children.get(c.code) ?? [])]
    const sound = spoken(text).full
    let best: { name: string; slips: number } | undefined
    // what he may not write is not what he meant
    for (const r of list.filter((one) => one.path.startsWith(this.scope) || this.scope.startsWith(one.path))) for (const name of [r.name, r.shortName]) {
      const slips = sound && spoken(name).full === sound ? 0.5 : slipsBetween(name, text)
      if (slips <= (name.length > 4 ? 2 : 1) && slips < name.length - 1 && (!best || slips < best.slips)) best = { name: r.name, slips }
    }
    return best?.name
  }

  private full(r: Region): string {
    return r.path.split('/').filter(Boolean).slice(1).map((c) => this.byCode.get(c)?.name ?? c).join('')
  }
}

/** The region's level is too shallow for the ledger. */
export const tooShallow = (wanted: number) => ({ zh: `所在地应写到${words[wanted]}一级`, en: 'a smaller region is needed' })

/** Insertions, deletions, exchanges of one character. */
export function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 9
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min((row[j] ?? 9) + 1, (next[j - 1] ?? 9) + 1, (row[j - 1] ?? 9) + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length] ?? 9
}
