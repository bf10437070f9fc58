import { Checkbox, Form, Input, InputNumber, Select, Switch } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, Drawer, LevelBadge, useAct, useCall } from '#kit/ui'
import { changeRule, createRule, ruleRegions } from './api.ts'
import { windowHours, type Rule, type RuleForm, type Threshold } from './model.ts'
import { Spoken } from './Spoken.tsx'

const four = [1, 2, 3, 4] as const
type Row = { on: boolean; hours: Threshold['hours']; mm: number | null }
type Values = Omit<RuleForm, 'levels' | 'regionCode' | 'clearFactor'> & { reason: string; region: string; percent: number; rows: Record<string, Row> }

const city = 'city'
const rowsOf = (levels: readonly Threshold[]) => Object.fromEntries(four.map((l) => { const at = levels.find((x) => x.level === l); return [l, { on: Boolean(at), hours: at?.hours ?? 3, mm: at?.mm ?? null }] }))
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

function formOf(v: Values): RuleForm {
  const levels = four.flatMap((l): Threshold[] => { const r = v.rows?.[l]; return r?.on && r.mm ? [{ level: l, hours: r.hours, mm: r.mm }] : [] })
  return { title: v.title ?? '', regionCode: v.region === city ? null : v.region, months: v.months ?? [], levels, clearFactor: (v.percent ?? 80) / 100, clearMinutes: v.clearMinutes ?? 0, enabled: v.enabled ?? true, source: v.source ?? '' }
}

/** A change makes a new version; the sentence below the form says what it will mean. */
export function RuleDrawer({ rule, onClose }: { rule: Rule | null; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Values>(), { data } = useCall(ruleRegions, {})
  const options = { done: t('rule.saved'), onDone: onClose }, change = useAct(changeRule, options), create = useAct(createRule, options)
  const save = (v: Values) => rule ? change.run({ params: { id: rule.id }, body: { ...formOf(v), reason: v.reason, version: rule.version } }) : create.run({ body: { ...formOf(v), reason: v.reason } })
  const initial = rule ? { ...rule, region: rule.regionCode ?? city, percent: Math.round(rule.clearFactor * 100), rows: rowsOf(rule.levels) } : { region: city, months, percent: 80, clearMinutes: 30, enabled: true, rows: rowsOf([]) }
  const regions = [{ value: city, label: t('rule.wholeCity') }, ...(data?.rows ?? []).map((r) => ({ value: r.code, label: r.name }))]
  return (
    <Drawer open title={t(rule ? 'rule.edit' : 'rule.add')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={change.busy || create.busy} onClick={() => form.submit()}>{t('rule.save')}</Button></>}>
      <Form<Values> form={form} initialValues={initial} onFinish={(v) => void save(v)}>
        <Form.Item name="title" label={t('rule.title')} rules={[{ required: true, min: 2 }]}><Input maxLength={60} /></Form.Item>
        <Form.Item name="region" label={t('rule.region')} rules={[{ required: true }]}><Select showSearch optionFilterProp="label" options={regions} /></Form.Item>
        <Form.Item name="months" label={t('rule.months')} rules={[{ required: true }]}><Checkbox.Group options={months.map((m) => ({ value: m, label: String(m) }))} /></Form.Item>
        <Form.Item label={t('rule.levels')}>{four.map((l) => <LevelRow key={l} level={l} />)}</Form.Item>
        <div className="row wrap" style={{ gap: 16 }}>
          <Form.Item name="percent" label={t('rule.percent')} rules={[{ required: true }]}><InputNumber min={10} max={100} precision={0} /></Form.Item>
          <Form.Item name="clearMinutes" label={t('rule.clearMinutes')} rules={[{ required: true }]}><InputNumber min={0} max={1440} precision={0} /></Form.Item>
          <Form.Item name="enabled" label={t('rule.enabled')} valuePropName="checked"><Switch /></Form.Item>
        </div>
        <Form.Item name="source" label={t('rule.source')} rules={[{ required: true, min: 2 }]}><Input.TextArea rows={2} maxLength={300} /></Form.Item>
        <Form.Item name="reason" label={t('rule.reason')} rules={[{ required: true, min: 2 }]}><Input maxLength={200} /></Form.Item>
        <Form.Item noStyle shouldUpdate>{() => { const v = form.getFieldsValue(true) as Values; const now = formOf(v); return now.levels.length > 0 && now.months.length > 0 && <div className="note"><Spoken rule={now} regionName={regions.find((r) => r.value === v.region)?.label ?? ''} /></div> }}</Form.Item>
      </Form>
    </Drawer>
  )
}

function LevelRow({ level }: { level: 1 | 2 | 3 | 4 }) {
  const t = useT()
  return (
    <div className="levelrow">
      <Form.Item name={['rows', String(level), 'on']} valuePropName="checked" noStyle><Checkbox><LevelBadge level={level} suffix="" /></Checkbox></Form.Item>
      <Form.Item name={['rows', String(level), 'hours']} noStyle><Select aria-label={t('rule.hours')} options={windowHours.map((h) => ({ value: h, label: t('rule.hoursOf', { n: h }) }))} /></Form.Item>
      <Form.Item name={['rows', String(level), 'mm']} noStyle><InputNumber aria-label={t('rule.mm')} min={1} max={2000} addonAfter={t('rule.mm')} style={{ width: '100%' }} /></Form.Item>
    </div>
  )
}
