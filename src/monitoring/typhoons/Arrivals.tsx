// When each circle reaches each town: county, then town; sorted, narrowed and taken away as one sees it.
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dayTime, Empty, number, Table, Trouble, useCall, type Sort } from '#kit/ui'
import { stormReach, type Reach } from './api.ts'
import { saveSheet } from './saveSheet.ts'

const forces = [7, 10, 12] as const
const whens = ['all', 'come', 'ahead'] as const
type When = (typeof whens)[number]
/** Reached by the last observed position, or still to be. */
const fits = (at: Reach['reach'][7], when: When): boolean => at !== null && (when === 'all' || (when === 'come') === (at.hoursLeft === 0))
type Key = 'town' | 'kmNow' | 'nearestKm' | 'r7' | 'r10' | 'r12'
const valueOf = (r: Reach, key: string): string | number => {
  if (key === 'kmNow') return r.kmNow ?? Infinity
  if (key === 'nearestKm') return r.nearestKm
  if (key === 'town') return r.countyCode + r.code
  return r.reach[Number(key.slice(1)) as 7 | 10 | 12]?.reachedAt ?? '9'
}

export function Arrivals({ id, agency, name }: { id: string; agency: string | null; name: string }) {
  const t = useT(), [search, setSearch] = useSearchParams(), [sort, setSort] = useState<Sort>({ key: 'r7', down: false })
  const { data, problem, refetch, isLoading } = useCall(stormReach, { params: { id }, query: { agency: agency ?? undefined } }, { live: ['storm.'] })
  const county = search.get('county') ?? '', force = search.get('force') ?? '', when = whens.find((w) => w === search.get('when')) ?? 'all'
  const set = (key: string, value: string) => setSearch((s) => { if (value) s.set(key, value); else s.delete(key); return s }, { replace: true })
  const counties = useMemo(() => [...new Map((data?.rows ?? []).map((r) => [r.countyCode, r.countyName]))].toSorted(([a], [b]) => a.localeCompare(b)), [data])
  const rows = useMemo(() => (data?.rows ?? []).filter((r) => (!county || r.countyCode === county) && (!force || fits(r.reach[Number(force) as 7 | 10 | 12], when)))
    .toSorted((a, b) => { const [x, y] = [valueOf(a, sort.key), valueOf(b, sort.key)]; return (x < y ? -1 : x > y ? 1 : 0) * (sort.down ? -1 : 1) }), [data, county, force, when, sort])
  if (problem && !data) return <Trouble problem={problem} onRetry={() => void refetch()} />
  const heads = [t('storm.countyName'), t('storm.town'), ...forces.flatMap((n) => [t('storm.reachedN', { n }), t('storm.hoursN', { n })]), t('storm.kmNow'), t('storm.nearest')]
  const save = () => saveSheet(`${name} ${t('storm.arrivals')}`, [heads, ...rows.map((r) => [r.countyName, r.name, ...forces.flatMap((n) => [r.reach[n] ? dayTime(r.reach[n].reachedAt) : '', r.reach[n]?.hoursLeft ?? '']), r.kmNow ?? '', r.nearestKm])])
  return <>
    <div className="row wrap reachbar">
      <select className="in" aria-label={t('storm.countyName')} value={county} onChange={(e) => set('county', e.target.value)}><option value="">{t('storm.allCounties')}</option>{counties.map(([code, label]) => <option key={code} value={code}>{label}</option>)}</select>
      <Counts rows={data?.rows.filter((r) => !county || r.countyCode === county)} force={force} when={when} onChoose={(n, w) => setSearch((s) => { for (const [key, value] of [['force', n], ['when', w === 'all' ? '' : w]] as const) if (value) s.set(key, value); else s.delete(key); return s }, { replace: true })} />
      <span className="s">{data && t('storm.ofTowns', { n: data.total, all: data.towns })} {data?.model && t('storm.modelShort')}</span>
      <span className="end"><Button small icon="download" disabled={!rows.length && t('storm.noRows')} onClick={save}>{t('storm.saveSheet')}</Button></span>
    </div>
    <Table<Reach> dense label={t('storm.arrivals')} rows={data ? rows : undefined} loading={isLoading} keyOf={(r) => r.code} sort={sort} onSort={setSort}
      empty={<Empty icon="typhoon" title={t('storm.noTownAny')}>{t('storm.noTownNext')}</Empty>} columns={[
        { key: 'town' satisfies Key, title: t('storm.county'), sortable: true, render: (r) => <div><b>{r.name}</b><div className="s">{r.countyName}</div></div> },
        ...forces.map((n) => ({ key: `r${n}` as Key, title: t('storm.forceN', { n }), sortable: true, render: (r: Reach) => <Passing at={r.reach[n]} /> })),
        { key: 'kmNow' satisfies Key, title: t('storm.kmNow'), number: true, sortable: true, render: (r) => number(r.kmNow) },
        { key: 'nearestKm' satisfies Key, title: t('storm.nearest'), number: true, sortable: true, render: (r) => number(r.nearestKm) },
      ]} />
  </>
}

type CountsProps = { /** not known yet: —, never 0 */ rows: readonly Reach[] | undefined; force: string; when: When; onChoose: (force: string, when: When) => void }
/** How many towns each circle reaches, has reached, will reach; each number opens its towns below, and closes them when pressed again. */
function Counts({ rows, force, when, onChoose }: CountsProps) {
  const t = useT()
  return <div className="reachcounts" role="group" aria-label={t('storm.reachCounts')}>{forces.map((n) => (
    <span key={n} className="nw">{t('storm.forceN', { n })} {whens.map((w) => {
      const on = force === String(n) && when === w, count = rows?.filter((r) => fits(r.reach[n], w)).length
      return <span key={w}>{w !== 'all' && <span className="s">{t(`storm.when.${w}`)} </span>}<button type="button" className={on ? 'fig on' : 'fig'} aria-pressed={on} aria-label={t('storm.countOf', { n, when: t(`storm.when.${w}`), towns: number(count) })} onClick={() => onChoose(on ? '' : String(n), on ? 'all' : w)}>{number(count)}</button> </span>
    })}</span>
  ))}</div>
}

function Passing({ at }: { at: Reach['reach'][7] }) {
  const t = useT()
  if (!at) return <span className="s">—</span>
  return <div className="nw">{dayTime(at.reachedAt)}<div className="s">{at.hoursLeft === null ? '' : at.hoursLeft === 0 ? t('storm.already') : t('storm.inHours', { n: at.hoursLeft })}</div></div>
}
