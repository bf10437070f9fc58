import { useState } from 'react'
import { Form, Input, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, ClockChip, Confirm, Modal, useAct, useCall, useMe } from '#kit/ui'
import type { Ledger, Row } from '#registry/definition'
import { assignBusiness, claimBusiness, dutyBodies, rejectBusiness, settleBusiness } from './api.ts'

type Asking = 'claim' | 'assign' | 'settle' | 'reject'

/** In the card of a new business: whose it becomes, and the duty item that ends the matter. */
export default function BusinessPart({ row }: { ledger: Ledger; row: Row }) {
  const t = useT(), { may } = useMe(), [asking, setAsking] = useState<Asking | null>(null), close = () => setAsking(null), status = (row.status ?? 'proposed') as string
  const reject = useAct(rejectBusiness, { done: t('newBusiness.saved'), onDone: close, quiet: true })
  if (row.retiredAt) return null
  const open = ['proposed', 'claimed', 'assigned'].includes(status)
  return (
    <div className="row wrap">
      {!row.settledOn && <ClockChip dueAt={`${row.dueOn as string}T16:00:00Z`} />}<span className="end" />
      {status === 'proposed' && may('new_business.claim') && <Button small onClick={() => setAsking('claim')}>{t('newBusiness.claim')}</Button>}
      {['proposed', 'claimed'].includes(status) && may('new_business.assign') && <><Button small onClick={() => setAsking('assign')}>{t('newBusiness.assign')}</Button><Button small quiet onClick={() => setAsking('reject')}>{t('newBusiness.reject')}</Button></>}
      {open && status !== 'proposed' && may('new_business.settle') && <Button small primary onClick={() => setAsking('settle')}>{t('newBusiness.settle')}</Button>}
      {(asking === 'claim' || asking === 'assign') && <Owner id={row.id} how={asking} onClose={close} />}
      {asking === 'settle' && <Settle id={row.id} onClose={close} />}
      <Confirm open={asking === 'reject'} title={t('newBusiness.reject')} act={t('newBusiness.reject')} least={2} busy={reject.busy} problem={reject.problem} onClose={close} onConfirm={(reason) => reject.run({ params: { id: row.id }, body: { reason } })}>{t('newBusiness.rejectMeans')}</Confirm>
    </div>
  )
}

function Owner({ id, how, onClose }: { id: string; how: 'claim' | 'assign'; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<{ organizationId: string; reason: string }>(), { data } = useCall(dutyBodies), act = useAct(how === 'claim' ? claimBusiness : assignBusiness, { done: t('newBusiness.saved'), onDone: onClose, quiet: true })
  return (
    <Modal open title={t(`newBusiness.${how}`)} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => form.submit()}>{t(`newBusiness.${how}`)}</Button></>}>
      <Form form={form} layout="vertical" onFinish={(body) => act.run({ params: { id }, body })}>
        <Form.Item name="organizationId" label={t('newBusiness.owner')} rules={[{ required: true }]}><Select showSearch optionFilterProp="label" options={(data?.rows ?? []).map((o) => ({ value: o.id, label: o.name }))} /></Form.Item>
        <Form.Item name="reason" label={t('newBusiness.reason')} rules={[{ required: true, min: 2 }]}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      </Form>
      {act.problem && <p className="note" role="alert">{act.problem.detail}</p>}
    </Modal>
  )
}

function Settle({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<{ code: string; item: string; document: string; since: string }>(), act = useAct(settleBusiness, { done: t('newBusiness.saved'), onDone: onClose, quiet: true })
  return (
    <Modal open title={t('newBusiness.settle')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => form.submit()}>{t('newBusiness.settle')}</Button></>}>
      <Form form={form} layout="vertical" onFinish={(body) => act.run({ params: { id }, body })}>
        <Form.Item name="code" label={t('newBusiness.code')} rules={[{ required: true }]}><Input maxLength={40} /></Form.Item>
        <Form.Item name="item" label={t('newBusiness.item')} rules={[{ required: true, min: 2 }]}><Input.TextArea rows={2} maxLength={300} /></Form.Item>
        <Form.Item name="document" label={t('newBusiness.document')} rules={[{ required: true }]}><Input maxLength={200} /></Form.Item>
        <Form.Item name="since" label={t('newBusiness.since')} rules={[{ required: true }]}><Input type="date" /></Form.Item>
      </Form>
      {act.problem && <p className="note" role="alert">{act.problem.detail}</p>}
    </Modal>
  )
}
