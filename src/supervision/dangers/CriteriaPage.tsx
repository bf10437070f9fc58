import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { Checkbox, Form, fieldProblems, Input, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, Drawer, Page, Panel, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { sourceOf } from '#registry/standards/web'
import { type criterion, keepCriterion, listCriteria } from './api.ts'

type Criterion = z.output<typeof criterion>
const sectors = ['trade', 'chemical', 'mine', 'coal', 'construction', 'gas', 'fire', 'hazard'] as const

/** 判定标准: by what a danger is major. The office enters and checks them; hints only propose. */
export function CriteriaPage() {
  const t = useT(), { may } = useMe(), call = useCall(listCriteria, { query: {} }, { live: ['danger_criterion.'] }), [editing, setEditing] = useState<Criterion | 'new' | null>(null), keeps = may('danger_criterion.keep')
  const unverified = call.data?.rows.filter((c) => !c.verified).length
  return <Page title={t('danger.criteria')} actions={keeps && <Button icon="plus" onClick={() => setEditing('new')}>{t('danger.criterionAdd')}</Button>}>
    <Panel title={t('danger.criteria')} count={call.data?.rows.length} head={unverified ? <Tag>{t('danger.unverifiedCount', { n: unverified })}</Tag> : null} age={call.at} grow>
      <p className="pad s">{t('danger.criteriaMeans')}</p>
      <Table<Criterion> label={t('danger.criteria')} rows={call.data?.rows} keyOf={(c) => c.id} loading={call.isLoading} problem={call.problem} onRetry={() => void call.refetch()} onOpen={keeps ? setEditing : undefined} columns={[
        { key: 'code', title: t('danger.field.code'), render: (c) => <span className="num nw">{c.code}</span> }, { key: 'text', title: t('danger.field.text'), render: (c) => <>{c.text}<br /><span className="s">{c.standard} {c.article}</span></> },
        { key: 'sector', title: t('danger.field.sector'), render: (c) => t(`danger.sector.${c.sector}`) }, { key: 'force', title: t('danger.field.force'), render: (c) => <span className="num nw">{c.inForceFrom ? t(c.inForceUntil ? 'danger.forceSpan' : 'danger.forceSince', { from: c.inForceFrom, until: c.inForceUntil ?? '' }) : '—'}</span> },
        { key: 'hints', title: t('danger.field.hints'), render: (c) => c.hints.join('、') || '—' }, { key: 'source', title: t('danger.field.origin'), render: (c) => <>{sourceOf(c.source)} <Tag kind={c.verified ? 'flat' : undefined}>{t(c.verified ? 'danger.verified' : 'danger.unverified')}</Tag></> },
      ]} />
    </Panel>
    {editing && <CriterionDrawer criterion={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
  </Page>
}

function CriterionDrawer({ criterion: c, onClose }: { criterion: Criterion | null; onClose: () => void }) {
  type Values = Omit<z.output<typeof keepCriterion.body>, 'hints'> & { code: string; hints: string[] }
  const t = useT(), [form] = Form.useForm<Values>(), keep = useAct(keepCriterion, { done: t('danger.criterionKept'), onDone: onClose, quiet: true }), must = [{ required: true, message: t('danger.fillIn') }]
  useEffect(() => { fieldProblems(form, keep.problem) }, [form, keep.problem])
  const save = ({ code, ...v }: Values) => void keep.run({ params: { code }, body: { ...v, article: v.article ?? '', hints: v.hints ?? [], inForceFrom: v.inForceFrom || null, inForceUntil: v.inForceUntil || null, verified: Boolean(v.verified) } })
  return <Drawer open title={c?.code ?? t('danger.criterionAdd')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={keep.busy} onClick={() => form.submit()}>{t('danger.keep')}</Button></>}>
    <Form<Values> form={form} layout="vertical" initialValues={c ? { ...c, source: sourceOf(c.source) } : { sector: 'trade', hints: [], verified: false }} onFinish={save}>
      <Form.Item name="code" label={t('danger.field.code')} rules={must}><Input maxLength={40} disabled={c !== null} /></Form.Item>
      <Form.Item name="text" label={t('danger.field.text')} rules={must}><Input.TextArea rows={4} /></Form.Item>
      <Form.Item name="standard" label={t('danger.field.standard')} rules={must}><Input /></Form.Item>
      <Form.Item name="article" label={t('danger.field.article')}><Input /></Form.Item>
      <Form.Item name="sector" label={t('danger.field.sector')}><Select options={sectors.map((value) => ({ value, label: t(`danger.sector.${value}`) }))} /></Form.Item>
      <Form.Item name="hints" label={t('danger.field.hints')} extra={t('danger.hintsOnly')}><Select mode="tags" open={false} tokenSeparators={['、', ',', '，']} /></Form.Item>
      <Form.Item name="inForceFrom" label={t('danger.field.from')}><Input type="date" /></Form.Item>
      <Form.Item name="inForceUntil" label={t('danger.field.to')}><Input type="date" /></Form.Item>
      <Form.Item name="source" label={t('danger.field.origin')} rules={must}><Input /></Form.Item>
      <Form.Item name="verified" valuePropName="checked"><Checkbox>{t('danger.verified')}</Checkbox></Form.Item>
    </Form>
    {keep.problem && <div className="note" role="alert">{keep.problem.detail}</div>}
  </Drawer>
}
