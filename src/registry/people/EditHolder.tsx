import { Button, Modal, useAct } from '#kit/ui'
import { fieldProblems, Form, Input } from '#kit/form'
import { useT } from '#kit/i18n'
import { changeDutyHolder } from './api.ts'
import type { DutyHolder } from './model.ts'

type Fields = { personName: string; phone?: string }

export function EditHolder({ holder, open, onClose }: { holder: DutyHolder; open: boolean; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>()
  const act = useAct(changeDutyHolder, { done: t('duty_holder.saved'), onDone: onClose })
  const save = async ({ personName, phone }: Fields) => {
    if (!(await act.run({ params: { id: holder.id }, body: { personName, phone: phone || undefined } }))) fieldProblems(form, act.problem)
  }
  return (
    <Modal open={open} title={t('duty_holder.editTitle', { name: holder.personName })} onClose={onClose} footer={<Button primary busy={act.busy} onClick={() => form.submit()}>{t('ledger.save')}</Button>}>
      <Form<Fields> form={form} initialValues={{ personName: holder.personName }} onFinish={values => void save(values)}>
        <Form.Item name="personName" label={t('duty_holder.name')} rules={[{ required: true }]}><Input maxLength={30} /></Form.Item>
        <Form.Item name="phone" label={t('duty_holder.newPhone')} extra={t('duty_holder.newPhoneNote', { mask: holder.phoneMask })}><Input inputMode="tel" maxLength={13} /></Form.Item>
      </Form>
    </Modal>
  )
}
