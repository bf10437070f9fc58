// The rows behind the figure that is selected: as issued, or as the records are now.
import { useState } from 'react'
import { useT } from '#kit/i18n'
import { DataAge, dayTime, Empty, number, Panel, Seg, Table, useCall } from '#kit/ui'
import { sitrepFigure } from './api.ts'
import type { Report, Whole } from './useReport.ts'

type Row = Record<string, unknown>
const size = 100

function cell(value: unknown): string {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'number') return number(value)
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? dayTime(value) : String(value)
}

export function Behind({ report, slot }: { report: Report & { data: Whole }; slot: string | null }) {
  const t = useT(), bound = slot === null ? undefined : report.figures.get(slot)
  if (!bound) return <Panel title={t('sitrep.behind')}><Empty icon="list" title={t('sitrep.pick')}>{t('sitrep.pickNext')}</Empty></Panel>
  return <Rows key={bound.slot} report={report} bound={bound} />
}

function Rows({ report, bound }: { report: Report & { data: Whole }; bound: Whole['figures'][number] }) {
  const t = useT(), { data, now } = report, [which, setWhich] = useState<'issued' | 'now'>('issued'), [offset, setOffset] = useState(0)
  const { data: rows, problem, isLoading, refetch } = useCall(sitrepFigure, { params: { id: data.id, slot: bound.slot }, query: { which, limit: size, offset } }, { live: which === 'now' ? ['sitrep.', 'order.', 'team.', 'loss.', 'callout.', 'warning.'] : ['sitrep.'] })
  const today = now.get(bound.slot)
  const columns = (rows?.columns ?? []).map((name) => ({ key: name, title: t(`column.${name}`), number: typeof rows?.rows[0]?.[name] === 'number', render: (r: Row) => cell(r[name]) }))
  const issued = t(data.state === 'signed' ? 'sitrep.asIssued' : 'sitrep.asTaken')
  return (
    <Panel title={<><span className="bd on">{bound.text}</span> {t('sitrep.behind')}</>} actions={<DataAge at={rows?.at ?? bound.takenAt} staleAfter={86_400 * 3650} />} className="behind"
      footer={<div className="today"><b>{t('sitrep.difference')}</b> {today ? t('sitrep.differs', { before: bound.text, now: today.text }) : t('sitrep.agrees')}{data.state === 'signed' && today && <div>{t('sitrep.stands')}</div>}</div>}>
      <div className="means">
        <b>{t(`figure.${bound.key}`)}</b> <span className="s">{t('sitrep.indicator', { key: bound.key })}</span>
        <p className="m">{t(`figure.${bound.key}.means`)}</p>
        <p className="s row wrap">{bound.before && <span>{t('sitrep.before', { n: bound.before.issue })} <b>{bound.before.text}</b></span>}<Change bound={bound} /></p>
      </div>
      <div className="row pad"><b>{t('sitrep.rowCount', { n: number(rows?.total ?? bound.count) })}</b><span className="end" />
        <Seg label={t('sitrep.which')} value={which} onChange={(v) => { setWhich(v); setOffset(0) }} options={[{ value: 'issued', label: issued }, { value: 'now', label: t('sitrep.asNow') }]} /></div>
      <Table<Row> dense cards={false} label={t(`figure.${bound.key}`)} columns={columns} rows={rows?.rows} keyOf={(_, at) => String(offset + at)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
        empty={t('sitrep.noRows')} page={{ offset, size, more: offset + size < (rows?.total ?? 0), total: rows?.total, onMove: setOffset }} />
    </Panel>
  )
}

/** Against the issue before; a figure that one of the two did not have has no difference. */
export function Change({ bound }: { bound: Whole['figures'][number] }) {
  const t = useT()
  if (!bound.before) return null
  if (bound.value === null || bound.before.value === null) return bound.text === bound.before.text ? <span>{t('sitrep.same')}</span> : null
  const by = Math.round((bound.value - bound.before.value) * 10) / 10
  return <span>{by === 0 ? t('sitrep.same') : <b className="num">{by > 0 ? '+' : '−'}{number(Math.abs(by))}</b>}</span>
}
