import { useEffect } from 'react'
import { Checkbox, Form, fieldProblems, Input, InputNumber, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, Drawer, useAct } from '#kit/ui'
import { addCard, changeCard } from './api.ts'
import type { Card } from './model.ts'

type Values = { level: 1 | 2 | 3 | 4; title: string; measure: string; addressee: 'county' | 'town' | 'bureau'; orgCode?: string; signMinutes: number; completeMinutes: number; source: string; verified: boolean; disabled: boolean }

export default function CardDrawer({ card, track, onClose }: { card: Card | null; track: 'typhoon' | 'rain'; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Values>(), saved = { done: t('planCard.saved'), onDone: onClose }
  const change = useAct(changeCard, saved), add = useAct(addCard, saved), act = card ? change : add, to = Form.useWatch('addressee', form)
  useEffect(() => { fieldProblems(form, act.problem) }, [form, act.problem])
  const save = ({ level, ...v }: Values) => { const body = { ...v, orgCode: v.orgCode || null }; return card ? change.run({ params: { id: card.id }, body }) : add.run({ body: { ...body, track, level } }) }
  return (
    <Drawer open title={t(card ? 'planCard.edit' : 'planCard.add')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => form.submit()}>{t('planCard.save')}</Button></>}>
      <Form<Values> form={form} onFinish={save} initialValues={card ? { ...card, orgCode: card.orgCode ?? undefined, disabled: Boolean(card.disabledAt) } : { level: 4, addressee: 'county', signMinutes: 30, completeMinutes: 240, verified: false, disabled: false }}>
        {!card && <Form.Item name="level" label={t('planCard.level')}><Select options={([4, 3, 2, 1] as const).map(l => ({ value: l, label: t(`planCard.level.${l}`) }))} /></Form.Item>}
        <Form.Item name="title" label={t('order.title')} rules={[{ required: true, min: 2 }]}><Input maxLength={80} /></Form.Item>
        <Form.Item name="measure" label={t('order.measure')} rules={[{ required: true, min: 2 }]}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
        <Form.Item name="addressee" label={t('order.addressee')}><Select options={(['county', 'town', 'bureau'] as const).map(a => ({ value: a, label: t(`planCard.to.${a}`) }))} /></Form.Item>
        {to === 'bureau' && <Form.Item name="orgCode" label={t('planCard.orgCode')} extra={t('planCard.orgCodeHint')}><Input maxLength={60} /></Form.Item>}
        <Form.Item name="signMinutes" label={t('order.signMinutes')}><InputNumber min={1} max={1440} /></Form.Item>
        <Form.Item name="completeMinutes" label={t('order.completeMinutes')}><InputNumber min={1} max={20160} /></Form.Item>
        <Form.Item name="source" label={t('planCard.source')} rules={[{ required: true, min: 2 }]}><Input maxLength={200} /></Form.Item>
        <Form.Item name="verified" valuePropName="checked"><Checkbox>{t('planCard.verified')}</Checkbox></Form.Item>
        {card && <Form.Item name="disabled" valuePropName="checked"><Checkbox>{t('planCard.disable')}</Checkbox></Form.Item>}
      </Form>
    </Drawer>
  )
}
