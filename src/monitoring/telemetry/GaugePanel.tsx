import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Commands } from '#monitoring/downlink/web'
import { elementNamed, statusOf } from '#monitoring/protocols/web'
import { Button, dateTime, number, Panel, Skeleton, Table, Tag, Trouble, useCall, useMe } from '#kit/ui'
import { gaugeContract, readingsContract } from './api.ts'
import { CurveOf } from './CurveOf.tsx'
import { titleOf } from './names.ts'
import { Rain } from './Rain.tsx'
import { Shown } from './Shown.tsx'

/** One gauge beside the list: its curve, its newest values, its readings one by one. */
export function GaugePanel({ id, asOf, onClose }: { id: string; asOf: string | undefined; onClose: () => void }) {
  const t = useT(), { may } = useMe(), [element, setElement] = useState('RAIN')
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
          {data.status && <><dt>{t('telemetry.status')}</dt><dd><Tag kind="solid">{t('telemetry.above', { level: t(`station.level.${data.status.key}`), m: number(data.status.above) })}</Tag></dd></>}
        </dl>
        <div className="tele-sums">{([1, 3, 6, 12, 24] as const).map((n) => <span key={n} className="col"><span className="s">{t('telemetry.hours', { n })}</span><Rain mm={gauge[`mm${n}`]} /></span>)}</div>
        <CurveOf id={id} asOf={asOf} element={element} />
        <div className="row wrap">{['RAIN', ...data.elements].map((e) => <Button key={e} small primary={e === element} onClick={() => setElement(e)}>{e === 'RAIN' ? t('telemetry.fall') : titleOf(e, t('telemetry.english') === '1')}</Button>)}</div>
        <dl className="dl">{data.latest.map((l) => <Latest key={l.element} {...l} />)}</dl>
      </div>
      <Shown id={id} />
      {may('station_command.read') && <Commands stationId={id} />}
      <Readings id={id} element={element === 'RAIN' ? undefined : element} />
    </Panel>
  )
}

function Latest({ element, value, observedAt }: { element: string; value: number; observedAt: string }) {
  const t = useT()
  if (element === 'ZT') return <><dt>{titleOf(element, t('telemetry.english') === '1')}</dt><dd><States value={value} /> <span className="s">{dateTime(observedAt)}</span></dd></>
  return <><dt>{titleOf(element, t('telemetry.english') === '1')}</dt><dd>{number(value)} {elementNamed(element)?.unit} <span className="s">{dateTime(observedAt)}</span></dd></>
}

/** 状态及报警: the troubles by name; a healthy station says so. */
function States({ value }: { value: number }) {
  const t = useT(), bits = statusOf(value).filter((b) => b.on)
  return <span className="row wrap">{bits.some((b) => b.alarm) ? null : <Tag>{t('telemetry.state.fine')}</Tag>}{bits.map((b) => <Tag key={b.bit} kind={b.alarm ? 'solid' : undefined}>{t(`telemetry.state.${b.key}`)}</Tag>)}</span>
}

const size = 50
function Readings({ id, element }: { id: string; element: string | undefined }) {
  const t = useT(), [offset, setOffset] = useState(0), english = t('telemetry.english') === '1'
  const { data, problem, isLoading, refetch } = useCall(readingsContract, { params: { id }, query: { element, limit: size, cursor: String(offset) } }, { every: 10_000 })
  return (
    <Table dense label={t('telemetry.readings')} rows={data?.rows} keyOf={(r) => r.element + r.observedAt} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={t('telemetry.noReadings')}
      page={{ offset, size, more: Boolean(data?.next), total: data?.total ?? 0, onMove: setOffset }}
      columns={[
        { key: 'at', title: t('telemetry.observed'), render: (r) => <span>{dateTime(r.observedAt)} {r.flagged && <Tag>{t(r.quality ? `telemetry.quality.${r.quality}` : 'telemetry.ahead')}</Tag>}</span> },
        { key: 'element', title: t('telemetry.element'), render: (r) => titleOf(r.element, english) },
        { key: 'value', title: t('telemetry.value'), number: true, render: (r) => <span>{number(r.value)} <span className="s">{elementNamed(r.element)?.unit}</span></span> },
      ]} />
  )
}
