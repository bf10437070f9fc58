// When a circle reaches which county, and there which town.
import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, dayTime, Empty, number, Panel, Seg, Skeleton, Tag, Trouble, useCall } from '#kit/ui'
import { stormArrivals, type Arrival } from './api.ts'

type County = { code: string; name: string; towns: Arrival[] }

function byCounty(rows: readonly Arrival[]): County[] {
  const counties = new Map<string, County>()
  for (const town of rows) {
    const county = counties.get(town.countyCode) ?? { code: town.countyCode, name: town.countyName, towns: [] }
    county.towns.push(town)
    counties.set(town.countyCode, county)
  }
  return [...counties.values()]
}

export function Arrivals({ id }: { id: string }) {
  const t = useT(), [force, setForce] = useState<7 | 10 | 12>(10), [open, setOpen] = useState<string | null>(null)
  const { data, problem, refetch, isLoading } = useCall(stormArrivals, { params: { id }, query: { force } }, { live: ['storm.'] })
  const counties = byCounty(data?.rows ?? [])
  return (
    <Panel title={t('storm.arrivals')} count={data && t('storm.ofTowns', { n: data.total, all: data.towns })} grow
      actions={<Seg label={t('storm.circles')} value={force} onChange={setForce} options={([7, 10, 12] as const).map((n) => ({ value: n, label: t('storm.forceN', { n }) }))} />}>
      {problem && !data ? <Trouble problem={problem} onRetry={() => void refetch()} /> : isLoading && !data ? <Skeleton /> : counties.length === 0
        ? <Empty icon="typhoon" title={t('storm.noTown', { n: force })}>{t('storm.noTownNext')}</Empty>
        : <table className="tb dense"><thead><tr><th scope="col">{t('storm.county')}</th><th scope="col" className="n">{t('storm.towns')}</th><th scope="col">{t('storm.reached')}</th><th scope="col">{t('storm.left')}</th><th scope="col" className="n">{t('storm.nearest')}</th></tr></thead>
          <tbody>{counties.map((c) => <CountyRows key={c.code} county={c} open={open === c.code} onToggle={() => setOpen(open === c.code ? null : c.code)} />)}</tbody></table>}
    </Panel>
  )
}

function CountyRows({ county: { name, towns }, open, onToggle }: { county: County; open: boolean; onToggle: () => void }) {
  const t = useT(), first = towns[0], left = towns.some((town) => town.leftAt === null) ? null : towns.map((town) => town.leftAt ?? '').sort().at(-1) ?? null
  if (!first) return null
  return <>
    <tr><td><Button quiet small icon={open ? 'down' : 'right'} onClick={onToggle}>{name}</Button></td><td className="n">{number(towns.length)}</td><td>{dayTime(first.reachedAt)} <When observed={first.observed} /></td><td>{left ? dayTime(left) : '—'}</td><td className="n">{number(Math.min(...towns.map((town) => town.nearestKm)))}</td></tr>
    {open && towns.map((town) => <tr key={town.code}><td className="under">{town.name}</td><td /><td>{dayTime(town.reachedAt)} <When observed={town.observed} /></td><td>{town.leftAt ? dayTime(town.leftAt) : t('storm.stays')}</td><td className="n">{number(town.nearestKm)}</td></tr>)}
  </>
}

function When({ observed }: { observed: boolean }) {
  const t = useT()
  return observed ? <span className="s">{t('storm.already')}</span> : <Tag>{t('storm.forecast')}</Tag>
}
