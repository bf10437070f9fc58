import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Form, Input, Radio, Select } from '#kit/form'
import { language, useT } from '#kit/i18n'
import { Button, Drawer, LevelBadge, Seg, Skeleton, useAct, useCall } from '#kit/ui'
import { areaChoices, draftWarning } from './api.ts'
import type { Shape, Track } from './model.ts'
import { ShapeField } from './ShapeField.tsx'

type Values = { track: Track; level: 1 | 2 | 3 | 4; areaCode: string; regionCodes?: string[]; alarmLevel?: 1 | 2 | 3 | 4; basis?: string }
const ways = ['region', 'shape', 'alarms'] as const
type Way = (typeof ways)[number]

/** A draft by hand: what, how severe, where. The words come from the template and are edited on the warning's own page. */
export function DraftDrawer({ onClose }: { onClose: () => void }) {
  const t = useT(), navigate = useNavigate(), [form] = Form.useForm<Values>(), [way, setWay] = useState<Way>('region'), [shape, setShape] = useState<Shape | null>(null)
  const { data } = useCall(areaChoices, {})
  const act = useAct(draftWarning, { onDone: (w) => { onClose(); void navigate(`/warnings/${w.id}`) } })
  const save = ({ regionCodes = [], alarmLevel, basis = '', ...v }: Values) => act.run({ body: { ...v, basis, regionCodes: way === 'region' ? regionCodes : [], ...(way === 'shape' && shape ? { shape } : {}), ...(way === 'alarms' ? { alarmLevel: alarmLevel ?? 4 } : {}) } })
  return (
    <Drawer open title={t('warning.draft')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={way === 'shape' && !shape ? t('warning.shape.first') : null} onClick={() => form.submit()}>{t('warning.makeDraft')}</Button></>}>
      {!data ? <Skeleton /> : <Form<Values> form={form} onFinish={(v) => void save(v)} initialValues={{ track: 'rain', level: 4, alarmLevel: 4, areaCode: data.areas.find((a) => a.level === 2)?.code }}>
        <Form.Item name="track" label={t('warning.track')} rules={[{ required: true }]}><Select showSearch optionFilterProp="label" options={data.kinds.map((k) => ({ value: k.key, label: `${nameOfKind(k)} · ${k.issuer}` }))} /></Form.Item>
        <Form.Item name="level" label={t('warning.level')} rules={[{ required: true }]}><Radio.Group>{([1, 2, 3, 4] as const).map((l) => <Radio key={l} value={l}><LevelBadge level={l} /></Radio>)}</Radio.Group></Form.Item>
        <Form.Item name="areaCode" label={t('warning.where')} rules={[{ required: true }]}><Select showSearch optionFilterProp="label" onChange={() => form.setFieldValue('regionCodes', [])} options={data.areas.map((a) => ({ value: a.code, label: a.name }))} /></Form.Item>
        <div className="col" style={{ gap: 8, marginBottom: 16 }}><div className="row"><Seg label={t('warning.way')} value={way} onChange={setWay} options={ways.map((w) => ({ value: w, label: t(`warning.way.${w}`) }))} /></div>
          <Form.Item noStyle shouldUpdate>{() => <Where way={way} area={form.getFieldValue('areaCode') as string} data={data} shape={shape} onShape={setShape} />}</Form.Item></div>
        <Form.Item name="basis" label={t('warning.basis')}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      </Form>}
    </Drawer>
  )
}

type Choices = { towns: readonly TownChoice[]; areas: readonly { code: string; level: number }[] }
function Where({ way, area, data, shape, onShape }: { way: Way; area: string; data: Choices; shape: Shape | null; onShape: (s: Shape | null) => void }) {
  const t = useT()
  if (way === 'shape') return <ShapeField areaCode={area} shape={shape} onShape={onShape} />
  if (way === 'alarms') return <Form.Item name="alarmLevel" label={t('warning.alarmsFrom')} extra={t('warning.alarmsMean')}><Radio.Group>{([1, 2, 3, 4] as const).map((l) => <Radio key={l} value={l}><LevelBadge level={l} /></Radio>)}</Radio.Group></Form.Item>
  return <Form.Item name="regionCodes" label={t('warning.towns')} extra={t('warning.townsAll')}><Select mode="multiple" allowClear optionFilterProp="label" maxTagCount={12} options={townOptions(data.towns, area, data.areas)} /></Form.Item>
}

/** A kind's name in the reader's language; the Chinese one where there is no other. */
export const nameOfKind = (k: { name: string; nameEn: string | null }): string => (language() === 'en' && k.nameEn ? k.nameEn : k.name)

type TownChoice = { code: string; name: string; countyCode: string; countyName: string }
export function townOptions(towns: readonly TownChoice[], area: string, areas: readonly { code: string; level: number }[]) {
  const whole = areas.find((a) => a.code === area)?.level === 2
  return towns.filter((x) => whole || x.countyCode === area).map((x) => ({ value: x.code, label: whole ? `${x.countyName} ${x.name}` : x.name }))
}
