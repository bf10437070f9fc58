import { Button, Modal, useAct } from '#kit/ui'
import { fieldProblems, Form, Input, Radio } from '#kit/form'
import { useT } from '#kit/i18n'
import { RegionPick } from '#registry/ledger/web'
import { addInformant, changeInformant } from './api.ts'
import type { Informant } from './model.ts'

type Fields = { personName: string; rank: 'A' | 'B'; regionCode: string; phone?: string; trainedOn?: string | null }

/** Registers an informant, or changes one; who moves is registered anew. */
export function InformantForm({ open, informant, onClose }: { open: boolean; informant?: Informant; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>(), must = [{ required: true }]
  const add = useAct(addInformant, { done: t('informant.added'), onDone: () => { form.resetFields(); onClose() } })
  const change = useAct(changeInformant, { done: t('duty_holder.saved'), onDone: onClose })
  const save = async ({ phone, personName, trainedOn, ...fields }: Fields) => {
    const person = { personName, trainedOn: trainedOn || null }
    const done = informant ? await change.run({ params: { id: informant.id }, body: { ...person, phone: phone || undefined } }) : await add.run({ body: { ...person, ...fields, phone: phone ?? '' } })
    if (!done) fieldProblems(form, (informant ? change : add).problem)
  }
  return (
    <Modal open={open} title={informant ? t('duty_holder.editTitle', { name: informant.personName }) : t('informant.add')} onClose={onClose} footer={<Button primary busy={add.busy || change.busy} onClick={() => form.submit()}>{t('ledger.save')}</Button>}>
      <Form<Fields> form={form} initialValues={informant ? { personName: informant.personName, trainedOn: informant.trainedOn } : { rank: 'A' }} onFinish={values => void save(values)}>
        <Form.Item name="personName" label={t('duty_holder.name')} rules={must}><Input maxLength={30} /></Form.Item>
        {!informant && <>
          <Form.Item name="regionCode" label={t('ledger.place')} rules={must}><RegionPick /></Form.Item>
          <Form.Item name="rank" label={t('duty_holder.rank')} rules={[{ required: true }]}><Radio.Group options={[{ value: 'A', label: t('duty_holder.rank.A') }, { value: 'B', label: t('duty_holder.rank.B') }]} /></Form.Item>
        </>}
        <Form.Item name="phone" label={t('ledger.phone')} rules={informant ? [] : must} extra={informant && t('ledger.keepPhone', { mask: informant.phoneMask })}><Input inputMode="tel" maxLength={13} /></Form.Item>
        <Form.Item name="trainedOn" label={t('informant.trainedOn')}><Input type="date" /></Form.Item>
      </Form>
    </Modal>
  )
}
