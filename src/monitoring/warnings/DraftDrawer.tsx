import { useNavigate } from 'react-router'
import { Form, Input, Radio, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, Drawer, LevelBadge, Skeleton, useAct, useCall } from '#kit/ui'
import { areaChoices, draftWarning } from './api.ts'
import { tracks, type Track } from './model.ts'

type Values = { track: Track; level: 1 | 2 | 3 | 4; areaCode: string; regionCodes?: string[]; basis?: string }

/** A draft by hand: what, how severe, where. The words come from the template and are edited on the warning's own page. */
export function DraftDrawer({ onClose }: { onClose: () => void }) {
  const t = useT(), navigate = useNavigate(), [form] = Form.useForm<Values>()
  const { data } = useCall(areaChoices, {})
  const act = useAct(draftWarning, { onDone: (w) => { onClose(); void navigate(`/warnings/${w.id}`) } })
  const save = (v: Values) => act.run({ body: { ...v, regionCodes: v.regionCodes ?? [], basis: v.basis ?? '' } })
  return (
    <Drawer open title={t('warning.draft')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => form.submit()}>{t('warning.makeDraft')}</Button></>}>
      {!data ? <Skeleton /> : <Form<Values> form={form} onFinish={(v) => void save(v)} initialValues={{ track: 'rain', level: 4, areaCode: data.areas.find((a) => a.level === 2)?.code }}>
        <Form.Item name="track" label={t('warning.track')} rules={[{ required: true }]}><Radio.Group options={tracks.map((k) => ({ value: k, label: t(`warning.track.${k}`) }))} /></Form.Item>
        <Form.Item name="level" label={t('warning.level')} rules={[{ required: true }]}><Radio.Group>{([1, 2, 3, 4] as const).map((l) => <Radio key={l} value={l}><LevelBadge level={l} /></Radio>)}</Radio.Group></Form.Item>
        <Form.Item name="areaCode" label={t('warning.where')} rules={[{ required: true }]}><Select showSearch optionFilterProp="label" onChange={() => form.setFieldValue('regionCodes', [])} options={data.areas.map((a) => ({ value: a.code, label: a.name }))} /></Form.Item>
        <Form.Item noStyle shouldUpdate>{() => <Form.Item name="regionCodes" label={t('warning.towns')} extra={t('warning.townsAll')}>
          <Select mode="multiple" allowClear optionFilterProp="label" maxTagCount={12} options={townOptions(data.towns, form.getFieldValue('areaCode') as string, data.areas)} /></Form.Item>}</Form.Item>
        <Form.Item name="basis" label={t('warning.basis')}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      </Form>}
    </Drawer>
  )
}

type TownChoice = { code: string; name: string; countyCode: string; countyName: string }
export function townOptions(towns: readonly TownChoice[], area: string, areas: readonly { code: string; level: number }[]) {
  const whole = areas.find((a) => a.code === area)?.level === 2
  return towns.filter((x) => whole || x.countyCode === area).map((x) => ({ value: x.code, label: whole ? `${x.countyName} ${x.name}` : x.name }))
}
