import { lazy, Suspense, useState } from 'react'
import { useT } from '#kit/i18n'
import { elementNamed } from '#monitoring/protocols/web'
import { Button, dateTime, number, Panel, Seg, Skeleton, Table, Tag, Trouble, useCall } from '#kit/ui'
import { curveContract, gaugeContract, readingsContract } from './api.ts'
import { titleOf } from './names.ts'
import { Rain } from './Rain.tsx'

const Curve = lazy(() => import('./Curve.tsx'))
const spans = [24, 72, 168] as const

/** One gauge beside the list: its curve, its newest values, its readings one by one. */
export function GaugePanel({ id, asOf, onClose }: { id: string; asOf: string | undefined; onClose: () => void }) {
  const t = useT(), [element, setElement] = useState('RAIN')
  const { data, problem, refetch } = useCall(gaugeContract, { params: { id }, query: { asOf } }, { every: 10_000 })
  const close = <Button quiet small icon="close" label={t('telemetry.close')} onClick={onClose} />
  if (!data) return <Panel title={t('telemetry.gauge')} actions={close}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton />}</Panel>
  const { gauge } = data
  return (
    <Panel title={gauge.name} age={gauge.observedAt} staleAfter={5400} actions={close}>
      <div className="pad col tele-one">
        <dl className="dl">
          <dt>{t('telemetry.place')}</dt><dd>{gauge.county} {gauge.town} · <span className="mono">{gauge.code}</span></dd>
          <dt>{t('telemetry.received')}</dt><dd>{gauge.receivedAt ? dateTime(gauge.receivedAt) : '—'} {gauge.silent && <Tag>{t('telemetry.silentTag')}</Tag>}</dd>
        </dl>
        <div className="tele-sums">{([1, 3, 6, 12, 24] as const).map((n) => <span key={n} className="col"><span className="s">{t('telemetry.hours', { n })}</span><Rain mm={gauge[`mm${n}`]} /></span>)}</div>
        <CurveOf id={id} asOf={asOf} element={element} />
        <div className="row wrap">{['RAIN', ...data.elements].map((e) => <Button key={e} small primary={e === element} onClick={() => setElement(e)}>{e === 'RAIN' ? t('telemetry.fall') : titleOf(e, t('telemetry.english') === '1')}</Button>)}</div>
        <dl className="dl">{data.latest.map((l) => <Latest key={l.element} {...l} />)}</dl>
      </div>
      <Readings id={id} element={element === 'RAIN' ? undefined : element} />
    </Panel>
  )
}

function Latest({ element, value, observedAt }: { element: string; value: number; observedAt: string }) {
  const t = useT()
  return <><dt>{titleOf(element, t('telemetry.english') === '1')}</dt><dd>{number(value)} {elementNamed(element)?.unit} <span className="s">{dateTime(observedAt)}</span></dd></>
}

function CurveOf({ id, asOf, element }: { id: string; asOf: string | undefined; element: string }) {
  const t = useT(), [span, setSpan] = useState<number>(24)
  const { data } = useCall(curveContract, { params: { id }, query: { element, hours: span, asOf } }, { every: 10_000 })
  const unit = element === 'RAIN' ? 'mm' : elementNamed(element)?.unit ?? ''
  return (
    <div className="col">
      <div className="row"><span className="s">{element === 'RAIN' ? t('telemetry.fall') : titleOf(element, t('telemetry.english') === '1')} {unit}</span><span className="end" /><Seg label={t('telemetry.span')} value={span} onChange={setSpan} options={spans.map((n) => ({ value: n, label: t('telemetry.hours', { n }) }))} /></div>
      {data && data.points.length === 0 ? <p className="note">{t('telemetry.noCurve')}</p> : <Suspense fallback={<Skeleton rows={3} />}>{data && <Curve points={data.points} from={data.from} to={data.to} bars={element === 'RAIN'} unit={unit} />}</Suspense>}
    </div>
  )
}

const size = 50
function Readings({ id, element }: { id: string; element: string | undefined }) {
  const t = useT(), [offset, setOffset] = useState(0), english = t('telemetry.english') === '1'
  const { data, problem, isLoading, refetch } = useCall(readingsContract, { params: { id }, query: { element, limit: size, cursor: String(offset) } }, { every: 10_000 })
  return (
    <Table dense label={t('telemetry.readings')} rows={data?.rows} keyOf={(r) => r.element + r.observedAt} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={t('telemetry.noReadings')}
      page={{ offset, size, more: Boolean(data?.next), total: data?.total ?? 0, onMove: setOffset }}
      columns={[
        { key: 'at', title: t('telemetry.observed'), render: (r) => <span>{dateTime(r.observedAt)} {r.flagged && <Tag>{t('telemetry.ahead')}</Tag>}</span> },
        { key: 'element', title: t('telemetry.element'), render: (r) => titleOf(r.element, english) },
        { key: 'value', title: t('telemetry.value'), number: true, render: (r) => <span>{number(r.value)} <span className="s">{elementNamed(r.element)?.unit}</span></span> },
      ]} />
  )
}
