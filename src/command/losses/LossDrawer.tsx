import { useEffect, useState } from 'react'
import { Form, fieldProblems, Input, InputNumber, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, dateTime, Drawer, Empty, number, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { listPlaces } from '#command/incidents/web'
import { adoptLoss, listReports, reportLoss } from './api.ts'
import type { Line, Source } from './model.ts'
import { nameOf, unitOf } from './names.ts'

type Values = { source: Source; regionCode: string; value: number; note?: string }
type Sent = { id: string; source: Source; regionName: string; value: number; asOf: string; note: string; reportedBy: string; current: boolean }

/** One indicator: what each source says, who chose which, every report of it, and the form for the next. */
export default function LossDrawer({ incident, lines, indicator, onIndicator, onClose }: { incident: { id: string; closedAt: string | null; finalAt: string | null; regionPath: string }; lines: readonly Line[]; indicator: string; onIndicator: (key: string) => void; onClose: () => void }) {
  const t = useT(), { may } = useMe(), line = lines.find(l => l.indicator.key === indicator)
  const { data, problem, isLoading } = useCall(listReports, { params: { id: incident.id, indicator } }, { live: ['loss.'] })
  if (!line) return null
  const open = !incident.closedAt && !incident.finalAt
  return (
    <Drawer open title={`${nameOf(line.indicator)}（${unitOf(line.indicator)}）`} onClose={onClose}>
      <select className="in" aria-label={t('loss.indicator')} value={indicator} onChange={e => onIndicator(e.target.value)}>{lines.map(l => <option key={l.indicator.key} value={l.indicator.key}>{nameOf(l.indicator)}</option>)}</select>
      <p className="s">{t('loss.statute')} {line.indicator.source} {!line.indicator.verified && <Tag>{t('loss.unverified')}</Tag>}</p>
      <Adopt line={line} incidentId={incident.id} may={may('loss.adopt') && open} />
      {may('loss.report') && open && <ReportForm key={indicator} incident={incident} indicator={indicator} />}
      <Table<Sent> dense label={t('loss.reports')} rows={data} keyOf={r => r.id} loading={isLoading} problem={problem} empty={<Empty icon="edit" title={t('loss.noReports')} />}
        columns={[
          { key: 'source', title: t('loss.source'), render: r => t(`loss.source.${r.source}`) },
          { key: 'region', title: t('loss.region'), render: r => r.regionName },
          { key: 'value', title: t('loss.value'), number: true, render: r => r.current ? <b>{number(r.value)}</b> : <span className="s">{number(r.value)}</span> },
          { key: 'asOf', title: t('loss.asOf'), number: true, render: r => <span className="s">{dateTime(r.asOf)}</span> },
          { key: 'who', title: t('loss.who'), render: r => <span className="s">{r.reportedBy}{r.note && `：${r.note}`}</span> },
        ]} />
    </Drawer>
  )
}

function Adopt({ line, incidentId, may }: { line: Line; incidentId: string; may: boolean }) {
  const t = useT(), [note, setNote] = useState(''), adopt = useAct(adoptLoss, { done: t('loss.adopted'), onDone: () => setNote(''), quiet: true })
  return (
    <section className="col" style={{ gap: 6 }}>
      {line.cells.map(c => <div className="row" key={c.source}>
        <span className="grow">{t(`loss.source.${c.source}`)} <b>{number(c.value)}</b> {c.expected !== null && <span className="s">{t('loss.heard', { n: c.regions, of: c.expected })}</span>}</span>
        {line.adopted?.source === c.source ? <Tag kind="solid">{t('loss.inReport')}</Tag> : may && <Button small busy={adopt.busy} disabled={c.value === null ? t('loss.notReported') : null} onClick={() => void adopt.run({ params: { id: incidentId }, body: { indicator: line.indicator.key, source: c.source, note } })}>{t('loss.adopt')}</Button>}
      </div>)}
      {line.adopted && <p className="s">{t('loss.adoptedBy', { who: line.adopted.adoptedBy, at: dateTime(line.adopted.adoptedAt), value: number(line.adopted.value) })}{line.adopted.note && `：${line.adopted.note}`}{line.value !== line.adopted.value && ` ${t('loss.changedSince', { now: number(line.value) })}`}</p>}
      {may && <input className="in" aria-label={t('loss.note')} placeholder={t('loss.noteHint')} value={note} maxLength={500} onChange={e => setNote(e.target.value)} />}
      {adopt.problem && <div className="note" role="alert">{adopt.problem.detail || adopt.problem.title}</div>}
    </section>
  )
}

function ReportForm({ incident, indicator }: { incident: { id: string; regionPath: string }; indicator: string }) {
  const t = useT(), [form] = Form.useForm<Values>(), source = Form.useWatch('source', form) ?? 'county'
  const places = useCall(listPlaces, { query: { levels: source === 'town' ? '4' : source === 'county' ? '3' : '2,3', under: incident.regionPath } })
  const report = useAct(reportLoss, { done: t('loss.saved'), onDone: () => form.resetFields(['value', 'note']), quiet: true })
  useEffect(() => { fieldProblems(form, report.problem) }, [form, report.problem])
  return (
    <Form<Values> form={form} initialValues={{ source: 'county' }} onFinish={v => report.run({ params: { id: incident.id }, body: { ...v, indicator, note: v.note ?? '' } })}>
      <Form.Item name="source" label={t('loss.source')}><Select onChange={() => form.resetFields(['regionCode'])} options={(['county', 'town', 'bureau'] as const).map(s => ({ value: s, label: t(`loss.source.${s}`) }))} /></Form.Item>
      <Form.Item name="regionCode" label={t('loss.region')} rules={[{ required: true }]}><Select showSearch optionFilterProp="label" options={(places.data ?? []).map(p => ({ value: p.code, label: p.name }))} /></Form.Item>
      <Form.Item name="value" label={t('loss.valueCumulative')} rules={[{ required: true }]}><InputNumber min={0} precision={0} style={{ width: '100%' }} /></Form.Item>
      <Form.Item name="note" label={t('loss.note')} extra={t('loss.dropHint')}><Input maxLength={500} /></Form.Item>
      {report.problem && <div className="note" role="alert">{report.problem.detail || report.problem.title}</div>}
      <Button primary busy={report.busy} onClick={() => form.submit()}>{t('loss.save')}</Button>
    </Form>
  )
}
