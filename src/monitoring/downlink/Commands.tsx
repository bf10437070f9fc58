import { useState } from 'react'
import { useT } from '#kit/i18n'
import { fieldProblems, Form, Input, InputNumber, Select } from '#kit/form'
import { Button, dateTime, Modal, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { listCommands, queryStation, setStation } from './api.ts'
import type { CommandKindShown, CommandRow } from './model.ts'

type Line = { protocol: string; address: string; kinds: CommandKindShown[] }

/** 下行命令 of one station: what was asked of it, what it said, and the form to ask more. */
export function Commands({ stationId }: { stationId: string }) {
  const t = useT(), { may } = useMe(), [asked, setAsked] = useState<'query' | 'set' | null>(null)
  const { data, problem, refetch } = useCall(listCommands, { params: { id: stationId } }, { every: 5_000, live: ['station_command.'] })
  if (data?.lines.length === 0) return null
  return (
    <div className="pad col">
      <div className="row"><b>{t('downlink.panel')}</b><span className="end" />
        {may('station_command.query') && <Button small onClick={() => setAsked('query')}>{t('downlink.query')}</Button>}
        {may('station_command.set') && <Button small onClick={() => setAsked('set')}>{t('downlink.set')}</Button>}
      </div>
      <Table<CommandRow> dense label={t('downlink.panel')} rows={data?.rows} keyOf={(c) => c.id} problem={problem} onRetry={() => void refetch()} empty={t('downlink.none')} columns={[
        { key: 'command', title: t('downlink.command'), render: (c) => <span>{t(`downlink.command.${c.command}`)} <span className="s">{c.reason}</span></span> },
        { key: 'by', title: t('downlink.by'), render: (c) => <span>{c.byName} <span className="s">{dateTime(c.queuedAt)}</span></span> },
        { key: 'state', title: t('downlink.state'), render: (c) => <Outcome row={c} /> },
      ]} />
      {asked && data && <Ask key={asked} stationId={stationId} lines={data.lines} sets={asked === 'set'} onClose={() => setAsked(null)} />}
    </div>
  )
}

const told = ['no_answer', 'not_connected']
function Outcome({ row }: { row: CommandRow }) {
  const t = useT()
  return <span><Tag kind={row.state === 'refused' || row.state === 'timeout' ? 'solid' : undefined}>{t(`downlink.state.${row.state}`)}</Tag> <span className="s">{told.includes(row.detail) ? t(`downlink.detail.${row.detail}`) : row.detail}{row.said.map((s) => ` ${s.name} ${s.text}`).join(' ·')}</span></span>
}

type Fields = { line: string; command: string; reason?: string } & Record<string, unknown>

function Ask({ stationId, lines, sets, onClose }: { stationId: string; lines: Line[]; sets: boolean; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>(), chosen = Form.useWatch('line', form) as string | undefined, command = Form.useWatch('command', form) as string | undefined
  const query = useAct(queryStation, { done: t('downlink.queuedDone'), onDone: onClose }), set = useAct(setStation, { done: t('downlink.queuedDone'), onDone: onClose })
  const line = lines.find((l) => l.protocol + l.address === (chosen ?? lines[0]!.protocol + lines[0]!.address)) as Line, kinds = line.kinds.filter((k) => k.sets === sets), kind = kinds.find((k) => k.key === command)
  const act = sets ? set : query
  const save = async ({ reason = '', ...values }: Fields) => {
    const params = Object.fromEntries((kind?.fields ?? []).flatMap((f) => { const v = values[f.key]; return v === undefined || v === null || v === '' ? [] : [[f.key, f.kind === 'time' ? new Date(`${String(v)}:00+08:00`).toISOString() : String(v)]] }))
    const body = { protocol: line.protocol, address: line.address, command: String(values.command), params }
    const done = sets ? await set.run({ params: { id: stationId }, body: { ...body, reason } }) : await query.run({ params: { id: stationId }, body })
    if (!done) fieldProblems(form, act.problem)
  }
  return (
    <Modal open title={`${t('downlink.new')} · ${t(sets ? 'downlink.set' : 'downlink.query')}`} onClose={onClose} footer={<Button primary busy={act.busy} onClick={() => form.submit()}>{t('downlink.send')}</Button>}>
      <Form<Fields> form={form} initialValues={{ line: line.protocol + line.address }} onFinish={(values) => void save(values)}>
        <p className="note">{t('downlink.note')}</p>
        <Form.Item name="line" label={t('downlink.line')} rules={[{ required: true }]}><Select options={lines.map((l) => ({ value: l.protocol + l.address, label: `${l.protocol.toUpperCase()} ${l.address}` }))} onChange={() => form.setFieldValue('command', undefined)} /></Form.Item>
        <Form.Item name="command" label={t('downlink.command')} rules={[{ required: true }]}><Select options={kinds.map((k) => ({ value: k.key, label: t(`downlink.command.${k.key}`) }))} /></Form.Item>
        {kind?.fields.map((f) => (
          <Form.Item key={f.key} name={f.key} label={t(`downlink.field.${f.key}`)} rules={[{ required: f.required }]} extra={['items', 'hex', 'password'].includes(f.key) ? t(`downlink.field.${f.key}.note`) : undefined}>
            {f.kind === 'number' ? <InputNumber min={f.least} max={f.most} precision={0} style={{ width: '100%' }} /> : f.kind === 'time' ? <Input type="datetime-local" /> : f.kind === 'hex' || f.kind === 'elements' ? <Input.TextArea rows={2} maxLength={4000} /> : <Input maxLength={40} autoComplete="off" />}
          </Form.Item>
        ))}
        {sets && <Form.Item name="reason" label={t('downlink.reason')} extra={t('downlink.reasonNote')} rules={[{ required: true, min: 2 }]}><Input maxLength={200} /></Form.Item>}
      </Form>
    </Modal>
  )
}
