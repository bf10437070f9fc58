import { Button, Modal, useAct } from '#kit/ui'
import { fieldProblems, Form, Input, InputNumber, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Position, RegionPick } from '#registry/ledger/web'
import { addShelter, changeShelter } from './api.ts'
import { facilities, type Shelter } from './model.ts'

type Fields = Pick<Shelter, 'name' | 'regionCode' | 'capacity' | 'address' | 'lon' | 'lat' | 'managerName' | 'facilities'> & { code: string; area?: number | null; phone?: string }

/** Enters a shelter, or changes one; its code never changes. */
export function ShelterForm({ open, shelter, onClose }: { open: boolean; shelter?: Shelter; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>(), must = [{ required: true }]
  const add = useAct(addShelter, { done: t('shelter.added'), onDone: () => { form.resetFields(); onClose() } })
  const change = useAct(changeShelter, { done: t('shelter.saved'), onDone: onClose })
  const save = async ({ code, phone, ...fields }: Fields) => {
    const body = { ...fields, area: fields.area ?? null, address: fields.address ?? '', facilities: fields.facilities ?? [] }
    const done = shelter ? await change.run({ params: { id: shelter.id }, body: { ...body, phone: phone || undefined } }) : await add.run({ body: { ...body, code, phone: phone ?? '' } })
    if (!done) fieldProblems(form, (shelter ? change : add).problem)
  }
  return (
    <Modal open={open} title={shelter ? t('shelter.editTitle', { name: shelter.name }) : t('shelter.add')} onClose={onClose} footer={<Button primary busy={add.busy || change.busy} onClick={() => form.submit()}>{t('ledger.save')}</Button>}>
      <Form<Fields> form={form} initialValues={shelter ?? { facilities: [] }} onFinish={values => void save(values)}>
        {!shelter && <Form.Item name="code" label={t('shelter.code')} extra={t('shelter.codeNote')} rules={must}><Input maxLength={20} /></Form.Item>}
        <Form.Item name="name" label={t('shelter.name')} rules={[{ required: true, min: 2 }]}><Input maxLength={60} /></Form.Item>
        <Form.Item name="regionCode" label={t('ledger.place')} rules={must}><RegionPick /></Form.Item>
        <Form.Item name="address" label={t('shelter.address')}><Input maxLength={120} /></Form.Item>
        <Position />
        <div className="row" style={{ alignItems: 'flex-start' }}>
          <Form.Item name="capacity" label={t('shelter.capacity')} rules={must} style={{ flex: 1 }}><InputNumber min={1} style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="area" label={t('shelter.areaField')} style={{ flex: 1 }}><InputNumber min={1} style={{ width: '100%' }} /></Form.Item>
        </div>
        <Form.Item name="facilities" label={t('shelter.facilities')}><Select mode="multiple" options={facilities.map(value => ({ value, label: t(`shelter.facility.${value}`) }))} /></Form.Item>
        <Form.Item name="managerName" label={t('shelter.manager')} rules={must}><Input maxLength={30} /></Form.Item>
        <Form.Item name="phone" label={t('ledger.phone')} rules={shelter ? [] : must} extra={shelter && t('ledger.keepPhone', { mask: shelter.phoneMask })}><Input inputMode="tel" maxLength={13} /></Form.Item>
      </Form>
    </Modal>
  )
}
