import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Form, Input, InputNumber, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, dateTime, Empty, Modal, Page, Panel, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { listAssessments, makeAssessment } from './api.ts'
import type { Assessment } from './model.ts'

export function AssessmentsPage() {
  const t = useT(), navigate = useNavigate(), { may } = useMe(), [making, setMaking] = useState(false), { data, problem, isLoading, refetch, at } = useCall(listAssessments, {}, { live: ['assessment'] })
  return (
    <Page title={t('assessment.page')} actions={may('assessment.run') && <Button primary icon="plus" onClick={() => setMaking(true)}>{t('assessment.make')}</Button>}>
      <Panel title={t('assessment.page')} count={data?.rows.length} age={at} grow>
        <Table<Assessment> label={t('assessment.page')} rows={data?.rows} keyOf={(r) => r.id} onOpen={(r) => navigate(`/assessments/${r.id}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="chart" title={t('assessment.none')}>{t('assessment.noneNext')}</Empty>} columns={[
          { key: 'title', title: t('assessment.title'), render: (r) => <b>{r.title}</b> }, { key: 'kind', title: t('assessment.kind'), render: (r) => t(`assessment.kind.${r.kind}`) },
          { key: 'year', title: t('assessment.year'), number: true, render: (r) => r.year }, { key: 'held', title: t('assessment.heldIn'), number: true, render: (r) => r.heldIn },
          { key: 'state', title: t('assessment.state'), render: (r) => <Tag kind={r.state === 'final' ? undefined : 'solid'}>{t(`assessment.is.${r.state}`)}</Tag> },
          { key: 'targets', title: t('assessment.targets'), number: true, render: (r) => r.targets }, { key: 'groups', title: t('assessment.groups'), number: true, render: (r) => (r.groups ? `${r.groups} / ${r.departments}` : '—') },
          { key: 'made', title: t('assessment.made'), render: (r) => <span className="s">{r.madeBy} {dateTime(r.madeAt).slice(0, 10)}</span> },
        ]} />
      </Panel>
      {making && data && <Make all={data.rows} onClose={() => setMaking(false)} onMade={(id) => navigate(`/assessments/${id}`)} />}
    </Page>
  )
}

type Values = { kind: 'unit' | 'staff'; year: number; heldIn: number; title: string; copyOf?: string }
/** By last year's plan: indicators, groups and targets are taken over and can be changed while it is drafted. */
function Make({ all, onClose, onMade }: { all: readonly Assessment[]; onClose: () => void; onMade: (id: string) => void }) {
  const t = useT(), [form] = Form.useForm<Values>(), act = useAct(makeAssessment, { done: t('assessment.madeDone'), onDone: (r) => onMade(r.id), quiet: true }), latest = all.find((a) => a.kind === 'unit'), year = (latest?.year ?? 2022) + 1
  return (
    <Modal open title={t('assessment.make')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => form.submit()}>{t('assessment.make')}</Button></>}>
      <Form<Values> form={form} layout="vertical" initialValues={{ kind: 'unit', year, heldIn: year + 1, title: t('assessment.titleOf', { year }), copyOf: latest?.id }} onFinish={(v) => act.run({ body: { ...v, copyOf: v.copyOf ?? null } })}>
        <Form.Item name="kind" label={t('assessment.kind')}><Select options={(['unit', 'staff'] as const).map((value) => ({ value, label: t(`assessment.kind.${value}`) }))} /></Form.Item>
        <Form.Item name="title" label={t('assessment.title')} rules={[{ required: true }]}><Input maxLength={80} /></Form.Item>
        <Form.Item name="year" label={t('assessment.year')} rules={[{ required: true }]}><InputNumber min={2000} max={2100} /></Form.Item>
        <Form.Item name="heldIn" label={t('assessment.heldIn')} rules={[{ required: true }]}><InputNumber min={2000} max={2100} /></Form.Item>
        <Form.Item name="copyOf" label={t('assessment.copyOf')}><Select allowClear options={all.map((a) => ({ value: a.id, label: a.title }))} /></Form.Item>
      </Form>
      {act.problem && <p className="note" role="alert">{act.problem.detail}</p>}
    </Modal>
  )
}
