import { useState } from 'react'
import { language, useT } from '#kit/i18n'
import { fieldProblems, Form, Input, InputNumber, Switch } from '#kit/form'
import { Button, Modal, number, Table, Tag, useAct, useCall } from '#kit/ui'
import { elementNamed } from '#monitoring/protocols/web'
import { listLimits, setLimit } from './api.ts'
import type { Limit } from './model.ts'

/** By what instruments are judged, each with its source; nothing of it is law. */
export function Limits({ edit, onClose }: { edit: boolean; onClose: () => void }) {
  const t = useT(), [asked, setAsked] = useState<Limit | null>(null)
  const { data, problem, refetch } = useCall(listLimits, {}, { live: ['station_health.'] })
  const name = (key: string) => { const e = elementNamed(key); return e ? (language() === 'en' ? e.en : e.zh) : key || '—' }
  return (
    <Modal open title={t('health.limits')} onClose={onClose}>
      <Table<Limit> dense label={t('health.limits')} rows={data?.rows} keyOf={(r) => r.kind + r.element} problem={problem} onRetry={() => void refetch()} empty={t('health.none')} columns={[
        { key: 'kind', title: t('health.trouble'), width: 90, render: (r) => t(`health.kind.${r.kind}`) },
        { key: 'element', title: t('health.element'), render: (r) => name(r.element) },
        { key: 'amount', title: t('health.amount'), render: (r) => `${number(r.amount)} ${t(`health.unit.${r.kind}`)}` },
        { key: 'source', title: t('health.source'), render: (r) => <span>{r.source} {!r.verifiedAt && <Tag>{t('health.unverified')}</Tag>}</span> },
        ...(edit ? [{ key: 'act', title: t('health.change'), width: 76, render: (r: Limit) => <Button small quiet label={`${t('health.change')} ${t(`health.kind.${r.kind}`)} ${name(r.element)}`} onClick={() => setAsked(r)}>{t('health.change')}</Button> }] : []),
      ]} />
      {asked && <LimitForm limit={asked} onClose={() => setAsked(null)} />}
    </Modal>
  )
}

type Fields = { amount: number; neighbours?: number | null; source: string; verified: boolean }

function LimitForm({ limit, onClose }: { limit: Limit; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>(), act = useAct(setLimit, { done: t('health.saved'), onDone: onClose })
  const save = async ({ neighbours, ...rest }: Fields) => { if (!(await act.run({ body: { kind: limit.kind, element: limit.element, neighbours: neighbours ?? null, ...rest } }))) fieldProblems(form, act.problem) }
  return (
    <Modal open title={`${t('health.change')} · ${t(`health.kind.${limit.kind}`)}`} onClose={onClose} footer={<Button primary busy={act.busy} onClick={() => form.submit()}>{t('health.save')}</Button>}>
      <Form<Fields> form={form} initialValues={{ ...limit, verified: Boolean(limit.verifiedAt) }} onFinish={(values) => void save(values)}>
        <Form.Item name="amount" label={t('health.amount')} rules={[{ required: true }]}><InputNumber min={0.001} style={{ width: '100%' }} suffix={t(`health.unit.${limit.kind}`)} /></Form.Item>
        {limit.kind === 'stuck' && <Form.Item name="neighbours" label={t('health.neighbours')} extra={t('health.neighboursNote')}><InputNumber min={0.001} style={{ width: '100%' }} /></Form.Item>}
        <Form.Item name="source" label={t('health.source')} rules={[{ required: true, min: 2 }]}><Input maxLength={200} /></Form.Item>
        <Form.Item name="verified" label={t('health.verified')} extra={t('health.verifiedNote')} valuePropName="checked"><Switch /></Form.Item>
      </Form>
    </Modal>
  )
}
