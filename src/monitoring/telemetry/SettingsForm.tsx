import { useT } from '#kit/i18n'
import { fieldProblems, Form, InputNumber } from '#kit/form'
import { Button, Modal, Skeleton, useAct, useCall } from '#kit/ui'
import { changeSettingsContract, settingsContract } from './api.ts'

type Fields = { futureMinutes: number; silentMinutes: number }

export default function SettingsForm({ onClose }: { onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>(), { data } = useCall(settingsContract)
  const act = useAct(changeSettingsContract, { done: t('telemetry.settingsSaved'), onDone: onClose })
  const save = async (body: Fields) => { if (!(await act.run({ body }))) fieldProblems(form, act.problem) }
  return (
    <Modal open title={t('telemetry.settings')} onClose={onClose} footer={<Button primary busy={act.busy} onClick={() => form.submit()}>{t('telemetry.save')}</Button>}>
      {data ? <Form<Fields> form={form} initialValues={data} onFinish={(values) => void save(values)}>
        <Form.Item name="futureMinutes" label={t('telemetry.futureMinutes')} extra={t('telemetry.futureMinutes.means')} rules={[{ required: true }]}><InputNumber min={0} max={1440} precision={0} /></Form.Item>
        <Form.Item name="silentMinutes" label={t('telemetry.silentMinutes')} extra={t('telemetry.silentMinutes.means')} rules={[{ required: true }]}><InputNumber min={1} max={10_080} precision={0} /></Form.Item>
      </Form> : <Skeleton />}
    </Modal>
  )
}
