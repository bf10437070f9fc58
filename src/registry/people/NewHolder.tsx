import { useState } from 'react'
import { Button, Modal, Seg, useAct, useCall } from '#kit/ui'
import { fieldProblems, Form, Input, Radio, Select } from '#kit/form'
import { useT } from '#kit/i18n'
import { RegionPick } from '#registry/ledger/web'
import { addDutyHolder, addPost, listPosts } from './api.ts'

type Fields = { regionCode: string; postId?: string; title?: string; charge?: string; rank: 'A' | 'B'; personName: string; phone: string }

/** A person on a post that is there, or on a new one. */
export function NewHolder({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Fields>(), [fresh, setFresh] = useState(false), region = Form.useWatch('regionCode', form)
  const posts = useCall(listPosts, { query: { region, limit: 200 } }, { enabled: open && Boolean(region) && !fresh })
  const post = useAct(addPost, { quiet: true }), holder = useAct(addDutyHolder, { done: t('duty_holder.added'), onDone: () => { form.resetFields(); onClose() } })
  const save = async ({ regionCode, title, charge, postId, ...person }: Fields) => {
    const made = fresh ? await post.run({ body: { regionCode, title: title ?? '', charge: charge ?? '' } }) : undefined
    const at = made?.id ?? postId
    // the post stays when the person is refused: the next try finds it in the list
    if (at && !(await holder.run({ body: { ...person, postId: at } }))) fieldProblems(form, holder.problem)
    else if (!at) fieldProblems(form, post.problem)
  }
  const own = posts.data?.rows.filter(p => p.regionCode === region) ?? []
  return (
    <Modal open={open} title={t('duty_holder.add')} onClose={onClose} footer={<Button primary busy={post.busy || holder.busy} onClick={() => form.submit()}>{t('ledger.save')}</Button>}>
      <Form<Fields> form={form} initialValues={{ rank: 'A' }} onFinish={values => void save(values)}>
        <Form.Item name="regionCode" label={t('ledger.place')} rules={[{ required: true }]}><RegionPick /></Form.Item>
        <div style={{ marginBottom: 12 }}><Seg label={t('duty_holder.post')} value={fresh ? 'new' : 'old'} onChange={v => setFresh(v === 'new')} options={[{ value: 'old', label: t('duty_holder.postThere') }, { value: 'new', label: t('duty_holder.postNew') }]} /></div>
        {fresh ? <>
          <Form.Item name="title" label={t('duty_holder.post')} rules={[{ required: true, min: 2 }]}><Input maxLength={60} /></Form.Item>
          <Form.Item name="charge" label={t('duty_holder.charge')}><Input maxLength={200} /></Form.Item>
        </> : <Form.Item name="postId" label={t('duty_holder.post')} rules={[{ required: true }]}>
          <Select placeholder={t(region ? 'duty_holder.pickPost' : 'duty_holder.pickRegionFirst')} options={own.map(p => ({ value: p.id, label: `${p.title}（A ${p.a ?? '—'} · B ${p.b ?? '—'}）` }))} notFoundContent={t('duty_holder.noPost')} />
        </Form.Item>}
        <Form.Item name="rank" label={t('duty_holder.rank')} rules={[{ required: true }]}><Radio.Group options={[{ value: 'A', label: t('duty_holder.rank.A') }, { value: 'B', label: t('duty_holder.rank.B') }]} /></Form.Item>
        <Form.Item name="personName" label={t('duty_holder.name')} rules={[{ required: true }]}><Input maxLength={30} /></Form.Item>
        <Form.Item name="phone" label={t('ledger.phone')} rules={[{ required: true }]}><Input inputMode="tel" maxLength={13} /></Form.Item>
      </Form>
    </Modal>
  )
}
