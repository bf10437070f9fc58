import type { Dayjs } from 'dayjs'
import { DatePicker, fieldProblems, Form, fromPicker, Input, Select, toPicker } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, Drawer, Skeleton, useAct, useCall } from '#kit/ui'
import { areaChoices, editWarning } from './api.ts'
import { townOptions } from './DraftDrawer.tsx'
import { townsAreFixed, type Town, type Warning } from './model.ts'

type Values = { startsAt: Dayjs | null; expiresAt: Dayjs | null; caution: string; measures: string; legalBasis: string; basis: string; regionCodes: string[] }

export function EditDrawer({ warning: w, towns, onClose }: { warning: Warning; towns: readonly Town[]; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Values>()
  const { data } = useCall(areaChoices, {})
  const act = useAct(editWarning, { onDone: onClose, done: t('warning.saved') })
  fieldProblems(form, act.problem)
  const save = ({ startsAt, expiresAt, ...v }: Values) => act.run({ params: { id: w.id }, body: { ...v, startsAt: fromPicker(startsAt), expiresAt: fromPicker(expiresAt) } })
  const initial = { startsAt: toPicker(w.startsAt), expiresAt: toPicker(w.expiresAt), caution: w.caution, measures: w.measures, legalBasis: w.legalBasis, basis: w.basis, regionCodes: towns.map((x) => x.code) }
  return (
    <Drawer open title={t('warning.edit')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => form.submit()}>{t('warning.save')}</Button></>}>
      {!data ? <Skeleton /> : <Form<Values> form={form} initialValues={initial} onFinish={(v) => void save(v)}>
        <Form.Item name="regionCodes" label={t('warning.towns')} rules={[{ required: true }]}><Select mode="multiple" disabled={townsAreFixed(w.change)} optionFilterProp="label" maxTagCount={12} options={townOptions(data.towns, w.areaCode, data.areas)} /></Form.Item>
        <Form.Item name="startsAt" label={t('warning.content.startsAt')} rules={[{ required: true }]}><DatePicker showTime allowClear={false} /></Form.Item>
        <Form.Item name="expiresAt" label={t('warning.content.expiresAt')} rules={[{ required: true }]}><DatePicker showTime allowClear={false} /></Form.Item>
        <Form.Item name="caution" label={t('warning.content.caution')} rules={[{ required: true }]}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
        <Form.Item name="measures" label={t('warning.content.measures')} rules={[{ required: true }]}><Input.TextArea rows={5} maxLength={4000} /></Form.Item>
        <Form.Item name="legalBasis" label={t('warning.content.legalBasis')} rules={[{ required: true }]}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
        <Form.Item name="basis" label={t('warning.content.basis')}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      </Form>}
    </Drawer>
  )
}
