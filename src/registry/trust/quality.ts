// 数据质量 quality: one number per ledger and county, out of counts that each open the rows they count. The formula stands in docs/quality.md.
import { may } from '#kit/access'
import { join, raw, sql, type Sql, type Tx } from '#kit/db'
import { type Asked, entries, type Ledger } from '#registry/definition'
import { allLedgers, conditionsOf, kept, seen } from '#registry/ledger'
import type { QualityCell } from './api.ts'
import { type Component, countiesOf, type Part, scoreOf, type Weights } from './model.ts'
import { filterOfPart } from './partFilter.ts'
import { weightsOf } from './weights.ts'

type Check = { component: Component; field: string | null; query: Asked }

/** What can be wrong with a row, read off the definition: each is a filter of the list. */
function checksOf(ledger: Ledger, yesterday: string): Check[] {
  const fields = entries(ledger).filter(([, f]) => !f.sensitive && !f.derived && (f.required || f.column)).map(([name]) => ({ component: 'complete' as const, field: name }))
  const position = ledger.position === 'none' ? [] : [{ component: 'position' as const, field: null }]
  const confirmed = ledger.confirm ? [{ component: 'confirmed' as const, field: null }] : []
  const valid = entries(ledger).filter(([, f]) => f.kind === 'day' && f.expires && !f.sensitive).map(([name]) => ({ component: 'valid' as const, field: name }))
  return [...fields, ...position, ...confirmed, ...valid].map((check) => ({ ...check, query: filterOfPart(check, yesterday) as Asked }))
}

type Count = { county: string; rows: number } & Record<string, number | string>
const codeOf = raw(`split_part(t.region_path, '/', 2)`)

/** Every county of a ledger in one pass; kept until the ledger moves or a minute has gone, for what is due by the clock. */
async function counted(tx: Tx, ledger: Ledger, yesterday: string): Promise<{ checks: Check[]; counts: Count[] }> {
  const checks = checksOf(ledger, yesterday), minute = Math.floor((await tx.now()).getTime() / 60_000)
  const counts = await kept(tx, ledger, `quality ${minute}`, () => tx.rows<Count>(sql`select ${codeOf} as county, count(*) as rows${join([sql``, ...checks.map(({ query }, i): Sql => sql`count(*) filter (where ${conditionsOf(ledger, query, false).where}) as ${raw(`c${i}`)}`)], ', ')} from ${seen(ledger)} where t.retired_at is null group by 1`))
  return { checks, counts }
}

/** Cells worst first; county '' is everything that the asker sees, the city's own rows among it. `day`: the last one on which what expired is counted. */
export async function qualityOf(tx: Tx, { ledger: key, region }: { ledger?: string; region?: string }): Promise<{ at: string; day: string; cells: QualityCell[]; counties: { county: string; name: string; score: number | null }[]; weights: Awaited<ReturnType<typeof weightsOf>> }> {
  const ledgers = allLedgers().filter((l) => (!key || l.key === key) && may(tx.actor, `${l.key}.read`)), weights = await weightsOf(tx), byName = Object.fromEntries(weights.map((w) => [w.component, w.weight])) as Weights
  const { day, at } = await tx.one<{ day: string; at: string }>(sql`select ((anlan_now() at time zone 'Asia/Shanghai')::date - 1)::text as day, anlan_now() as at`)
  const names = await tx.rows<{ code: string; name: string; path: string }>(sql`select code, name, path from regions where level = 3 order by ordinal, code`)
  const pairs = await tx.rows<{ ledger: string; county: string; n: number }>(sql`select ledger, split_part(region_path, '/', 2) as county, count(*) as n from duplicate_pairs where state = 'open' group by 1, 2`)
  const cells: QualityCell[] = []
  for (const ledger of ledgers) {
    const { checks, counts } = await counted(tx, ledger, day), own = pairs.filter((p) => p.ledger === ledger.key)
    const cell = (county: string, name: string, some: readonly Count[], doubles: number): QualityCell => {
      const sum = (of: string) => some.reduce((n, c) => n + Number(c[of]), 0), rows = sum('rows')
      const parts: Part[] = [...checks.map(({ component, field }, i) => ({ component, field, count: sum(`c${i}`), of: rows })), { component: 'single', field: null, count: doubles, of: rows }]
      return { ledger: ledger.key, county, name, rows, score: rows ? scoreOf(parts, byName) : null, parts }
    }
    cells.push(cell('', '', counts, own.reduce((n, p) => n + p.n, 0)))
    for (const { code, name } of names.filter((n) => !region || n.code === region)) {
      const some = counts.filter((c) => c.county === code)
      if (some.length) cells.push(cell(code, name, some, own.find((p) => p.county === code)?.n ?? 0))
    }
  }
  cells.sort((a, b) => (a.score ?? 101) - (b.score ?? 101) || a.ledger.localeCompare(b.ledger))
  return { at: new Date(at).toISOString(), day, cells, counties: countiesOf(cells), weights }
}
