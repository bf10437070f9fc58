import { useState } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { Checkbox, Form, Input, InputNumber, Select, Switch } from '#kit/form'
import { language, useT } from '#kit/i18n'
import { Button, Drawer, LevelBadge, useAct, useCall } from '#kit/ui'
import { changeRule, createRule, ruleRegions } from './api.ts'
import { ConditionField } from './ConditionField.tsx'
import { initialOf, type Condition } from './conditions/list.ts'
import { driverOf, fingerprint, levelWhen, type Rule, type RuleForm } from './model.ts'
import { stationKindWord } from './sentence.ts'
import { Spoken } from './Spoken.tsx'
import { startTrial } from './trialApi.ts'

const four = [1, 2, 3, 4] as const
type Row = { on: boolean; when: Condition }
type Values = Omit<RuleForm, 'levels' | 'regionCode' | 'clearFactor' | 'stationKinds' | 'warningTrack'> & { reason: string; untried: string; region: string; percent: number; kinds: string[]; track: string; rows: Record<string, Row> }

const city = 'city', none = 'none'
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const kinds = ['P', 'H', 'K', 'Z', 'D', 'T', 'M', 'G', 'Q', 'I', 'O']
const rowsOf = (levels: RuleForm['levels']) => Object.fromEntries(four.map((l) => { const at = levels.find((x) => x.level === l); return [l, { on: Boolean(at), when: at?.when ?? levels[0]?.when ?? initialOf('rain') }] }))
const blank: RuleForm = { title: '', regionCode: null, months, stationKinds: null, levels: [], clearFactor: 0.8, clearMinutes: 30, warningTrack: null, enabled: false, source: '' }

function formOf(v: Values): RuleForm {
  const levels = four.flatMap((level) => { const r = v.rows?.[level]; return r?.on ? [{ level, when: r.when }] : [] })
  return {
    title: v.title ?? '', regionCode: v.region === city ? null : v.region, months: v.months ?? [], stationKinds: v.kinds?.length ? v.kinds : null, levels, clearFactor: (v.percent ?? 80) / 100, clearMinutes: v.clearMinutes ?? 0,
    warningTrack: v.track === none ? null : v.track, enabled: v.enabled ?? false, source: v.source ?? '',
  }
}
const valuesOf = (f: RuleForm) => ({ ...f, region: f.regionCode ?? city, percent: Math.round(f.clearFactor * 100), kinds: f.stationKinds ?? [], track: f.warningTrack ?? none, rows: rowsOf(f.levels), reason: '', untried: '' })

type Props = { rule: Rule | null; /** what the form starts from, when it is not the rule as it stands: a trial's draft */ draft?: RuleForm; /** the draft was tried on history already */ tried?: boolean; onClose: () => void }

