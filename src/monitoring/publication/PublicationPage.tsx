import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Checkbox, fieldProblems, Form, Input } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, Drawer, Empty, number, Page, Panel, Seg, Skeleton, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { changeSetting, listPublications, readSettings } from './api.ts'
import { publicationStates, type Setting } from './model.ts'
import { Line } from './Published.tsx'
import './publication.css'

/** Everything that goes out: what failed first to be seen, what the public and other systems fetch, and the codes under which they know us. */
export function PublicationPage() {
  const t = useT(), [search, setSearch] = useSearchParams(), state = publicationStates.find((s) => s === search.get('state'))
  const { data, problem, refetch, at } = useCall(listPublications, { query: { state } }, { live: ['publication.'] })
  return (
    <Page title={t('publication.page')}>
      <Panel title={t('publication.addresses')} className="still"><ul>{['/public/warnings', '/cap/feed.atom', '/cap/certificate.pem'].map((path) => <li key={path} className="pubset"><b>{t(`publication.address.${path.split('/').at(-1)?.split('.')[0]}`)}</b><a className="link num" href={path} target="_blank" rel="noreferrer">{window.location.origin}{path}</a></li>)}</ul></Panel>
      <Settings />
      <Panel title={t('publication.list')} count={data && number(data.rows.length)} age={at} grow
        actions={<Seg label={t('publication.state')} value={state ?? 'all'} onChange={(v) => setSearch(v === 'all' ? {} : { state: v })} options={(['all', ...publicationStates] as const).map((v) => ({ value: v, label: t(`publication.state.${v}`) }))} />}>
        {!data ? problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton /> : !data.rows.length ? <Empty icon="share" title={t('publication.nothing')}>{t('publication.nothingNext')}</Empty>
          : <ul>{data.rows.map((p) => <div key={p.id}><div className="pad s"><Link className="link" to={`/warnings/${p.warningId}`}>{p.title}</Link> · {t(`publication.act.${p.act}`)}</div><Line publication={p} /></div>)}</ul>}
      </Panel>
    </Page>
  )
}

function Settings() {
  const t = useT(), { may } = useMe(), [open, setOpen] = useState<Setting | null>(null)
  const { data, problem, refetch } = useCall(readSettings, {}, { live: ['publication.setting_changed'] })
  return (
    <Panel title={t('publication.settings')} className="still">
      {!data ? problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton />
        : data.rows.map((s) => <div key={s.key} className="pubset"><b>{t(`publication.set.${s.key}`)}</b><span className="num">{s.value || t('publication.blank')}</span><Tag {...(s.verified ? { kind: 'flat' as const } : {})}>{t(s.verified ? 'rule.verified' : 'rule.unverified')}</Tag><span className="s grow">{s.source}</span>{may('publication.configure') && <Button small icon="edit" onClick={() => setOpen(s)}>{t('rule.edit')}</Button>}</div>)}
      {open && <SettingDrawer setting={open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

function SettingDrawer({ setting: s, onClose }: { setting: Setting; onClose: () => void }) {
  const t = useT(), [form] = Form.useForm<Setting>(), act = useAct(changeSetting, { done: t('warning.saved'), onDone: onClose })
  fieldProblems(form, act.problem)
  return (
    <Drawer open title={t(`publication.set.${s.key}`)} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => form.submit()}>{t('warning.save')}</Button></>}>
      <Form<Setting> form={form} initialValues={s} onFinish={(v) => void act.run({ body: { key: s.key, value: v.value ?? '', source: v.source, verified: v.verified } })}>
        <Form.Item name="value" label={t('publication.value')}><Input maxLength={320} /></Form.Item>
        <Form.Item name="source" label={t('rule.source')} rules={[{ required: true, min: 2 }]}><Input.TextArea rows={2} maxLength={300} /></Form.Item>
        <Form.Item name="verified" valuePropName="checked"><Checkbox>{t('rule.verifiedBox')}</Checkbox></Form.Item>
      </Form>
    </Drawer>
  )
}
