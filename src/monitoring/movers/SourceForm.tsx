import { useT } from '#kit/i18n'
import { fieldProblems, Form, Input, InputNumber, Switch } from '#kit/form'
import { Button, Modal, useAct } from '#kit/ui'
import type { AisSource } from './AisSourcesPage.tsx'
import { addAisSource, changeAisSource } from './api.ts'

type Fields = { title: string; host: string; port: number; inside: boolean; enabled: boolean }

/** A receiver or provider that we call by TCP. This machine itself is never called. */
export function SourceForm({ source, onClose }: { source?: AisSource; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>()
  const add = useAct(addAisSource, { done: t('ais.saved'), onDone: onClose }), change = useAct(changeAisSource, { done: t('ais.saved'), onDone: onClose })
  const save = async (body: Fields) => { if (!(source ? await change.run({ params: { id: source.id }, body }) : await add.run({ body }))) fieldProblems(form, (source ? change : add).problem) }
  return (
    <Modal open title={t(source ? 'ais.edit' : 'ais.add')} onClose={onClose} footer={<Button primary busy={add.busy || change.busy} onClick={() => form.submit()}>{t('ais.save')}</Button>}>
      <Form<Fields> form={form} initialValues={source ?? { port: 10_110, inside: false, enabled: true }} onFinish={values => void save(values)}>
        <Form.Item name="title" label={t('ais.title')} rules={[{ required: true, min: 2 }]}><Input maxLength={60} /></Form.Item>
        <Form.Item name="host" label={t('ais.host')} rules={[{ required: true }]}><Input maxLength={120} placeholder="ais.example.org" /></Form.Item>
        <Form.Item name="port" label={t('ais.port')} rules={[{ required: true }]}><InputNumber min={1} max={65_535} precision={0} style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="inside" label={t('ais.inside')} extra={t('ais.insideNote')} valuePropName="checked"><Switch /></Form.Item>
        <Form.Item name="enabled" label={t('ais.enabled')} valuePropName="checked"><Switch /></Form.Item>
      </Form>
    </Modal>
  )
}
