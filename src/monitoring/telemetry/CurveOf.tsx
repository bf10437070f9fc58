import { lazy, Suspense, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { address } from '#kit/contract'
import { useT } from '#kit/i18n'
import { elementNamed } from '#monitoring/protocols/web'
import { dateTime, number, Seg, Skeleton, Table, Tag, useCall } from '#kit/ui'
import { curveContract, exportContract, rainContract } from './api.ts'
import type { CurvePoint } from './model.ts'
import { titleOf } from './names.ts'

const Curve = lazy(() => import('./Curve.tsx'))
const spans = [24, 72, 168, 720, 8760] as const

/** 过程线 of one element over up to a year, beside another station's if asked; the range, the other and the form stand in the address. */
export function CurveOf({ id, asOf, element }: { id: string; asOf: string | undefined; element: string }) {
  const t = useT(), [search, setSearch] = useSearchParams(), english = t('telemetry.english') === '1'
  const span = spans.find((n) => String(n) === search.get('span')) ?? 24, other = search.get('with'), asTable = search.get('curve') === 'table'
  const put = (key: string, value: string | null) => setSearch((before) => { const next = new URLSearchParams(before); if (value) next.set(key, value); else next.delete(key); return next }, { replace: true })
  const { data } = useCall(curveContract, { params: { id }, query: { element, hours: span, asOf } }, { every: 10_000 })
  const unit = element === 'RAIN' ? 'mm' : elementNamed(element)?.unit ?? ''
  const lines = useMemo(() => (data?.lines ?? []).map((l) => ({ name: t(`station.level.${l.key}`), value: l.value })), [data?.lines, t])
  return (
    <div className="col">
      <div className="row wrap"><span className="s">{element === 'RAIN' ? t('telemetry.fall') : titleOf(element, english)} {unit}</span>{data?.calibrated && <Tag>{t('telemetry.calibrated')}</Tag>}{data && data.step > 0 && <span className="s">{t('telemetry.step', { n: data.step / 60 })}</span>}<span className="end" />
        <Seg label={t('telemetry.span')} value={span} onChange={(n) => put('span', n === 24 ? null : String(n))} options={spans.map((n) => ({ value: n, label: n <= 72 ? t('telemetry.hours', { n }) : n === 8760 ? t('telemetry.year') : t('telemetry.days', { n: n / 24 }) }))} /></div>
      {data && data.points.length === 0 && data.flagged.length === 0 ? <p className="note">{t('telemetry.noCurve')}</p>
        : asTable && data ? <Steps points={data.points} unit={unit} />
        : <Suspense fallback={<Skeleton rows={3} />}>{data && (other && other !== id
          ? <Beside other={other} element={element} hours={span} asOf={asOf}>{(beside) => <Curve points={data.points} from={data.from} to={data.to} bars={element === 'RAIN'} unit={unit} lines={lines} flagged={data.flagged} other={beside} />}</Beside>
          : <Curve points={data.points} from={data.from} to={data.to} bars={element === 'RAIN'} unit={unit} lines={lines} flagged={data.flagged} />)}</Suspense>}
      {lines.length > 0 && !data?.verified && <p className="s">{t('telemetry.levelsUnverified')}</p>}
      {data && data.flagged.length > 0 && <p className="s">{t('telemetry.flaggedMarks', { n: data.flagged.length })}</p>}
      <div className="row wrap">
        <Seg label={t('telemetry.form')} value={asTable ? 'table' : 'curve'} onChange={(v) => put('curve', v === 'table' ? 'table' : null)} options={[{ value: 'curve', label: t('telemetry.curve') }, { value: 'table', label: t('telemetry.table') }]} />
        <Others id={id} other={other} onChoose={(to) => put('with', to)} />
        <span className="end" />
        {data?.from && data.to && (['xlsx', 'csv'] as const).map((format) => <a key={format} className="s" href={address(exportContract, { params: { id }, query: { element, from: data.from ?? '', to: data.to ?? '', format } })} download>{t('telemetry.take', { format })}</a>)}
      </div>
    </div>
  )
}

/** Another station's values of the same element and time. */
function Beside({ other, element, hours, asOf, children }: { other: string; element: string; hours: number; asOf: string | undefined; children: (beside: { name: string; points: readonly CurvePoint[] } | undefined) => React.ReactNode }) {
  const { data } = useCall(curveContract, { params: { id: other }, query: { element, hours, asOf } }, { every: 10_000 }), name = useName(other)
  const beside = useMemo(() => data && { name, points: data.points }, [data, name])
  return children(beside)
}

const useName = (id: string) => useCall(rainContract, { query: { hours: 24 } }).data?.rows.find((r) => r.stationId === id)?.name ?? ''

function Others({ id, other, onChoose }: { id: string; other: string | null; onChoose: (to: string | null) => void }) {
  const t = useT(), { data } = useCall(rainContract, { query: { hours: 24 } })
  const rows = useMemo(() => (data?.rows ?? []).filter((r) => r.stationId !== id).sort((a, b) => a.county.localeCompare(b.county, 'zh') || a.name.localeCompare(b.name, 'zh')), [data, id])
  return (
    <label className="row s">{t('telemetry.beside')}
      <select className="in tele-beside" value={other ?? ''} onChange={(e) => onChoose(e.target.value || null)}>
        <option value="">{t('telemetry.besideNone')}</option>
        {rows.map((r) => <option key={r.stationId} value={r.stationId}>{r.county} {r.name}</option>)}
      </select>
    </label>
  )
}

function Steps({ points, unit }: { points: readonly CurvePoint[]; unit: string }) {
  const t = useT(), newest = points.toReversed().slice(0, 300)
  return (
    <div className="tele-steps"><Table<CurvePoint> dense label={t('telemetry.table')} rows={newest} keyOf={(p) => p.at} empty={t('telemetry.noCurve')} columns={[
      { key: 'at', title: t('telemetry.observed'), render: (p) => dateTime(p.at) },
      { key: 'value', title: unit || t('telemetry.value'), number: true, render: (p) => number(p.value) },
      { key: 'low', title: t('telemetry.low'), number: true, render: (p) => p.low === undefined ? '—' : number(p.low) },
      { key: 'high', title: t('telemetry.high'), number: true, render: (p) => p.high === undefined ? '—' : number(p.high) },
      ...(points.some((p) => p.sent !== undefined) ? [{ key: 'sent', title: t('telemetry.sent'), number: true, render: (p: CurvePoint) => p.sent === undefined ? '—' : number(p.sent) }] : []),
    ]} /></div>
  )
}
