import type { FC } from 'react'
import { Form, Input, InputNumber, Select } from '#kit/form'
import { language, useT } from '#kit/i18n'
import { circleForces } from './circle.ts'
import { elementWord, unitOf, unitWord, usual } from './elements.ts'
import { nearTo, nearWord } from './hotspot.ts'
import { owns, type Own } from './kind.ts'
import { ownWord } from './line.ts'
import type { LeafKind } from './list.ts'
import { windowHours } from './rain.ts'

/** Where a condition stands in the form's values. */
export type Path = (string | number)[]
type Props = { path: Path }
const chinese = () => language() !== 'en'

function Num({ path, name, label, unit, min, max, step }: Props & { name: string; label: string; unit?: string; min: number; max: number; step?: number }) {
  return <Form.Item name={[...path, name]} label={label} rules={[{ required: true }]}><InputNumber aria-label={label} min={min} max={max} step={step ?? 1} suffix={unit} style={{ width: '100%' }} /></Form.Item>
}

function Element({ path }: Props) {
  const t = useT()
  return <Form.Item name={[...path, 'element']} label={t('rule.element')} rules={[{ required: true }]}><Select showSearch optionFilterProp="label" aria-label={t('rule.element')} options={usual.map((e) => ({ value: e, label: `${elementWord(e, chinese())} ${e}` }))} /></Form.Item>
}

/** A number, or one of the station's own levels. */
function LineInput({ value, onChange, unit }: { value?: number | Own; onChange?: (v: number | Own | null) => void; unit?: string }) {
  const t = useT(), own = typeof value === 'string'
  return (
    <span className={own ? 'col' : 'pair'}>
      <Select aria-label={t('rule.line')} value={own ? value : 'number'} onChange={(v: string) => onChange?.(v === 'number' ? 0 : (v as Own))} options={[{ value: 'number', label: t('rule.lineNumber') }, ...owns.map((o) => ({ value: o, label: ownWord(o, chinese()) }))]} />
      {!own && <InputNumber aria-label={t('rule.lineNumber')} value={value ?? null} onChange={(v) => onChange?.(v)} suffix={unit} style={{ width: '100%' }} />}
    </span>
  )
}

function LineFields({ path }: Props) {
  const t = useT(), form = Form.useFormInstance(), element = Form.useWatch([...path, 'element'], form) as string | undefined, line = Form.useWatch([...path, 'line'], form) as unknown
  const unit = unitWord(unitOf(element ?? ''), chinese())
  return (
    <>
      <div className="pair"><Element path={path} /><Form.Item name={[...path, 'than']} label={t('rule.than')} rules={[{ required: true }]}><Select aria-label={t('rule.than')} options={[{ value: 'above', label: t('rule.above') }, { value: 'below', label: t('rule.under') }]} /></Form.Item></div>
      <Form.Item name={[...path, 'line']} label={t('rule.line')} rules={[{ required: true }]}><LineInput unit={unit} /></Form.Item>
      <div className="pair">{typeof line === 'string' ? <Num path={path} name="plus" label={t('rule.plus')} unit={unit} min={-50} max={50} step={0.1} /> : <Form.Item name={[...path, 'plus']} hidden><Input /></Form.Item>}<Num path={path} name="margin" label={t('rule.margin')} unit={unit} min={0} max={1e6} step={0.1} /></div>
    </>
  )
}

const Rain: FC<Props> = ({ path }) => {
  const t = useT()
  return <div className="pair"><Form.Item name={[...path, 'hours']} label={t('rule.hours')} rules={[{ required: true }]}><Select aria-label={t('rule.hours')} options={windowHours.map((h) => ({ value: h, label: t('rule.hoursOf', { n: h }) }))} /></Form.Item><Num path={path} name="mm" label={t('rule.rain')} unit={t('rule.mm')} min={1} max={2000} /></div>
}
const Duration: FC<Props> = ({ path }) => { const t = useT(); return <><LineFields path={path} /><Num path={path} name="minutes" label={t('rule.lasting')} unit={t('rule.minutes')} min={5} max={1440} /></> }
const Rise: FC<Props> = ({ path }) => {
  const t = useT(), element = Form.useWatch([...path, 'element'], Form.useFormInstance()) as string | undefined
  return (
    <>
      <div className="pair"><Element path={path} /><Form.Item name={[...path, 'direction']} label={t('rule.direction')} rules={[{ required: true }]}><Select aria-label={t('rule.direction')} options={[{ value: 'up', label: t('rule.up') }, { value: 'down', label: t('rule.down') }]} /></Form.Item></div>
      <div className="pair"><Num path={path} name="by" label={t('rule.by')} unit={unitWord(unitOf(element ?? ''), chinese())} min={0.001} max={1e6} step={0.1} /><Num path={path} name="minutes" label={t('rule.within')} unit={t('rule.minutes')} min={5} max={1440} /></div>
    </>
  )
}
const Silence: FC<Props> = ({ path }) => { const t = useT(); return <Num path={path} name="minutes" label={t('rule.noData')} unit={t('rule.minutes')} min={5} max={43_200} /> }
const Circle: FC<Props> = ({ path }) => {
  const t = useT()
  return <div className="pair"><Form.Item name={[...path, 'force']} label={t('rule.force')} rules={[{ required: true }]}><Select aria-label={t('rule.force')} options={circleForces.map((f) => ({ value: f, label: t('rule.forceOf', { n: f }) }))} /></Form.Item><Num path={path} name="withinHours" label={t('rule.withinHours')} unit={t('rule.hour')} min={0} max={120} /></div>
}
const Hotspot: FC<Props> = ({ path }) => {
  const t = useT()
  return <div className="pair"><Form.Item name={[...path, 'near']} label={t('rule.near')} rules={[{ required: true }]}><Select aria-label={t('rule.near')} options={nearTo.map((n) => ({ value: n, label: nearWord(n, chinese()) }))} /></Form.Item><Num path={path} name="metres" label={t('rule.metres')} unit={t('rule.metre')} min={50} max={20_000} step={50} /></div>
}
const Quake: FC<Props> = ({ path }) => { const t = useT(); return <div className="pair"><Num path={path} name="magnitude" label={t('rule.magnitude')} min={1} max={10} step={0.1} /><Num path={path} name="km" label={t('rule.km')} unit={t('rule.kilometre')} min={1} max={2000} /></div> }

/** The form of each kind, named once. */
export const fields: Record<LeafKind, FC<Props>> = { rain: Rain, threshold: LineFields, duration: Duration, rise: Rise, silence: Silence, circle: Circle, hotspot: Hotspot, quake: Quake }
