import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, Drawer, Empty, number, Page, Panel, Table, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { draftChecklist, listChecklists } from './api.ts'
import { type Checklist, stateOf } from './model.ts'
import './inspections.css'

/** Every list with its versions: what is in force, what is being drafted, what was replaced. */
export function ChecklistsPage() {
  const t = useT(), navigate = useNavigate(), { may } = useMe(), [writing, setWriting] = useState(false), { data, problem, isLoading, refetch, at } = useCall(listChecklists, {}, { live: ['checklist.'] })
  return (
    <Page title={t('checklist.page')} actions={may('checklist.draft') && <Button primary icon="plus" onClick={() => setWriting(true)}>{t('checklist.new')}</Button>}>
      <Panel title={t('checklist.page')} count={data && number(data.length)} age={at} grow>
        <Table<Checklist> label={t('checklist.page')} rows={data} keyOf={c => c.id} loading={isLoading} problem={problem} onRetry={() => void refetch()} onOpen={c => navigate(`/checklists/${c.id}`)} empty={<Empty icon="list" title={t('checklist.none')}>{t('checklist.noneNext')}</Empty>}
          columns={[
            { key: 'title', title: t('checklist.title'), render: c => <b>{c.title}</b> },
            { key: 'purpose', title: t('checklist.purpose'), render: c => t(`checklist.purpose.${c.purpose}`) },
            { key: 'version', title: t('checklist.version'), number: true, render: c => c.version },
            { key: 'state', title: t('checklist.state'), render: c => <Tag kind={stateOf(c) === 'in_force' ? 'solid' : undefined}>{t(`checklist.state.${stateOf(c)}`)}</Tag> },
            { key: 'items', title: t('checklist.items'), number: true, render: c => c.items },
            { key: 'verified', title: t('checklist.verified'), render: c => t(c.verified ? 'checklist.isVerified' : 'checklist.notVerified') },
            { key: 'who', title: t('checklist.by'), render: c => <span className="s">{c.publishedAt ? `${c.publishedName} ${dateTime(c.publishedAt).slice(0, 10)}` : `${c.draftedName} ${dateTime(c.draftedAt).slice(0, 10)}`}</span> },
          ]} />
      </Panel>
      {writing && <NewList onClose={() => setWriting(false)} />}
    </Page>
  )
}

function NewList({ onClose }: { onClose: () => void }) {
  const t = useT(), navigate = useNavigate(), [draft, setDraft] = useState({ key: '', title: '', purpose: 'inspection' as 'inspection' | 'self_check', source: '' })
  const act = useAct(draftChecklist, { quiet: true, onDone: c => void navigate(`/checklists/${c.id}`) }), wanting = !/^[a-z][a-z0-9_]{1,39}$/.test(draft.key) ? t('checklist.keyRule') : draft.title.trim().length < 2 ? t('checklist.titleRule') : null
  return (
    <Drawer open title={t('checklist.new')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={wanting} onClick={() => void act.run({ body: draft })}>{t('checklist.begin')}</Button></>}>
      <label className="field"><span className="s">{t('checklist.title')}</span><input className="in" maxLength={80} value={draft.title} onChange={e => setDraft({ ...draft, title: e.target.value })} /></label>
      <label className="field"><span className="s">{t('checklist.key')}</span><input className="in mono" maxLength={40} placeholder="cold_storage" value={draft.key} onChange={e => setDraft({ ...draft, key: e.target.value.trim() })} /></label>
      <label className="field"><span className="s">{t('checklist.purpose')}</span><select className="in" value={draft.purpose} onChange={e => setDraft({ ...draft, purpose: e.target.value as 'inspection' })}><option value="inspection">{t('checklist.purpose.inspection')}</option><option value="self_check">{t('checklist.purpose.self_check')}</option></select></label>
      <label className="field"><span className="s">{t('checklist.source')}</span><input className="in" maxLength={200} value={draft.source} onChange={e => setDraft({ ...draft, source: e.target.value })} /></label>
      {act.problem && <Trouble problem={act.problem} />}
    </Drawer>
  )
}