/** A change makes a new version; the sentence below the form says what it will mean, and history what it would have raised. */
export function RuleDrawer({ rule, draft, tried = false, onClose }: Props) {
  const t = useT(), navigate = useNavigate(), [form] = Form.useForm<Values>(), { data } = useCall(ruleRegions, {}), initial = draft ?? rule ?? blank
  const options = { done: t('rule.saved'), onDone: onClose }, change = useAct(changeRule, options), create = useAct(createRule, options)
  const save = (v: Values) => {
    const body = { ...formOf(v), reason: v.reason, untried: v.untried?.trim() || null }
    return rule ? change.run({ params: { id: rule.id }, body: { ...body, version: rule.version } }) : create.run({ body })
  }
  const regions = [{ value: city, label: t('rule.wholeCity') }, ...(data?.rows ?? []).map((r) => ({ value: r.code, label: r.name }))]
  return (
    <Drawer open title={t(rule ? 'rule.edit' : 'rule.add')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={change.busy || create.busy} onClick={() => form.submit()}>{t('rule.save')}</Button></>}>
      <Form<Values> form={form} initialValues={valuesOf(initial)} onFinish={() => void save(form.getFieldsValue(true) as Values)}>
        <div className="levelgrid">
          <Form.Item name="title" label={t('rule.title')} rules={[{ required: true, min: 2 }]}><Input maxLength={60} /></Form.Item>
          <Form.Item name="region" label={t('rule.region')} rules={[{ required: true }]}><Select showSearch optionFilterProp="label" options={regions} /></Form.Item>
          <Form.Item name="kinds" label={t('rule.stationKinds')}><Select mode="multiple" placeholder={t('rule.everyKind')} options={kinds.map((k) => ({ value: k, label: stationKindWord(k, language() !== 'en') }))} /></Form.Item>
        </div>
        <Form.Item name="months" label={t('rule.months')} rules={[{ required: true }]}><Checkbox.Group options={months.map((m) => ({ value: m, label: String(m) }))} /></Form.Item>
        <Form.Item required label={t('rule.levels')}><div className="levelgrid">{four.map((l) => <LevelCell key={l} level={l} />)}</div></Form.Item>
        <div className="row wrap" style={{ gap: 16, alignItems: 'flex-start' }}>
          <Form.Item name="percent" label={t('rule.percent')} rules={[{ required: true }]}><InputNumber min={10} max={100} precision={0} /></Form.Item>
          <Form.Item name="clearMinutes" label={t('rule.clearMinutes')} rules={[{ required: true }]}><InputNumber min={0} max={10_080} precision={0} /></Form.Item>
          <Form.Item name="track" label={t('rule.track')} required><Select style={{ minWidth: 160 }} options={[none, 'rain', 'typhoon', 'flood'].map((k) => ({ value: k, label: t(`rule.track.${k}`) }))} /></Form.Item>
          <Form.Item name="enabled" label={t('rule.enabled')} valuePropName="checked" required><Switch /></Form.Item>
        </div>
        <Form.Item name="source" label={t('rule.source')} rules={[{ required: true, min: 2 }]}><Input.TextArea rows={2} maxLength={300} /></Form.Item>
        <Form.Item name="reason" label={t('rule.reason')} rules={[{ required: true, min: 2 }]}><Input maxLength={200} /></Form.Item>
        <Form.Item noStyle shouldUpdate>{() => <Preview form={formOf(form.getFieldsValue(true) as Values)} rule={rule} tried={tried && draft ? fingerprint(draft) : null} regions={regions} region={form.getFieldValue('region') as string} onTrial={(id) => { onClose(); void navigate(`/rule-trials/${id}`) }} />}</Form.Item>
      </Form>
    </Drawer>
  )
}

function LevelCell({ level }: { level: 1 | 2 | 3 | 4 }) {
  const path = ['rows', String(level)], on = Form.useWatch([...path, 'on'], { form: Form.useFormInstance(), preserve: true }) as boolean | undefined
  return (
    <div className={on ? 'levelcell' : 'levelcell off'}>
      <Form.Item name={[...path, 'on']} valuePropName="checked" noStyle><Checkbox><LevelBadge level={level} suffix="" /></Checkbox></Form.Item>
      {on && <ConditionField path={[...path, 'when']} />}
    </div>
  )
}

type PreviewProps = { form: RuleForm; rule: Rule | null; tried: string | null; regions: { value: string; label: string }[]; region: string; onTrial: (id: string) => void }
/** What the rule will say; and before it goes into force, a trial on history or the reason why not. */
function Preview({ form, rule, tried, regions, region, onTrial }: PreviewProps) {
  const t = useT(), [days, setDays] = useState(365)
  const act = useAct(startTrial, { onDone: (trial) => onTrial(trial.id) })
  if (!z.array(levelWhen).min(1).safeParse(form.levels).success || form.months.length === 0) return <p className="note">{t('rule.incomplete')}</p>
  const driver = driverOf(form.levels), print = fingerprint(form), known = tried === print || (rule?.enabled && fingerprint(rule) === print)
  const start = () => { const to = new Date(), title = form.title.trim().length >= 2 ? form.title : t('rule.draft'); void act.run({ body: { ruleId: rule?.id ?? null, form: { ...form, title, source: form.source.trim().length >= 2 ? form.source : t('rule.draft') }, from: new Date(to.getTime() - days * 86_400_000).toISOString(), to: to.toISOString() } }) }
  return (
    <div className="note col" style={{ gap: 8 }}>
      <Spoken rule={form} regionName={regions.find((r) => r.value === region)?.label ?? ''} />
      {!driver && <b>{t('rule.mixed')}</b>}
      {driver === 'reading' && <div className="row wrap"><Select aria-label={t('rule.period')} value={days} onChange={setDays} options={[30, 90, 365].map((n) => ({ value: n, label: t('rule.days', { n }) }))} style={{ width: 130 }} /><Button icon="pulse" busy={act.busy} onClick={start}>{t('rule.try')}</Button><span className="s">{t('rule.tryMeans')}</span></div>}
      {known && tried === print && <span className="s">{t('rule.triedThis')}</span>}
      {form.enabled && !known && <Form.Item name="untried" label={t('rule.untried')} extra={t(driver === 'reading' ? 'rule.untriedMeans' : 'rule.untriedOther')}><Input maxLength={200} /></Form.Item>}
    </div>
  )
}
