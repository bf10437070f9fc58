import { Button, Modal, useAct } from '#kit/ui'
import { fieldProblems, Form, Input, InputNumber, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Position, RegionPick } from '#registry/ledger/web'
import { changeStation, registerStation } from './api.ts'
import { kinds, type Station } from './model.ts'

type Fields = { code: string; name: string; kind: (typeof kinds)[number]; regionCode: string; lon: number; lat: number; warning?: number | null; guarantee?: number | null; flood_limit?: number | null }

/** Registers a station, or changes one; its address never changes. `code`: an address that has sent frames already. */
export function StationForm({ open, station, code, onClose }: { open: boolean; station?: Station; code?: string; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>(), kind = Form.useWatch('kind', form)
  const register = useAct(registerStation, { done: t('station.registered'), onDone: () => { form.resetFields(); onClose() } })
  const change = useAct(changeStation, { done: t('station.saved'), onDone: onClose })
  const save = async ({ code: given, warning, guarantee, flood_limit, ...rest }: Fields) => {
    const levels = Object.fromEntries(Object.entries({ warning, guarantee, flood_limit }).filter(([, value]) => typeof value === 'number'))
    const body = { ...rest, thresholds: { ...station?.thresholds, ...levels } }
    const done = station ? await change.run({ params: { id: station.id }, body }) : await register.run({ body: { code: given, ...body } })
    if (!done) fieldProblems(form, (station ? change : register).problem)
  }
  const level = (name: 'warning' | 'guarantee' | 'flood_limit') => <Form.Item name={name} label={t(`station.${name}`)}><InputNumber style={{ width: '100%' }} step={0.1} suffix={t('station.metres')} /></Form.Item>
  return (
    <Modal open={open} title={station ? t('station.editTitle', { name: station.name }) : t('station.register')} onClose={onClose} footer={<Button primary busy={register.busy || change.busy} onClick={() => form.submit()}>{t('ledger.save')}</Button>}>
      <Form<Fields> form={form} initialValues={station ? { ...station, ...station.thresholds } : { kind: 'P', code }} onFinish={values => void save(values)}>
        {!station && <Form.Item name="code" label={t('station.code')} extra={t('station.codeNote')} rules={[{ required: true }]}><Input maxLength={10} /></Form.Item>}
        <Form.Item name="name" label={t('station.name')} rules={[{ required: true, min: 2 }]}><Input maxLength={60} /></Form.Item>
        <Form.Item name="kind" label={t('station.kind')} rules={[{ required: true }]}><Select options={kinds.map(value => ({ value, label: t(`station.kind.${value}`) }))} /></Form.Item>
        <Form.Item name="regionCode" label={t('ledger.place')} rules={[{ required: true }]}><RegionPick /></Form.Item>
        <Position />
        {kind === 'H' && <>{level('warning')}{level('guarantee')}</>}
        {kind === 'K' && level('flood_limit')}
      </Form>
    </Modal>
  )
}
