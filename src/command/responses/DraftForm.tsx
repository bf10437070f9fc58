import { useEffect } from 'react'
import { DatePicker, Form, fieldProblems, fromPicker, Input, Select, toPicker } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, serverNow, Tag, useAct, useCall } from '#kit/ui'
import { draftChange, draftStart, readRules } from './api.ts'
import { decidingLevel, roman, type Response } from './model.ts'

type Values = { level: 1 | 2 | 3 | 4 | 0; reason: string; matter?: string; expectedUntil?: ReturnType<typeof toPicker>; measures?: string }

/** Matter, level, period and measures (突发事件应对法 art. 72), with the plan's condition and the signer beside the level. */
export function DraftForm({ incident, track, response, onDone, onCancel }: { incident: { id: string; warningId: string | null }; track: 'typhoon' | 'rain'; response: Response | undefined; onDone: () => void; onCancel: () => void }) {
  const t = useT(), [form] = Form.useForm<Values>(), rules = useCall(readRules)
  const done = { done: t('response.draftedDone'), onDone }
  const start = useAct(draftStart, done), change = useAct(draftChange, done), act = response ? change : start
  const level = Form.useWatch('level', form), ending = level === 0
  useEffect(() => { fieldProblems(form, act.problem) }, [form, act.problem])
  const trigger = rules.data?.triggers.find(r => r.track === track && r.level === level)
  const deciding = decidingLevel(response?.level ?? null, ending ? null : level ?? null), signer = rules.data?.approvers.find(a => a.level === deciding && a.regionLevel === (response?.regionPath.split('/').length === 3 ? 3 : 2))
  const submit = (v: Values) => {
    const content = { reason: v.reason, matter: v.matter ?? '', expectedUntil: fromPicker(v.expectedUntil), measures: v.measures ?? '', warningId: incident.warningId }
    return response ? change.run({ params: { id: response.id }, body: { ...content, toLevel: v.level === 0 ? null : v.level } }) : start.run({ body: { ...content, incidentId: incident.id, track, level: v.level === 0 ? 4 : v.level } })
  }
  const levels = ([4, 3, 2, 1] as const).filter(l => l !== response?.level).map(l => ({ value: l as number, label: `${roman[l]} ${t('response.levelWord')}${response?.level ? `（${t(l < response.level ? 'response.kind.raise' : 'response.kind.lower')}）` : ''}` }))
  return (
    <Form<Values> form={form} onFinish={submit} initialValues={{ level: response ? undefined : 4, expectedUntil: toPicker(new Date(serverNow() + 48 * 3_600_000).toISOString()), matter: t('response.matterDefault', { track: t(`response.track.${track}`) }) }}>
      <Form.Item name="level" label={t('response.level')} rules={[{ required: true }]}><Select options={response ? [...levels, { value: 0, label: t('response.kind.end') }] : levels} /></Form.Item>
      {trigger && <p className="note"><b>{t('response.trigger')}</b> {trigger.condition} {!trigger.verified && <Tag>{t('response.unverified')}</Tag>}<br /><span className="s">{trigger.source}</span></p>}
      {level !== undefined && signer && <p className="s">{t('response.signer', { post: signer.postTitle })} {!signer.verified && <Tag>{t('response.unverified')}</Tag>}</p>}
      <Form.Item name="reason" label={t('response.reason')} rules={[{ required: true, min: 4 }]}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
      {!ending && <>
        <Form.Item name="matter" label={t('response.matter')} rules={[{ required: true, min: 4 }]}><Input maxLength={500} /></Form.Item>
        <Form.Item name="expectedUntil" label={t('response.expectedUntil')} rules={[{ required: true }]}><DatePicker showTime style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="measures" label={t('response.measures')} extra={t('response.measuresHint')} rules={[{ required: true, min: 4 }]}><Input.TextArea rows={4} maxLength={8000} /></Form.Item>
      </>}
      {act.problem && <p className="note" role="alert">{act.problem.detail || act.problem.title}</p>}
      <div className="row"><Button primary busy={act.busy} onClick={() => form.submit()}>{t('response.draft')}</Button><Button onClick={onCancel}>{t('ui.cancel')}</Button></div>
    </Form>
  )
}
