import { useT } from '#kit/i18n'
import { Empty, number, Panel } from '#kit/ui'
import type { Reading } from './api.ts'
import { Bars } from './Bars.tsx'
import type { Asking } from './question.ts'

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, v) => all + (v ?? 0), 0)

/** What stands below the region, most first; each opens its own. The sum is told where parts add up. */
export function Places({ reading, asking }: { reading: Reading; asking: Asking }) {
  const t = useT(), { places, region } = reading, rows = [...places].sort((a, b) => Number(a.own) - Number(b.own) || (b.value ?? 0) - (a.value ?? 0))
  const adds = reading.additive && sum(places.map((p) => p.value)) === (reading.value ?? 0)
  return (
    <Panel title={t(region.level >= 4 ? 'indicator.byVillage' : region.level === 3 ? 'indicator.byTown' : 'indicator.byCounty')}
      footer={<><span>{t('indicator.total')} <b className="num">{number(reading.value)}</b>{reading.previous !== null && <> / {number(reading.previous)}</>}</span><span className="end m">{!reading.additive ? t('indicator.notAdditive') : adds ? t('indicator.addsUp') : t('indicator.someUnknown')}</span></>}>
      {!places.length ? <Empty icon="map" title={t('indicator.noPlaces')} />
        : <Bars label={t('indicator.places')} bars={rows.map((p) => ({ key: p.code, label: p.own ? t('indicator.own', { name: p.name }) : p.name, value: p.value, previous: p.previous, onOpen: p.own || region.level >= 4 ? undefined : () => asking.set({ region: p.code }), title: t('indicator.drill', { name: p.name }) }))} />}
    </Panel>
  )
}
