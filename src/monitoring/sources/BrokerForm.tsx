import { useT } from '#kit/i18n'
import { fieldProblems, Form, Input, Switch } from '#kit/form'
import { Button, Modal, useAct } from '#kit/ui'
import { addBroker, changeBroker } from './api.ts'
import type { Broker } from './model.ts'

type Fields = { title: string; url: string; username: string; password?: string; enabled: boolean }

export function BrokerForm({ broker, onClose }: { broker?: Broker; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>()
  const add = useAct(addBroker, { done: t('source.saved'), onDone: onClose }), change = useAct(changeBroker, { done: t('source.saved'), onDone: onClose })
  const save = async ({ password, ...rest }: Fields) => {
    const body = { ...rest, ...(password ? { password } : {}) }
    if (!(broker ? await change.run({ params: { id: broker.id }, body }) : await add.run({ body }))) fieldProblems(form, (broker ? change : add).problem)
  }
  return (
    <Modal open title={t(broker ? 'source.brokerEdit' : 'source.brokerAdd')} onClose={onClose} footer={<Button primary busy={add.busy || change.busy} onClick={() => form.submit()}>{t('source.save')}</Button>}>
      <Form<Fields> form={form} initialValues={broker ?? { enabled: true, username: '' }} onFinish={(values) => void save(values)}>
        <Form.Item name="title" label={t('source.title')} rules={[{ required: true, min: 2 }]}><Input maxLength={60} /></Form.Item>
        <Form.Item name="url" label={t('source.url')} extra={t('source.urlNote')} rules={[{ required: true }]}><Input maxLength={130} placeholder="mqtts://broker.example:8883" /></Form.Item>
        <Form.Item name="username" label={t('source.username')}><Input maxLength={64} autoComplete="off" /></Form.Item>
        <Form.Item name="password" label={t('source.password')} extra={t(broker?.hasPassword ? 'source.passwordStays' : 'source.passwordNote')}><Input.Password maxLength={200} autoComplete="new-password" /></Form.Item>
        <Form.Item name="enabled" label={t('source.enabled')} valuePropName="checked"><Switch /></Form.Item>
      </Form>
    </Modal>
  )
}
