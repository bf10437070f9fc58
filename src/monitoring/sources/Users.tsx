import { useState } from 'react'
import { useT } from '#kit/i18n'
import { fieldProblems, Form, Input } from '#kit/form'
import { Button, dateTime, Modal, Panel, Table, Tag, useAct } from '#kit/ui'
import { addUser, revokeUser } from './api.ts'
import type { MqttUser } from './model.ts'

/** Users of our own broker beside the stations: none exists until one is made here. */
export function Users({ rows, edit }: { rows: MqttUser[] | undefined; edit: boolean }) {
  const t = useT(), [form] = Form.useForm<{ name: string; topic: string }>(), [adding, setAdding] = useState(false), [key, setKey] = useState('')
  const add = useAct(addUser, { onDone: (reply) => { setKey(reply.key); setAdding(false) } }), revoke = useAct(revokeUser, { done: t('source.userRevoked') })
  const save = async (body: { name: string; topic: string }) => { if (!(await add.run({ body }))) fieldProblems(form, add.problem) }
  return (
    <Panel title={t('source.users')} count={rows?.length} actions={edit && <Button small icon="plus" onClick={() => setAdding(true)}>{t('source.userAdd')}</Button>}>
      {key && <div className="note"><b>{t('source.keyOnce')}</b><div className="mono">{key}</div></div>}
      <Table<MqttUser> dense label={t('source.users')} rows={rows} keyOf={(u) => u.name} empty={t('source.userNone')} columns={[
        { key: 'name', title: t('source.username'), render: (u) => <span className="mono">{u.name}</span> },
        { key: 'topic', title: t('source.topic'), render: (u) => <span className="mono">{u.topic}</span> },
        { key: 'by', title: t('source.changed'), width: 210, render: (u) => <span>{u.createdBy} <span className="s">{dateTime(u.createdAt)}</span></span> },
        { key: 'acts', title: t('source.state'), width: 110, render: (u) => u.revokedAt ? <Tag>{t('source.revoked')}</Tag> : edit ? <Button small quiet onClick={() => void revoke.run({ params: { name: u.name } })}>{t('source.userRevoke')}</Button> : <Tag>{t('source.active')}</Tag> },
      ]} />
      <Modal open={adding} title={t('source.userAdd')} onClose={() => setAdding(false)} footer={<Button primary busy={add.busy} onClick={() => form.submit()}>{t('source.save')}</Button>}>
        <Form form={form} onFinish={(values) => void save(values)}>
          <Form.Item name="name" label={t('source.username')} extra={t('source.userNote')} rules={[{ required: true }]}><Input maxLength={32} autoComplete="off" /></Form.Item>
          <Form.Item name="topic" label={t('source.topic')} extra={t('source.userTopicNote')} rules={[{ required: true }]}><Input maxLength={200} placeholder="plant/+/gas/#" /></Form.Item>
        </Form>
      </Modal>
    </Panel>
  )
}
