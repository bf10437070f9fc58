import { useState } from 'react'
import { useT } from '#kit/i18n'
import { fieldProblems, Form, Input, Switch } from '#kit/form'
import { Button, dateTime, Modal, Panel, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { listFactors, setFactor } from './api.ts'
import { learnNames } from './learn.ts'
import type { Factor } from './model.ts'

/** 污染因子: what the codes of HJ 212 mean, each with its source and who verified it. */
export function Factors() {
  const t = useT(), { may } = useMe(), edit = may('factor.edit'), [asked, setAsked] = useState<Factor | 'new' | null>(null)
  const { data, problem, isLoading, refetch } = useCall(listFactors, {}, { live: ['factor.'] })
  return (
    <Panel title={t('factor.page')} count={data?.rows.length} actions={edit && <Button small icon="plus" onClick={() => setAsked('new')}>{t('factor.add')}</Button>}>
      <div className="factors"><Table<Factor> dense label={t('factor.page')} rows={data?.rows} keyOf={f => f.code} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={t('factor.none')} onOpen={edit ? f => setAsked(f) : undefined} columns={[
        { key: 'code', title: t('factor.code'), width: 90, render: f => <span className="code">{f.code}</span> },
        { key: 'zh', title: t('factor.zh'), render: f => f.zh },
        { key: 'en', title: t('factor.en'), render: f => f.en },
        { key: 'unit', title: t('factor.unit'), width: 90, render: f => f.unit || '—' },
        { key: 'source', title: t('factor.source'), render: f => <span>{f.source} {!f.verifiedAt && <Tag>{t('factor.unverified')}</Tag>}</span> },
        { key: 'by', title: t('factor.verifiedBy'), width: 210, render: f => f.verifiedAt ? <span>{f.verifiedBy} <span className="s">{dateTime(f.verifiedAt)}</span></span> : '—' },
      ]} /></div>
      {asked && <FactorForm factor={asked === 'new' ? undefined : asked} onClose={() => setAsked(null)} />}
    </Panel>
  )
}

type Fields = { code: string; zh: string; en: string; unit?: string; source: string; verified: boolean }

function FactorForm({ factor, onClose }: { factor?: Factor; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>(), act = useAct(setFactor, { done: t('factor.saved'), onDone: () => { void learnNames(); onClose() } })
  const save = async ({ code, unit, ...rest }: Fields) => { if (!(await act.run({ params: { code: factor?.code ?? code }, body: { ...rest, unit: unit ?? '' } }))) fieldProblems(form, act.problem) }
  return (
    <Modal open title={factor ? `${t('factor.change')} ${factor.code}` : t('factor.add')} onClose={onClose} footer={<Button primary busy={act.busy} onClick={() => form.submit()}>{t('factor.save')}</Button>}>
      <Form<Fields> form={form} initialValues={factor ? { ...factor, verified: false } : { verified: false }} onFinish={values => void save(values)}>
        {!factor && <Form.Item name="code" label={t('factor.code')} rules={[{ required: true, pattern: /^[a-z][a-z0-9]{2,9}$/, message: t('factor.codeNote') }]}><Input maxLength={10} placeholder="a21005" /></Form.Item>}
        <Form.Item name="zh" label={t('factor.zh')} rules={[{ required: true }]}><Input maxLength={60} /></Form.Item>
        <Form.Item name="en" label={t('factor.en')} rules={[{ required: true }]}><Input maxLength={80} /></Form.Item>
        <Form.Item name="unit" label={t('factor.unit')}><Input maxLength={20} /></Form.Item>
        <Form.Item name="source" label={t('factor.source')} rules={[{ required: true, min: 2 }]}><Input maxLength={200} /></Form.Item>
        <Form.Item name="verified" label={t('factor.verified')} extra={t('factor.verifiedNote')} valuePropName="checked"><Switch /></Form.Item>
      </Form>
    </Modal>
  )
}
