import { useT } from '#kit/i18n'
import { dateTime, Empty, number, Table, useCall } from '#kit/ui'
import { similarStorms, type Similar } from './api.ts'

/** Storms of the archive that came the same way; one that is chosen is drawn on the map. */
export function Alike({ id, chosen, onChoose }: { id: string; chosen: string | null; onChoose: (storm: Similar | null) => void }) {
  const t = useT(), { data, problem, isLoading, refetch } = useCall(similarStorms, { params: { id }, query: {} }, { live: ['storm.'] })
  return <>
    <p className="s pad">{t('storm.alikeMeans')} {data && t('storm.alikeOf', { n: number(data.compared) })}</p>
    <Table<Similar> dense label={t('storm.alike')} rows={data?.rows} loading={isLoading} problem={problem} onRetry={() => void refetch()} keyOf={(r) => r.id} selected={chosen} onOpen={(r) => onChoose(r.id === chosen ? null : r)}
      empty={<Empty icon="typhoon" title={t('storm.noAlike')}>{t('storm.noAlikeNext')}</Empty>} columns={[
        { key: 'name', title: t('storm.nameField'), render: (r) => <span className="nw"><b>{r.nameZh ?? r.name}</b> <span className="s">{r.no} · {dateTime(r.nearestAt).slice(0, 10)}</span></span> },
        { key: 'score', title: t('storm.alikeScore'), number: true, render: (r) => number(r.score) },
        { key: 'mean', title: t('storm.alikeMean'), number: true, render: (r) => number(r.meanKm) },
        { key: 'place', title: t('storm.alikePlace'), number: true, render: (r) => number(r.placeKm) },
        { key: 'wind', title: t('storm.alikeWind'), number: true, render: (r) => (r.windDiff === null ? '—' : `${r.windDiff > 0 ? '+' : ''}${number(Math.round(r.windDiff))}`) },
        { key: 'near', title: t('storm.nearest'), number: true, render: (r) => number(r.nearestKm) },
      ]} />
  </>
}
