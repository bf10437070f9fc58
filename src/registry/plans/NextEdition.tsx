import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button, Modal, useAct, useMe } from '#kit/ui'
import { fieldProblems, Form, Input, InputNumber } from '#kit/form'
import { useT, useWords } from '#kit/i18n'
import type { Field, Ledger, Row } from '#registry/definition'
import { fileEdition } from './api.ts'

type Values = { filedOn: string; peopleAtRisk: number; meetingPoint?: string }

/** The newer edition takes this one's place; what is not asked here is carried over and changed in its card. */
export default function NextEdition({ ledger, row }: { ledger: Ledger; row: Row }) {
  const t = useT(), words = useWords(), { may } = useMe(), navigate = useNavigate(), [open, setOpen] = useState(false), [form] = Form.useForm<Values>(), act = useAct(fileEdition, { done: t('village_plan.filed') })
  const label = (name: keyof Values) => words((ledger.fields[name] as Field).label)
  const save = async (values: Values) => {
    const filed = await act.run({ params: { id: row.id }, body: { ...values, meetingPoint: values.meetingPoint || null } }) as { id: string } | undefined
    if (!filed) return fieldProblems(form, act.problem)
    setOpen(false)
    void navigate(`/${ledger.path}/${filed.id}`)
  }
  if (row.retiredAt || !may('village_plan.edit')) return null
  return <div className="row"><Button small icon="file" onClick={() => setOpen(true)}>{t('village_plan.fileNext')}</Button>
    <Modal open={open} title={t('village_plan.fileNext')} onClose={() => setOpen(false)} footer={<Button primary busy={act.busy} onClick={() => form.submit()}>{t('ledger.save')}</Button>}>
      <p className="m">{t('village_plan.fileNote')}</p>
      <Form<Values> form={form} initialValues={{ peopleAtRisk: Number(row.peopleAtRisk), meetingPoint: row.meetingPoint ? String(row.meetingPoint) : undefined }} onFinish={values => void save(values)}>
        <Form.Item name="filedOn" label={label('filedOn')} rules={[{ required: true, pattern: /^\d{4}-\d{2}-\d{2}$/ }]}><Input type="date" /></Form.Item>
        <Form.Item name="peopleAtRisk" label={label('peopleAtRisk')} rules={[{ required: true }]}><InputNumber min={0} max={100_000} /></Form.Item>
        <Form.Item name="meetingPoint" label={label('meetingPoint')}><Input maxLength={80} /></Form.Item>
      </Form>
    </Modal>
  </div>
}
