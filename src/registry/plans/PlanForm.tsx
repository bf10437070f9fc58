import { Button, Modal, useAct } from '#kit/ui'
import { fieldProblems, Form, Input, InputNumber } from '#kit/form'
import { useT } from '#kit/i18n'
import { RegionPick } from '#registry/ledger/web'
import { fileVillagePlan } from './api.ts'
import type { VillagePlan } from './model.ts'

type Fields = Pick<VillagePlan, 'regionCode' | 'title' | 'filedOn' | 'peopleAtRisk' | 'meetingPoint'>

/** Files a village's first plan, or the version after `plan`. */
export function PlanForm({ open, plan, onClose, onFiled }: { open: boolean; plan?: VillagePlan; onClose: () => void; onFiled?: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>(), must = [{ required: true }]
  const act = useAct(fileVillagePlan, { done: t('village_plan.filed'), onDone: () => { form.resetFields(); onClose(); onFiled?.() } })
  const save = async (fields: Fields) => { if (!(await act.run({ body: { ...fields, meetingPoint: fields.meetingPoint ?? '' } }))) fieldProblems(form, act.problem) }
  return (
    <Modal open={open} title={t(plan ? 'village_plan.fileNext' : 'village_plan.file')} onClose={onClose} footer={<Button primary busy={act.busy} onClick={() => form.submit()}>{t('ledger.save')}</Button>}>
      <Form<Fields> form={form} initialValues={plan && { ...plan, filedOn: undefined }} onFinish={fields => void save(fields)}>
        <Form.Item name="regionCode" label={t('village_plan.village')} rules={must}><RegionPick level={5} /></Form.Item>
        <Form.Item name="title" label={t('village_plan.title')} rules={[{ required: true, min: 2 }]}><Input maxLength={80} /></Form.Item>
        <Form.Item name="filedOn" label={t('village_plan.filedOn')} rules={must}><Input type="date" /></Form.Item>
        <Form.Item name="peopleAtRisk" label={t('village_plan.people')} rules={must}><InputNumber min={0} style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="meetingPoint" label={t('village_plan.meetingPoint')}><Input maxLength={80} /></Form.Item>
      </Form>
    </Modal>
  )
}
