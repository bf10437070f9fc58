import { Form, Input, InputNumber, Radio, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { useCall } from '#kit/ui'
import { listCriteria } from './api.ts'
import { planItems } from './model.ts'
import type { Shown } from './shown.ts'

export const withBefore = (act: string): boolean => act === 'rectify' || act === 'fix_on_spot'
export const withPhotos = (act: string): boolean => withBefore(act) || ['recheck', 'progress', 'refer', 'look_back'].includes(act)
/** Acts whose note is what they are about. */
const noted = ['rectify', 'extend', 'decide_extension', 'recheck', 'fix_on_spot', 'progress', 'list', 'refer']

export function ActFields({ act, danger }: { act: string; danger: Shown }) {
  const t = useT(), must = [{ required: true, min: 2, message: t('danger.fillIn') }]
  return <>
    {act === 'grade' && <GradeFields danger={danger} />}
    {act === 'assign' && <FiveFields danger={danger} />}
    {act === 'supervise' && <SuperviseFields />}
    {act === 'extend' && <Day name="until" label={t('danger.field.until')} must />}
    {act === 'progress' && <Form.Item name="percent" label={t('danger.field.percent')} rules={[{ required: true, message: t('danger.fillIn') }]}><InputNumber min={0} max={100} addonAfter="%" /></Form.Item>}
    {act !== 'supervise' && act !== 'grade' && act !== 'assign' && <Form.Item name="note" label={t(`danger.note.${noted.includes(act) || act === 'look_back' ? act : 'any'}`)} rules={noted.includes(act) ? must : []}><Input.TextArea rows={4} maxLength={2000} /></Form.Item>}
    {act === 'recheck' && <Day name="dueOn" label={t('danger.field.newLimit')} />}
  </>
}

function Day({ name, label, must }: { name: string; label: string; must?: boolean }) {
  const t = useT()
  return <Form.Item name={name} label={label} rules={must ? [{ required: true, message: t('danger.fillIn') }] : []}><Input type="date" /></Form.Item>
}

/** The criteria in force when it was found, those first whose words stand in it: a proposal that a person takes or leaves. */
function GradeFields({ danger: d }: { danger: Shown }) {
  const t = useT(), grade = Form.useWatch('grade') as string | undefined, call = useCall(listCriteria, { query: { text: `${d.title} ${d.description ?? ''}`.slice(0, 500), on: d.foundOn } }), rows = call.data?.rows ?? []
  return <>
    <Form.Item name="grade" label={t('danger.gradeOf')}><Radio.Group options={(['general', 'major'] as const).map((value) => ({ value, label: t(`danger.grade.${value}`) }))} /></Form.Item>
    <Form.Item name="criterionId" label={t('danger.criterion')} rules={[{ required: false }]} extra={rows.some((c) => c.words.length) ? t('danger.proposed', { words: [...new Set(rows.flatMap((c) => c.words))].slice(0, 6).join('、') }) : undefined}>
      <Select allowClear showSearch optionFilterProp="label" loading={call.isLoading} options={rows.map((c) => ({ value: c.id, label: `${c.words.length ? t('danger.hint') : ''}${c.code} ${c.text}` }))} />
    </Form.Item>
    <Form.Item name="basis" label={t('danger.basis')} extra={grade === 'major' ? t('danger.basisMust') : undefined}><Input.TextArea rows={3} maxLength={600} /></Form.Item>
  </>
}

function FiveFields({ danger: d }: { danger: Shown }) {
  const t = useT(), all = d.grade === 'major', rule = (must: boolean) => (must ? [{ required: true, message: t('danger.fillIn') }] : [])
  return <>
    {all && <p className="note">{t('danger.fiveMust')}</p>}
    <Form.Item name="unit" label={t('danger.field.unit')} rules={rule(true)}><Input maxLength={200} /></Form.Item>
    <Form.Item name="person" label={t('danger.field.person')} rules={rule(all)}><Input maxLength={40} /></Form.Item>
    <Form.Item name="department" label={t('danger.field.department')} rules={rule(all)}><Input maxLength={200} /></Form.Item>
    <Form.Item name="measures" label={t('danger.five.measures')} rules={rule(all)}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
    <Form.Item name="funds" label={t('danger.field.funds')} rules={rule(all)}><InputNumber min={0} max={1_000_000} step={0.1} /></Form.Item>
    <Day name="dueOn" label={t('danger.five.limit')} must />
    <Form.Item name="contingency" label={t('danger.five.contingency')} rules={rule(all)}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
  </>
}

function SuperviseFields() {
  const t = useT(), must = [{ required: true, message: t('danger.fillIn') }]
  return <>
    <Form.Item name="leader" label={t('danger.leader')} rules={must}><Input maxLength={40} /></Form.Item>
    <Form.Item name="hooked" label={t('danger.field.hooked')} rules={must} extra={t('danger.field.hookedHint')}><Select mode="tags" tokenSeparators={['、', ',', '，']} open={false} /></Form.Item>
    {planItems.map((item) => <Form.Item key={item} name={['plan', item]} label={t(`danger.plan.${item}`)} rules={[{ required: true, min: 2, message: t('danger.fillIn') }]}><Input.TextArea rows={2} maxLength={200} /></Form.Item>)}
  </>
}
