// The rows behind the figure that is selected: as issued, or as the records are now.
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useT } from '#kit/i18n'
import { DataAge, dayTime, Empty, number, Panel, Seg, Table, useCall } from '#kit/ui'
import { reportFigure } from './api.ts'
import { ByCounty } from './ByCounty.tsx'
import { useFigureWords } from './useFigureWords.ts'
import type { Open, Whole } from './useReport.ts'

type Row = Record<string, unknown>
const size = 100

function cell(value: unknown): string {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'boolean') return value ? '✓' : '—'
  if (Array.isArray(value)) return value.join('、')
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? dayTime(value) : String(value)
}

export function Behind({ report, slot }: { report: Open; slot: string | null }) {
  const t = useT(), bound = slot === null ? undefined : report.figures.get(slot)
  if (!bound) return <Panel title={t('report.behind')}><Empty icon="list" title={t('report.pick')}>{t('report.pickNext')}</Empty></Panel>
  return <Rows key={bound.slot} report={report} bound={bound} />
}

function Rows({ report, bound }: { report: Open; bound: Whole['figures'][number] }) {
  const t = useT(), { data, now } = report, [which, setWhich] = useState<'issued' | 'now'>('issued'), [offset, setOffset] = useState(0)
  const { data: rows, problem, isLoading, refetch } = useCall(reportFigure, { params: { id: data.id, slot: bound.slot }, query: { which, limit: size, offset } }, { live: which === 'now' ? ['report.', 'accident.', 'danger.'] : ['report.'] })
  const today = now.get(bound.slot), words = useFigureWords(bound.key, bound.params), go = useNavigate()
  const columns = (rows?.columns ?? []).map((name) => ({ key: name, title: words.column(name), number: typeof rows?.rows[0]?.[name] === 'number', render: (r: Row) => words.value(name, r[name]) ?? cell(r[name]) }))
  return (
    <Panel title={<><span className="bd on">{bound.text}</span> {t('report.behind')}</>} actions={<DataAge at={rows?.at ?? bound.takenAt} staleAfter={86_400 * 3650} />} className="behind"
      footer={<div className="today"><b>{t('report.difference')}</b> {today ? t('report.differs', { before: bound.text, now: today.text }) : t('report.agrees')}{data.state === 'signed' && today && <div>{t('report.stands')}</div>}</div>}>
      <div className="means">
        <b>{words.title}</b> <span className="s">{t('report.indicator', { key: bound.key })}{bound.row !== null && <>·{t('report.line', { n: bound.row })}</>}</span>
        <p className="m">{words.means}</p>
        <p className="s row wrap">{bound.before !== null && <span>{t('report.before')} <b>{bound.before}{bound.unit}</b></span>}<Link className="link" to={`/indicators/${bound.key}?${new URLSearchParams(Object.entries(bound.params).map(([k, v]) => [k, String(v)]))}`}>{t('report.toIndicator')}</Link></p>
      </div>
      <ByCounty bound={bound} />
      <div className="row pad"><b>{t('report.rowCount', { n: number(rows?.total ?? bound.rowCount) })}</b>{rows && which === 'issued' && !rows.kept && <span className="s">{t('report.notKept')}</span>}<span className="end" />
        <Seg label={t('report.which')} value={which} onChange={(v) => { setWhich(v); setOffset(0) }} options={[{ value: 'issued', label: t(data.state === 'signed' ? 'report.asIssued' : 'report.asTaken') }, { value: 'now', label: t('report.asNow') }]} /></div>
      <Table<Row> dense cards={false} label={words.title} columns={columns} rows={rows?.rows} {...(words.page && { onOpen: (r: Row) => void go(`${words.page}${String(r.id)}`) })} keyOf={(_, at) => String(offset + at)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
        empty={t('report.noRows')} page={{ offset, size, more: offset + size < (rows?.total ?? 0), total: rows?.total, onMove: setOffset }} />
    </Panel>
  )
}
