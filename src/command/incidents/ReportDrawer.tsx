import { Form, Input, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, ClockChip, dateTime, Drawer, Empty, Table, Tag, useAct, useMe } from '#kit/ui'
import { fileReport } from './api.ts'
import type { Clock, Incident, Report } from './model.ts'

type Values = { stage: 'first' | 'follow' | 'final'; channel: 'phone' | 'written' | 'system'; reporter: string; receiver: string; approver?: string; content: string }

export default function ReportDrawer({ incident, onClose }: { incident: Incident & { clocks: Clock[]; reports: Report[] }; onClose: () => void }) {
  const t = useT(), { me, may } = useMe(), [form] = Form.useForm<Values>()
  const file = useAct(fileReport, { done: t('incident.filed'), onDone: () => form.resetFields(['content']) })
  const mayFile = may('incident.report') && !incident.closedAt && !incident.finalAt
  return (
    <Drawer open title={t('incident.reports')} onClose={onClose} footer={mayFile && <Button primary busy={file.busy} onClick={() => form.submit()}>{t('incident.fileReport')}</Button>}>
      <div className="col" style={{ gap: 6 }}>
        {incident.clocks.map(c => <div className="row" key={c.id}><span className="grow"><b>{t(`incident.step.${c.step}`)}</b> <span className="s">{c.source}{c.article && `，${c.article}`}</span> {!c.verified && <Tag>{t('incident.unverified')}</Tag>}</span><ClockChip dueAt={c.dueAt} satisfiedAt={c.satisfiedAt} /></div>)}
      </div>
      <Table<Report> dense label={t('incident.reports')} rows={incident.reports} keyOf={r => r.id} empty={<Empty icon="upload" title={t('incident.noReports')}>{t('incident.reportFirst')}</Empty>}
        columns={[
          { key: 'stage', title: t('incident.stage'), render: r => <>{t(`incident.stage.${r.stage}`)}{r.stage === 'follow' ? ` ${r.seq}` : ''} {r.late && <Tag kind="solid">{t('incident.late')}</Tag>}</> },
          { key: 'channel', title: t('incident.channel'), render: r => t(`incident.channel.${r.channel}`) },
          { key: 'who', title: t('incident.whoToWhom'), render: r => `${r.reporter} → ${r.receiver}` },
          { key: 'sentAt', title: t('incident.sentAt'), number: true, render: r => <span className="s">{dateTime(r.sentAt)}</span> },
        ]} />
      {mayFile && <Form<Values> form={form} initialValues={{ stage: incident.reports.length ? 'follow' : 'first', channel: 'phone', reporter: me?.actor?.name }} onFinish={v => file.run({ params: { id: incident.id }, body: { ...v, approver: v.approver ?? '' } })}>
        <Form.Item name="stage" label={t('incident.stage')}><Select options={(['first', 'follow', 'final'] as const).map(s => ({ value: s, label: t(`incident.stage.${s}`) }))} /></Form.Item>
        <Form.Item name="channel" label={t('incident.channel')}><Select options={(['phone', 'written', 'system'] as const).map(s => ({ value: s, label: t(`incident.channel.${s}`) }))} /></Form.Item>
        <Form.Item name="reporter" label={t('incident.reporter')} rules={[{ required: true, min: 2 }]}><Input maxLength={40} /></Form.Item>
        <Form.Item name="receiver" label={t('incident.receiver')} rules={[{ required: true, min: 2 }]}><Input maxLength={60} /></Form.Item>
        <Form.Item name="approver" label={t('incident.approver')}><Input maxLength={40} /></Form.Item>
        <Form.Item name="content" label={t('incident.content')} extra={t('incident.contentHint')} rules={[{ required: true, min: 2 }]}><Input.TextArea rows={5} maxLength={8000} /></Form.Item>
      </Form>}
    </Drawer>
  )
}
