import { Checkbox, Form, Input, InputNumber, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, Drawer, useAct } from '#kit/ui'
import { changeIssuer, changeKind } from './api.ts'
import type { Issuer, Kind } from './model.ts'

const least = (min: number) => [{ required: true, min }]
const categories = ['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other'] as const
type KindValues = Omit<Kind, 'category'> & { category: (typeof categories)[number] }

export function KindDrawer({ kind: k, issuers, onClose }: { kind: Kind; issuers: readonly Issuer[]; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<KindValues>(), act = useAct(changeKind, { done: t('warning.saved'), onDone: onClose })
  return (
    <Drawer open title={k.name} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => form.submit()}>{t('warning.save')}</Button></>}>
      <Form<KindValues> form={form} initialValues={k} onFinish={(v) => void act.run({ body: { ...v, key: k.key } })}>
        <Form.Item name="name" label={t('warning.kindName')} rules={least(2)}><Input maxLength={20} /></Form.Item>
        <Form.Item name="nameEn" label={t('warning.kindNameEn')} rules={least(2)}><Input maxLength={40} /></Form.Item>
        <Form.Item name="body" label={t('warning.content.issuer')} rules={[{ required: true }]}><Select options={issuers.map((i) => ({ value: i.body, label: i.issuer }))} /></Form.Item>
        <Form.Item name="eventCode" label={t('warning.eventCode')} extra={t('warning.eventCodeMeans')} rules={[{ required: true, pattern: /^[0-9A-Z]{5}$/ }]}><Input maxLength={5} /></Form.Item>
        <Form.Item name="category" label={t('warning.category')} rules={[{ required: true }]}><Select options={categories.map((c) => ({ value: c, label: c }))} /></Form.Item>
        <Form.Item name="hours" label={t('warning.hoursOf')} rules={[{ required: true }]}><InputNumber min={1} max={720} precision={0} /></Form.Item>
        <Form.Item name="source" label={t('rule.source')} rules={least(2)}><Input.TextArea rows={2} maxLength={300} /></Form.Item>
        <Form.Item name="verified" valuePropName="checked"><Checkbox>{t('rule.verifiedBox')}</Checkbox></Form.Item>
      </Form>
    </Drawer>
  )
}

export function IssuerDrawer({ issuer: i, onClose }: { issuer: Issuer; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Issuer>(), act = useAct(changeIssuer, { done: t('warning.saved'), onDone: onClose })
  return (
    <Drawer open title={i.title} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => form.submit()}>{t('warning.save')}</Button></>}>
      <Form<Issuer> form={form} initialValues={i} onFinish={(v) => void act.run({ body: { ...v, body: i.body } })}>
        <Form.Item name="issuer" label={t('warning.content.issuer')} rules={least(2)}><Input maxLength={60} /></Form.Item>
        <Form.Item name="series" label={t('warning.series')} extra={t('warning.seriesMeans')} rules={least(2)}><Input maxLength={20} /></Form.Item>
        <Form.Item name="legalBasis" label={t('warning.content.legalBasis')} rules={least(4)}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
        <Form.Item name="source" label={t('rule.source')} rules={least(2)}><Input.TextArea rows={2} maxLength={300} /></Form.Item>
        <Form.Item name="verified" valuePropName="checked"><Checkbox>{t('rule.verifiedBox')}</Checkbox></Form.Item>
      </Form>
    </Drawer>
  )
}
