import { Button, Modal, useAct } from '#kit/ui'
import { fieldProblems, Form, Input, InputNumber, Select, Switch } from '#kit/form'
import { useT } from '#kit/i18n'
import { Position, RegionPick } from '#registry/ledger/web'
import { changeStation, registerStation } from './api.ts'
import { type addressProtocols, keysOf, kinds, type Station, type ThresholdKey } from './model.ts'

type Levels = Partial<Record<ThresholdKey, number | null>>
type Fields = Levels & {
  code: string; name: string; kind: (typeof kinds)[number]; regionCode: string; lon: number; lat: number; levelSource?: string; levelVerified?: boolean
  owner?: string; maintainer?: string; maintainerPhone?: string; batteryLow?: number | null; intervalMinutes?: number | null; elementIntervals?: { element: string; minutes: number }[]
}

/** Only the levels of its kind are kept, with their source. */
function bodyOf({ code: _, levelSource, levelVerified, maintainerPhone, ...fields }: Fields) {
  const { name, kind, regionCode, lon, lat, owner, maintainer, batteryLow, intervalMinutes, elementIntervals = [] } = fields
  const levels = Object.fromEntries(keysOf(kind).flatMap((key) => (typeof fields[key] === 'number' ? [[key, fields[key]]] : [])))
  const thresholds = Object.keys(levels).length ? { ...levels, ...(levelSource ? { source: levelSource } : {}), verified: levelVerified === true } : {}
  return { name, kind, regionCode, lon, lat, thresholds, owner: owner ?? '', maintainer: maintainer ?? '', batteryLow: batteryLow ?? null, intervalMinutes: intervalMinutes ?? null, intervals: Object.fromEntries(elementIntervals.map(({ element, minutes }) => [element, minutes])), ...(maintainerPhone ? { maintainerPhone } : {}) }
}

/** Registers a station, or changes one; its code never changes. `newcomer`: an address that has sent frames already. Where that is no SL 651 address the station is given a code. */
export function StationForm({ open, station, newcomer, onClose }: { open: boolean; station?: Station; newcomer?: { protocol: (typeof addressProtocols)[number]; address: string }; onClose: () => void }) {
  const coded = !newcomer || newcomer.protocol === 'sl651', address = coded ? undefined : newcomer
  const t = useT(), [form] = Form.useForm<Fields>(), kind = Form.useWatch('kind', form)
  const register = useAct(registerStation, { done: t('station.registered'), onDone: () => { form.resetFields(); onClose() } })
  const change = useAct(changeStation, { done: t('station.saved'), onDone: onClose })
  const save = async (fields: Fields) => {
    const body = bodyOf(fields)
    const done = station ? await change.run({ params: { id: station.id }, body }) : await register.run({ body: { ...(address ? { address } : { code: fields.code }), ...body } })
    if (!done) fieldProblems(form, (station ? change : register).problem)
  }
  const levels = keysOf(kind ?? 'P')
  return (
    <Modal open={open} title={station ? t('station.editTitle', { name: station.name }) : t('station.register')} onClose={onClose} footer={<Button primary busy={register.busy || change.busy} onClick={() => form.submit()}>{t('ledger.save')}</Button>}>
      <Form<Fields> form={form} initialValues={station ? { ...station, ...station.thresholds, elementIntervals: Object.entries(station.intervals).map(([element, minutes]) => ({ element, minutes })), levelSource: station.thresholds.source, levelVerified: station.thresholds.verified === true } : { kind: address?.protocol === 'hj212' ? 'E' : 'P', code: coded ? newcomer?.address : undefined }} onFinish={values => void save(values)}>
        {address && <p className="note">{t(`station.protocol.${address.protocol}`)} <span className="mono">{address.address}</span> · {t('station.codeGiven')}</p>}
        {!station && coded && <Form.Item name="code" label={t('station.code')} extra={t('station.codeNote')} rules={[{ required: true }]}><Input maxLength={10} /></Form.Item>}
        <Form.Item name="name" label={t('station.name')} rules={[{ required: true, min: 2 }]}><Input maxLength={60} /></Form.Item>
        <Form.Item name="kind" label={t('station.kind')} rules={[{ required: true }]}><Select options={kinds.map(value => ({ value, label: t(`station.kind.${value}`) }))} /></Form.Item>
        <Form.Item name="regionCode" label={t('ledger.place')} rules={[{ required: true }]}><RegionPick /></Form.Item>
        <Position />
        {levels.map((key) => <Form.Item key={key} name={key} label={t(`station.level.${key}`)}><InputNumber style={{ width: '100%' }} step={0.1} suffix={kind === 'E' ? undefined : t('station.metres')} /></Form.Item>)}
        {levels.length > 0 && <>
          <Form.Item name="levelSource" label={t('station.levelSource')}><Input maxLength={100} /></Form.Item>
          <Form.Item name="levelVerified" label={t('station.levelVerified')} valuePropName="checked"><Switch /></Form.Item>
        </>}
        <Form.Item name="intervalMinutes" label={t('station.interval')} extra={t('station.intervalNote')}><InputNumber style={{ width: '100%' }} min={1} max={10_080} precision={0} suffix={t('station.minutes')} /></Form.Item>
        <ElementIntervals />
        <Form.Item name="batteryLow" label={t('station.batteryLow')} extra={t('station.batteryNote')}><InputNumber style={{ width: '100%' }} min={1} max={60} step={0.1} suffix="V" /></Form.Item>
        <Form.Item name="owner" label={t('station.owner')}><Input maxLength={100} /></Form.Item>
        <Form.Item name="maintainer" label={t('station.maintainer')}><Input maxLength={100} /></Form.Item>
        <Form.Item name="maintainerPhone" label={t('station.maintainerPhone')} extra={t(station?.hasPhone ? 'station.phoneStays' : 'station.phoneNote')}><Input maxLength={20} autoComplete="off" /></Form.Item>
      </Form>
    </Modal>
  )
}

/** One line for each element whose silence is judged by itself. */
function ElementIntervals() {
  const t = useT()
  return <Form.List name="elementIntervals">{(fields, { add, remove }) => (
    <div className="ant-form-item col">
      <span>{t('station.intervals')}</span><span className="s">{t('station.intervalsNote')}</span>
      {fields.map(({ key, name }) => <div key={key} className="row">
        <Form.Item noStyle name={[name, 'element']} rules={[{ required: true, pattern: /^[A-Za-z][A-Za-z0-9_.-]{0,31}$/, message: t('station.elementNote') }]}><Input aria-label={t('station.element')} placeholder="Z" maxLength={32} /></Form.Item>
        <Form.Item noStyle name={[name, 'minutes']} rules={[{ required: true, message: t('station.interval') }]}><InputNumber aria-label={t('station.interval')} min={1} max={10_080} precision={0} suffix={t('station.minutes')} style={{ width: 180 }} /></Form.Item>
        <Button quiet icon="close" label={t('station.intervalDrop')} onClick={() => remove(name)} />
      </div>)}
      <span><Button small icon="plus" onClick={() => add()}>{t('station.intervalAdd')}</Button></span>
    </div>
  )}</Form.List>
}
