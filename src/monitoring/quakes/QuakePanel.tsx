import type { Reply } from '#kit/contract'
import { useT } from '#kit/i18n'
import { Button, dateTime, Empty, number, Panel, Skeleton, Table, Tag, Trouble, type CallResult } from '#kit/ui'
import type { QuakeTown, readQuake } from './api.ts'

/** One quake, and where the model says that it was felt. */
export function QuakePanel({ call, onClose }: { call: CallResult<Reply<typeof readQuake>>; onClose: () => void }) {
  const t = useT(), { data, problem, refetch, at } = call
  if (problem && !data) return <Trouble problem={problem} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  const { quake: q, towns } = data
  return (
    <Panel title={<>M{q.magnitude.toFixed(1)} {q.place} <Tag>{t('quake.modelShort')}</Tag></>} count={number(towns.length)} age={at} actions={<Button small quiet onClick={onClose}>{t('ui.close')}</Button>}>
      <div className="pad col" style={{ gap: 6 }}>
        <p className="m">{dateTime(q.at)} · <span className="mono">{q.lat.toFixed(3)}°N {q.lon.toFixed(3)}°E</span>{q.depthKm !== null && ` · ${t('quake.deep', { km: Math.round(q.depthKm) })}`} · {t(q.status === 'automatic' ? 'quake.automatic' : 'quake.reviewed')} · {q.source}</p>
        {q.reaches.length > 0 && <p>{q.reaches.map((r) => t('quake.reaches', { n: r.intensity, km: r.km })).join('，')}</p>}
        <p className="s">{t('quake.modelMeans')}</p>
      </div>
      <Table<QuakeTown> dense label={t('quake.towns')} rows={towns.slice(0, 60)} keyOf={(x) => x.code} empty={<Empty icon="check" title={t('quake.noTown')} />} columns={[
        { key: 'town', title: t('quake.town'), render: (x) => <>{x.name} <span className="s">{x.countyName}</span></> },
        { key: 'intensity', title: t('quake.intensity'), number: true, render: (x) => x.intensity.toFixed(1) },
        { key: 'km', title: 'km', number: true, render: (x) => number(x.km) },
      ]} />
    </Panel>
  )
}
