import { useState } from 'react'
import { Button, dateTime, Modal, number, Panel, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { DatePicker, fieldProblems, Form, fromPicker, Input, InputNumber } from '#kit/form'
import { useT } from '#kit/i18n'
import { calibrate, listCalibrations, withdrawCalibration } from './api.ts'
import type { Calibration, Station } from './model.ts'

/** 校准: how what this station sends is read, from which day on, and what was so before. */
export function Calibrations({ station }: { station: Station }) {
  const t = useT(), { may } = useMe(), [adding, setAdding] = useState(false), id = station.id, edit = may('station.edit') && !station.retiredAt
  const { data, problem, refetch } = useCall(listCalibrations, { params: { id } }, { live: ['station.'] })
  const withdraw = useAct(withdrawCalibration, { done: t('station.calibrationWithdrawn') })
  return (
    <Panel title={t('station.calibrations')} count={data?.rows.length} actions={edit && <Button small icon="plus" onClick={() => setAdding(true)}>{t('station.calibrate')}</Button>}>
      <Table<Calibration> dense label={t('station.calibrations')} rows={data?.rows} keyOf={c => c.id} problem={problem} onRetry={() => void refetch()} empty={t('station.calibrationsNone')} columns={[
        { key: 'element', title: t('station.element'), width: 90, render: c => <span className="code">{c.element}</span> },
        { key: 'from', title: t('station.calibratedFrom'), width: 160, render: c => dateTime(c.fromAt) },
        { key: 'sum', title: t('station.correction'), render: c => <span className="num">× {number(c.factor)} {c.shift < 0 ? '−' : '+'} {number(Math.abs(c.shift))}</span> },
        { key: 'reason', title: t('station.calibrationReason'), render: c => <span>{c.reason} <span className="s">{c.by}</span> {c.withdrawnAt && <Tag>{t('station.withdrawn')} {c.withdrawnBy}</Tag>}</span> },
        ...(edit ? [{ key: 'acts', title: t('station.edit'), width: 80, render: (c: Calibration) => c.withdrawnAt ? null : <Button small quiet onClick={() => void withdraw.run({ params: { id, calibration: c.id } })}>{t('station.withdraw')}</Button> }] : []),
      ]} />
      {adding && <CalibrationForm station={station} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

type Fields = { element: string; fromAt: Parameters<typeof fromPicker>[0]; shift: number; factor: number; reason: string }

function CalibrationForm({ station, onClose }: { station: Station; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>(), act = useAct(calibrate, { done: t('station.calibrated'), onDone: onClose })
  const save = async ({ fromAt, ...rest }: Fields) => { if (!(await act.run({ params: { id: station.id }, body: { ...rest, fromAt: fromPicker(fromAt) ?? '' } }))) fieldProblems(form, act.problem) }
  return (
    <Modal open title={t('station.calibrate')} onClose={onClose} footer={<Button primary busy={act.busy} onClick={() => form.submit()}>{t('ledger.save')}</Button>}>
      <Form<Fields> form={form} initialValues={{ element: station.kind === 'K' ? 'ZU' : 'Z', shift: 0, factor: 1 }} onFinish={values => void save(values)}>
        <Form.Item name="element" label={t('station.element')} extra={t('station.elementNote')} rules={[{ required: true }]}><Input maxLength={32} /></Form.Item>
        <Form.Item name="fromAt" label={t('station.calibratedFrom')} rules={[{ required: true }]}><DatePicker showTime style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="factor" label={t('station.factor')} rules={[{ required: true }]}><InputNumber style={{ width: '100%' }} step={0.01} /></Form.Item>
        <Form.Item name="shift" label={t('station.shift')} extra={t('station.shiftNote')} rules={[{ required: true }]}><InputNumber style={{ width: '100%' }} step={0.01} /></Form.Item>
        <Form.Item name="reason" label={t('station.calibrationReason')} rules={[{ required: true, min: 2 }]}><Input maxLength={500} /></Form.Item>
      </Form>
    </Modal>
  )
}
