import { useEffect } from 'react'
import { DatePicker, Form, fieldProblems, fromPicker, Input, Select, toPicker } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, Drawer, serverNow, useAct, useCall, useMe } from '#kit/ui'
import { listIncidents, listPlaces, openFromWarning, openIncident } from './api.ts'
import { incidentKinds } from './model.ts'

type Values = { title?: string; class: keyof typeof incidentKinds; kind: string; grade: 1 | 2 | 3 | 4 | null; regionCode: string; place: string; startedAt: ReturnType<typeof toPicker>; knownAt: ReturnType<typeof toPicker>; source: 'phone' | 'report' | 'system' | 'other'; summary?: string; concerned?: string[] }

export default function OpenDrawer({ warningId, onClose, onDone }: { warningId: string | null; onClose: () => void; onDone: (id: string) => void }) {
  const t = useT(), [form] = Form.useForm<Values>(), { me } = useMe()
  const places = useCall(listPlaces, { query: { levels: '2,3,4' } }, { enabled: !warningId })
  // One warning opens one incident: who comes second is led to it.
  const before = useCall(listIncidents, { query: { warningId: warningId ?? undefined, limit: 1 } }, { enabled: Boolean(warningId) }), existing = warningId ? before.data?.rows[0] : undefined
  const done = (reply: { id: string }) => onDone(reply.id)
  const byHand = useAct(openIncident, { onDone: done }), fromWarning = useAct(openFromWarning, { onDone: done })
  const chosen = Form.useWatch('class', form) ?? 'natural'
  useEffect(() => { fieldProblems(form, byHand.problem) }, [form, byHand.problem])
  const options = (places.data ?? []).map(p => ({ value: p.code, label: `${'　'.repeat(p.level - 2)}${p.name}` }))
  const submit = (v: Values) => warningId ? fromWarning.run({ body: { warningId, title: v.title || undefined } }) : byHand.run({ body: {
    ...v, title: v.title ?? '', grade: v.class === 'social' ? null : v.grade, startedAt: fromPicker(v.startedAt) ?? '', knownAt: fromPicker(v.knownAt) ?? undefined, concerned: v.concerned ?? [], summary: v.summary ?? '',
  } })
  return (
    <Drawer open title={t(warningId ? 'incident.openFromWarning' : 'incident.openNew')} onClose={onClose} footer={<>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      {existing ? <Button primary onClick={() => onDone(existing.id)}>{t('incident.goTo')}</Button> : <Button primary busy={byHand.busy || fromWarning.busy} onClick={() => form.submit()}>{t('incident.open')}</Button>}
    </>}>
      {existing && <p className="note">{t('incident.opensOnce', { title: existing.title })}</p>}
      <Form<Values> form={form} onFinish={submit} initialValues={{ class: 'natural', kind: 'typhoon', grade: null, regionCode: me?.region?.code, source: 'phone', startedAt: toPicker(new Date(serverNow()).toISOString()), knownAt: toPicker(new Date(serverNow()).toISOString()) }}>
        <Form.Item name="title" label={t('incident.title')} rules={[{ required: !warningId, min: 2 }]} extra={warningId ? t('incident.titleFromWarning') : undefined}><Input maxLength={120} /></Form.Item>
        {!warningId && <>
          <Form.Item name="class" label={t('incident.class')} rules={[{ required: true }]}><Select onChange={c => form.setFieldValue('kind', incidentKinds[c as keyof typeof incidentKinds][0])} options={Object.keys(incidentKinds).map(c => ({ value: c, label: t(`incident.class.${c}`) }))} /></Form.Item>
          <Form.Item name="kind" label={t('incident.kind')} rules={[{ required: true }]}><Select options={incidentKinds[chosen].map(k => ({ value: k, label: t(`incident.kind.${k}`) }))} /></Form.Item>
          {chosen !== 'social' && <Form.Item name="grade" label={t('incident.grade')} extra={t('incident.gradeHint')}><Select options={[{ value: null, label: t('incident.grade.unknown') }, ...([1, 2, 3, 4] as const).map(g => ({ value: g, label: t(`incident.grade.${g}`) }))]} /></Form.Item>}
          <Form.Item name="regionCode" label={t('incident.region')} rules={[{ required: true }]}><Select showSearch optionFilterProp="label" loading={places.isLoading} options={options} /></Form.Item>
          <Form.Item name="place" label={t('incident.place')} rules={[{ required: true }]}><Input maxLength={200} /></Form.Item>
          <Form.Item name="concerned" label={t('incident.concerned')} extra={t('incident.concernedHint')}><Select mode="multiple" optionFilterProp="label" options={options} /></Form.Item>
          <Form.Item name="startedAt" label={t('incident.startedAt')} rules={[{ required: true }]}><DatePicker showTime style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="knownAt" label={t('incident.knownAt')} extra={t('incident.knownAtHint')}><DatePicker showTime style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="source" label={t('incident.source')}><Select options={(['phone', 'report', 'system', 'other'] as const).map(s => ({ value: s, label: t(`incident.source.${s}`) }))} /></Form.Item>
          <Form.Item name="summary" label={t('incident.summary')}><Input.TextArea rows={3} maxLength={4000} /></Form.Item>
        </>}
      </Form>
    </Drawer>
  )
}
