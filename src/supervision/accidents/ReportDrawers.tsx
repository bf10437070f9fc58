import { type ReactNode, useState } from 'react'
import type { Dayjs } from 'dayjs'
import { DatePicker, fieldProblems, Form, fromPicker, Input, InputNumber, Select, Themed, toPicker } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, Drawer, serverNow, useAct } from '#kit/ui'
import type { Row } from '#registry/definition'
import { followUpAccident, notifyBody, reportAccident, supplementAccident } from './api.ts'
import { bodies, channels, levels } from './model.ts'
import type { Reporting } from './ReportingPart.tsx'

type Props = { id: string; data: Reporting; onClose: () => void }
const now = () => toPicker(new Date(serverNow()).toISOString())

function Frame({ title, busy, onSave, onClose, children }: { title: string; busy: boolean; onSave: () => void; onClose: () => void; children: ReactNode }) {
  const t = useT()
  return <Drawer open title={title} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={busy} onClick={onSave}>{t('accident.save')}</Button></>}><Themed>{children}</Themed></Drawer>
}

function Heard() {
  const t = useT()
  return <>
    <Form.Item name="toName" label={t('accident.toName')} rules={[{ required: true }]}><Input maxLength={60} /></Form.Item>
    <Form.Item name="channel" label={t('accident.channel')} rules={[{ required: true }]}><Select options={channels.map((value) => ({ value, label: t(`accident.by.${value}`) }))} /></Form.Item>
  </>
}

/** One level heard: the next that has not is offered. */
export function ReportDrawer({ id, data, onClose }: Props) {
  type Values = { level: (typeof levels)[number]; receivedAt: Dayjs; fromName: string; toName: string; channel: (typeof channels)[number]; note?: string }
  const t = useT(), [form] = Form.useForm<Values>(), act = useAct(reportAccident, { done: t('accident.saved'), onDone: onClose }), heard = new Set(data.reports.map((r) => r.level)), next = levels.find((l) => !heard.has(l)) ?? 'unit'
  fieldProblems(form, act.problem)
  const save = ({ receivedAt, note, ...v }: Values) => act.run({ params: { id }, body: { ...v, receivedAt: fromPicker(receivedAt) as string, note: note ?? '' } })
  return <Frame title={t('accident.report')} busy={act.busy} onSave={() => form.submit()} onClose={onClose}>
    <Form<Values> form={form} layout="vertical" initialValues={{ level: next, receivedAt: now(), channel: 'phone' }} onFinish={(v) => void save(v)}>
      <Form.Item name="level" label={t('accident.levelHeard')} rules={[{ required: true }]}><Select options={levels.map((value) => ({ value, label: `${t(`accident.heard.${value}`)}${heard.has(value) ? `（${t('accident.correct')}）` : ''}` }))} /></Form.Item>
      <Form.Item name="receivedAt" label={t('accident.receivedAt')} rules={[{ required: true }]}><DatePicker showTime allowClear={false} style={{ width: '100%' }} /></Form.Item>
      <Form.Item name="fromName" label={t('accident.fromName')} rules={[{ required: true }]}><Input maxLength={60} /></Form.Item>
      <Heard />
      <Form.Item name="note" label={t('accident.note')}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
    </Form>
  </Frame>
}

export function NoticeDrawer({ id, data, onClose }: Props) {
  type Values = { body: (typeof bodies)[number]; notifiedAt: Dayjs; toName: string; channel: (typeof channels)[number] }
  const t = useT(), [form] = Form.useForm<Values>(), act = useAct(notifyBody, { done: t('accident.saved'), onDone: onClose }), left = bodies.filter((b) => !data.notices.some((n) => n.body === b))
  fieldProblems(form, act.problem)
  return <Frame title={t('accident.notice')} busy={act.busy} onSave={() => form.submit()} onClose={onClose}>
    <Form<Values> form={form} layout="vertical" initialValues={{ body: left[0], notifiedAt: now(), channel: 'phone' }} onFinish={({ notifiedAt, ...v }) => void act.run({ params: { id }, body: { ...v, notifiedAt: fromPicker(notifiedAt) as string } })}>
      <Form.Item name="body" label={t('accident.notices')} rules={[{ required: true }]}><Select options={left.map((value) => ({ value, label: t(`accident.body.${value}`) }))} /></Form.Item>
      <Form.Item name="notifiedAt" label={t('accident.notifiedAt')} rules={[{ required: true }]}><DatePicker showTime allowClear={false} style={{ width: '100%' }} /></Form.Item>
      <Heard />
    </Form>
  </Frame>
}

export function FollowUpDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<{ text: string }>(), act = useAct(followUpAccident, { done: t('accident.saved'), onDone: onClose })
  fieldProblems(form, act.problem)
  return <Frame title={t('accident.followUp')} busy={act.busy} onSave={() => form.submit()} onClose={onClose}>
    <Form form={form} layout="vertical" onFinish={({ text }) => void act.run({ params: { id }, body: { text } })}><Form.Item name="text" label={t('accident.followUpText')} rules={[{ required: true, min: 2 }]}><Input.TextArea rows={5} maxLength={2000} /></Form.Item></Form>
  </Frame>
}

/** Casualties as they are now. On which day they changed decides whether they belong to the accident. */
export function SupplementDrawer({ row, data, onClose }: { row: Row; data: Reporting; onClose: () => void }) {
  type Values = { deaths: number | null; missing: number | null; seriousInjuries: number | null; changedOn: string; reason: string }
  const t = useT(), [form] = Form.useForm<Values>(), act = useAct(supplementAccident, { done: t('accident.saved'), onDone: onClose }), [on, setOn] = useState(new Date(serverNow() + 8 * 3_600_000).toISOString().slice(0, 10))
  fieldProblems(form, act.problem)
  const count = (name: 'deaths' | 'missing' | 'seriousInjuries') => <Form.Item name={name} label={t(`accident.count.${name}`)}><InputNumber min={0} max={10_000} precision={0} style={{ width: '100%' }} /></Form.Item>
  return <Frame title={t('accident.supplement')} busy={act.busy} onSave={() => form.submit()} onClose={onClose}>
    <Form<Values> form={form} layout="vertical" initialValues={{ deaths: row.deaths as number | null, missing: row.missing as number | null, seriousInjuries: row.seriousInjuries as number | null, reason: '' }}
      onFinish={(v) => void act.run({ params: { id: row.id }, body: { deaths: v.deaths ?? null, missing: v.missing ?? null, seriousInjuries: v.seriousInjuries ?? null, changedOn: on, reason: v.reason } })}>
      <label className="col" style={{ marginBottom: 16 }}><span className="m">{t('accident.changedOn')}</span><input className="in" type="date" value={on} onChange={(e) => e.target.value && setOn(e.target.value)} /></label>
      {on > data.until && <p className="note" role="status">{t('accident.afterWindow', { day: data.until })}</p>}
      {count('deaths')}{count('missing')}{count('seriousInjuries')}
      <Form.Item name="reason" label={t('accident.reason')} rules={[{ required: true, min: 2 }]}><Input maxLength={200} /></Form.Item>
    </Form>
  </Frame>
}
