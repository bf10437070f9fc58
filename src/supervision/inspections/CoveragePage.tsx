import { Link, useSearchParams } from 'react-router'
import { chinaDay } from '#kit/calendar/web'
import { useT, useWords } from '#kit/i18n'
import { Button, Figure, Page, Panel, percent, Seg, serverNow, Table, Tile, Tiles, Track, useCall } from '#kit/ui'
import { coverage } from './api.ts'
import { inspections } from './ledger.ts'

type Row = { key: string; label: string; inspected: number; all: number; times: number }
const ways = ['county', 'town', 'sector'] as const
const thisYear = (): string => chinaDay(serverNow()).slice(0, 4)

/** How many of the enterprises were inspected, by county, town or sector; each number opens its enterprises. */
export function CoveragePage() {
  const t = useT(), words = useWords(), [search, setSearch] = useSearchParams(), year = search.get('year') ?? thisYear(), region = search.get('region') ?? undefined, by = ways.find(w => w === search.get('by')) ?? 'county', span = { from: `${year}-01-01`, to: `${year}-12-31` }
  const { data, problem, isLoading, refetch, at } = useCall(coverage, { query: { by, region, ...span } }, { live: ['inspection.'] })
  const set = (change: Record<string, string | null>) => setSearch(s => { for (const [key, value] of Object.entries(change)) value ? s.set(key, value) : s.delete(key); return s }, { replace: true })
  const sector = inspections.fields.sector, label = (row: Row) => by === 'sector' && sector && 'options' in sector ? words(sector.options.find(o => o.value === row.key) ?? { zh: t('coverage.noSector'), en: t('coverage.noSector') }) : row.label || '—'
  const of = (row: Row) => ({ ...span, ...(by === 'sector' ? { sector: row.key, ...(region && { region }) } : { region: row.key }) }), whole = { ...span, ...(region && { region }) }
  return (
    <Page title={t('coverage.page')} head={<><Seg label={t('coverage.by')} value={by} onChange={b => set({ by: b })} options={ways.map(value => ({ value, label: t(`coverage.by.${value}`) }))} />
      <label className="row"><span className="s">{t('coverage.year')}</span><select className="in" value={year} onChange={e => set({ year: e.target.value })}>{[0, 1, 2, 3, 4].map(n => String(Number(thisYear()) - n)).map(y => <option key={y}>{y}</option>)}</select></label></>}
      actions={region && <Button onClick={() => set({ region: null, by: 'county' })}>{t('coverage.whole')}</Button>}>
      <Tiles>
        <Tile label={t('coverage.inspected')} share={percent(data?.inspected ?? 0, data?.all ?? 0)}><Figure k="inspection.covered" params={whole} value={data?.inspected} /></Tile>
        <Tile label={t('coverage.all')}><Figure k="inspection.enterprises" params={whole} value={data?.all} /></Tile>
        <Tile label={t('coverage.times')}><Figure k="inspection.done" params={whole} value={data?.times} /></Tile>
      </Tiles>
      <Panel title={t(`coverage.by.${by}`)} count={data?.rows.length} age={at} grow>
        <Table<Row> label={t('coverage.page')} rows={data?.rows} keyOf={r => r.key} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={t('coverage.none')} columns={[
          { key: 'label', title: t(`coverage.by.${by}`), render: r => by === 'county' && r.key ? <Link className="link" to={`/inspection-coverage?by=town&region=${r.key}&year=${year}`}>{label(r)}</Link> : label(r) },
          { key: 'inspected', title: t('coverage.inspected'), number: true, render: r => r.key ? <Figure k="inspection.covered" params={of(r)} value={r.inspected} /> : r.inspected },
          { key: 'all', title: t('coverage.all'), number: true, render: r => r.key ? <Figure k="inspection.enterprises" params={of(r)} value={r.all} /> : r.all },
          { key: 'share', title: t('coverage.share'), number: true, render: r => percent(r.inspected, r.all) },
          { key: 'bar', title: '', width: 160, render: r => <Track total={r.all} done={r.inspected} /> },
          { key: 'times', title: t('coverage.times'), number: true, render: r => r.key ? <Figure k="inspection.done" params={of(r)} value={r.times} /> : r.times },
        ]} />
      </Panel>
    </Page>
  )
}
