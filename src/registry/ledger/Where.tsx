import { number, Panel, useCall } from '#kit/ui'
import { useT } from '#kit/i18n'
import { listRegions } from '#registry/regions/web'

export type CountyCount = { code: string; name: string; count: number }

/** How the rows fall to the counties; the towns of the one that is picked stand below it. */
export function Where({ title, counts, region, onPick }: { title: string; counts: { all: number; own: number; counties: readonly CountyCount[] } | undefined; region: string | undefined; onPick: (code: string | null) => void }) {
  const t = useT(), counties = counts?.counties
  const town = useCall(listRegions, { query: { parent: region ?? '' } }, { enabled: Boolean(region) && !counties?.some(c => c.code === region) })
  const county = counties?.find(c => c.code === region)?.code ?? counties?.find(c => town.data?.rows.length && town.data.rows[0]?.path.includes(`/${c.code}/`))?.code
  const towns = useCall(listRegions, { query: { parent: county ?? '', limit: 60 } }, { enabled: Boolean(county) })
  return (
    <Panel title={title} className="where">
      <Choice on={!region} onPick={() => onPick(null)} name={t('ledger.everywhere')} count={counts?.all} />
      {counts && counts.own > 0 && <p className="own">{t('ledger.own')}<span className="n">{number(counts.own)}</span></p>}
      {counties?.map(c => <div key={c.code} style={{ display: 'contents' }}>
        <Choice on={c.code === region} onPick={() => onPick(c.code)} name={c.name} count={c.count} />
        {c.code === county && towns.data?.rows.filter(r => r.parentCode === c.code).map(r => <Choice key={r.code} small on={r.code === region} onPick={() => onPick(r.code)} name={r.name} />)}
      </div>)}
    </Panel>
  )
}

function Choice({ on, small, name, count, onPick }: { on: boolean; small?: boolean; name: string; count?: number; onPick: () => void }) {
  return <button type="button" className={[on && 'on', small && 'town'].filter(Boolean).join(' ')} aria-pressed={on} onClick={onPick}>{name}{count !== undefined && <span className="n">{number(count)}</span>}</button>
}
