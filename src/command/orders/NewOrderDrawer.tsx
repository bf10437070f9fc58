import { useEffect, useState } from 'react'
import { Form, fieldProblems, Input, InputNumber, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, Drawer, useAct, useCall, useMe } from '#kit/ui'
import { draftOrder, listAddressees } from './api.ts'

type Values = { orgId: string; title: string; measure: string; signMinutes: number; completeMinutes: number }

/** An order by hand: the duty officer drafts, who may issue issues at once. */
export default function NewOrderDrawer({ incident, onClose }: { incident: { id: string }; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Values>(), { may } = useMe(), [q, setQ] = useState(''), [issue, setIssue] = useState(false)
  const orgs = useCall(listAddressees, { query: { q: q || undefined, limit: 100 } })
  const draft = useAct(draftOrder, { done: t('order.draftedDone'), onDone: onClose })
  useEffect(() => { fieldProblems(form, draft.problem) }, [form, draft.problem])
  const send = (now: boolean) => { setIssue(now); form.submit() }
  return (
    <Drawer open title={t('order.new')} onClose={onClose} footer={<>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button primary={!may('order.issue')} busy={draft.busy} onClick={() => send(false)}>{t('order.saveDraft')}</Button>
      {may('order.issue') && <Button primary busy={draft.busy} onClick={() => send(true)}>{t('order.issueNow')}</Button>}
    </>}>
      <Form<Values> form={form} initialValues={{ signMinutes: 15, completeMinutes: 120 }} onFinish={v => draft.run({ body: { ...v, incidentId: incident.id, issue } })}>
        <Form.Item name="orgId" label={t('order.addressee')} rules={[{ required: true }]}><Select showSearch filterOption={false} onSearch={setQ} loading={orgs.isLoading} options={(orgs.data ?? []).map(o => ({ value: o.id, label: `${o.name}（${o.regionName}）` }))} /></Form.Item>
        <Form.Item name="title" label={t('order.title')} rules={[{ required: true, min: 2 }]}><Input maxLength={120} /></Form.Item>
        <Form.Item name="measure" label={t('order.measure')} rules={[{ required: true, min: 2 }]}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
        <Form.Item name="signMinutes" label={t('order.signMinutes')}><InputNumber min={1} max={1440} /></Form.Item>
        <Form.Item name="completeMinutes" label={t('order.completeMinutes')}><InputNumber min={1} max={20160} /></Form.Item>
      </Form>
    </Drawer>
  )
}
