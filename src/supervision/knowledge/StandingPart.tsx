import { useState } from 'react'
import { Form, Input, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, dateTime, Modal, Tag, useAct, useCall, useMe } from '#kit/ui'
import type { Ledger, Row } from '#registry/definition'
import { EvidenceBox } from '#supervision/measures/web'
import { adopt, pushKnowledge, readStanding } from './api.ts'
import { type PushRole, pushRoles } from './model.ts'

/** In the card: its files, to whom it was pushed and who read it, which counties took it up. */
export default function StandingPart({ ledger, row }: { ledger: Ledger; row: Row }) {
  const t = useT(), { may } = useMe(), { data } = useCall(readStanding, { params: { id: row.id } }, { live: ['knowledge.'] }), [asking, setAsking] = useState<'push' | 'adopt' | null>(null)
  if (row.retiredAt) return null
  return (
    <section className="col" style={{ gap: 8 }}>
      <EvidenceBox path={ledger.path} id={row.id} kind={ledger.key} mayAdd={may('knowledge.edit')} />
      {data && <div className="row wrap"><b>{t('knowledge.pushes', { n: data.pushes.length })}</b>{data.mayPush && <Button small icon="share" onClick={() => setAsking('push')}>{t('knowledge.push')}</Button>}<b>{t('knowledge.adoptions', { n: data.adoptions.length })}</b>{data.mayAdopt && <Button small icon="check" onClick={() => setAsking('adopt')}>{t('knowledge.adopt')}</Button>}</div>}
      {data?.pushes.map((p) => <div key={p.id} className="row wrap"><span className="s">{dateTime(p.at).slice(0, 16)} {p.by}</span><span>{p.place}</span>{p.roles.map((r) => <Tag key={r}>{t(`knowledge.role.${r}`)}</Tag>)}<span className="s">{p.readers.length ? t('knowledge.readBy', { names: p.readers.map((r) => r.name).join('、') }) : t('knowledge.readByNone')}</span></div>)}
      {data?.adoptions.map((a) => <div key={a.id} className="row wrap"><span className="s">{a.adoptedOn}</span><b>{a.place}</b><span className="s">{a.note} {a.by}</span></div>)}
      {data && asking === 'push' && <PushForm id={row.id} regions={data.regions} onClose={() => setAsking(null)} />}
      {data && asking === 'adopt' && <AdoptForm id={row.id} regions={data.regions} onClose={() => setAsking(null)} />}
    </section>
  )
}

type FormProps = { id: string; regions: readonly { code: string; name: string }[]; onClose: () => void }
function PushForm({ id, regions, onClose }: FormProps) {
  const t = useT(), [form] = Form.useForm<{ roles: PushRole[]; regionCodes: string[]; note: string }>(), act = useAct(pushKnowledge, { done: t('knowledge.pushedDone'), onDone: onClose, quiet: true })
  return (
    <Modal open title={t('knowledge.push')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => form.submit()}>{t('knowledge.push')}</Button></>}>
      <Form form={form} layout="vertical" initialValues={{ roles: ['county_duty'], regionCodes: regions.map((r) => r.code) }} onFinish={(body) => act.run({ params: { id }, body })}>
        <Form.Item name="roles" label={t('knowledge.roles')} rules={[{ required: true }]}><Select mode="multiple" options={pushRoles.map((value) => ({ value, label: t(`knowledge.role.${value}`) }))} /></Form.Item>
        <Form.Item name="regionCodes" label={t('knowledge.regions')} rules={[{ required: true }]}><Select mode="multiple" options={regions.map((r) => ({ value: r.code, label: r.name }))} /></Form.Item>
        <Form.Item name="note" label={t('knowledge.note')} rules={[{ required: true, min: 2 }]}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      </Form>
      {act.problem && <p className="note" role="alert">{act.problem.detail}</p>}
    </Modal>
  )
}

function AdoptForm({ id, regions, onClose }: FormProps) {
  const t = useT(), [form] = Form.useForm<{ regionCode: string; adoptedOn: string; note: string }>(), act = useAct(adopt, { done: t('knowledge.adoptedDone'), onDone: onClose, quiet: true })
  return (
    <Modal open title={t('knowledge.adopt')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => form.submit()}>{t('knowledge.adopt')}</Button></>}>
      <Form form={form} layout="vertical" initialValues={{ regionCode: regions.length === 1 ? regions[0]?.code : undefined }} onFinish={(body) => act.run({ params: { id }, body })}>
        <Form.Item name="regionCode" label={t('knowledge.county')} rules={[{ required: true }]}><Select options={regions.map((r) => ({ value: r.code, label: r.name }))} /></Form.Item>
        <Form.Item name="adoptedOn" label={t('knowledge.adoptedOn')} rules={[{ required: true }]}><Input type="date" /></Form.Item>
        <Form.Item name="note" label={t('knowledge.note')} rules={[{ required: true, min: 2 }]}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      </Form>
      {act.problem && <p className="note" role="alert">{act.problem.detail}</p>}
    </Modal>
  )
}
