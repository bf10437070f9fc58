import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, Modal, Page, Panel, Skeleton, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { changeChecklist, draftChecklist, publishChecklist, readChecklist } from './api.ts'
import { ChecklistEditor } from './ChecklistEditor.tsx'
import { type Item, stateOf } from './model.ts'
import './inspections.css'

/** One version: its items by section with their basis; a draft is edited here and published by another. */
export function ChecklistPage() {
  const t = useT(), { id = '' } = useParams(), navigate = useNavigate(), { may } = useMe(), params = { id }, [editing, setEditing] = useState(false), [publishing, setPublishing] = useState(false)
  const { data: c, problem, refetch, at } = useCall(readChecklist, { params }, { live: ['checklist.'] })
  const next = useAct(draftChecklist, { onDone: made => void navigate(`/checklists/${made.id}`) }), save = useAct(changeChecklist, { done: t('checklist.saved'), quiet: true, onDone: () => setEditing(false) })
  if (problem) return <Page title={t('checklist.page')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!c) return <Page title={t('checklist.page')}><Skeleton rows={10} /></Page>
  const state = stateOf(c), draft = state === 'draft' && may('checklist.draft')
  const again = () => void next.run({ body: { key: c.key, purpose: c.purpose, title: c.title, sectors: c.sectors, source: c.source } })
  return (
    <Page title={c.title} head={<span className="row wrap"><Tag>{t('checklist.nth', { n: c.version })}</Tag><Tag kind={state === 'in_force' ? 'solid' : undefined}>{t(`checklist.state.${state}`)}</Tag>{!c.verified && <Tag>{t('checklist.notVerified')}</Tag>}</span>} actions={<>
      <Button to="/checklists">{t('checklist.all')}</Button>
      {draft && !editing && <Button icon="edit" onClick={() => setEditing(true)}>{t('checklist.edit')}</Button>}
      {state === 'draft' && may('checklist.publish') && <Button primary disabled={c.mayPublish ? null : t('checklist.ownDraft')} onClick={() => setPublishing(true)}>{t('checklist.publish')}</Button>}
      {state === 'in_force' && may('checklist.draft') && <Button icon="plus" busy={next.busy} onClick={again}>{t('checklist.next')}</Button>}
    </>}>
      <p className="m">{c.source}{c.source && ' · '}{t('checklist.draftedBy', { who: c.draftedName, at: dateTime(c.draftedAt).slice(0, 16) })}{c.publishedAt && ` · ${t('checklist.publishedBy', { who: c.publishedName ?? '', at: dateTime(c.publishedAt).slice(0, 16) })}`}{c.supersededAt && ` · ${t('checklist.supersededAt', { at: dateTime(c.supersededAt).slice(0, 16) })}`}</p>
      {save.problem && <Trouble problem={save.problem} />}
      <Panel title={t('checklist.items')} count={c.items.length} age={at} grow>
        {editing ? <ChecklistEditor items={c.items} busy={save.busy} onCancel={() => setEditing(false)} onSave={items => void save.run({ params, body: { title: c.title, sectors: c.sectors, source: c.source, note: c.note, items } })} /> : <Items items={c.items} />}
      </Panel>
      <Publish open={publishing} id={id} version={c.version} items={c.items.length} onClose={() => setPublishing(false)} />
    </Page>
  )
}

function Items({ items }: { items: readonly Item[] }) {
  const t = useT(), sections = [...new Set(items.map(i => i.section))]
  return <>{sections.map(section => <section key={section} className="checksection"><h3>{section}</h3>
    <table className="tb dense cards checkitems"><thead><tr><th>{t('checklist.code')}</th><th>{t('checklist.content')}</th><th>{t('checklist.method')}</th><th>{t('checklist.basis')}</th><th className="n">{t('checklist.weight')}</th><th className="n">{t('checklist.limit')}</th></tr></thead>
      <tbody>{items.filter(i => i.section === section).map(i => <tr key={i.code}><td data-label={t('checklist.code')} className="mono">{i.code}</td><td data-label={t('checklist.content')}>{i.content} {i.isMajor && <Tag kind="solid">{t('checklist.major')}</Tag>} {i.evidenceRequired && <Tag>{t('checklist.photo')}</Tag>}</td>
        <td data-label={t('checklist.method')} className="nw">{i.method || '—'}</td><td data-label={t('checklist.basis')} className="s">{i.basis || '—'}</td><td data-label={t('checklist.weight')} className="n">{i.weight}</td><td data-label={t('checklist.limit')} className="n">{t('checklist.days', { n: i.limitDays })}</td></tr>)}</tbody></table></section>)}</>
}

function Publish({ open, id, version, items, onClose }: { open: boolean; id: string; version: number; items: number; onClose: () => void }) {
  const t = useT(), [verified, setVerified] = useState(false), act = useAct(publishChecklist, { done: t('checklist.published'), quiet: true, onDone: onClose })
  return (
    <Modal open={open} title={t('checklist.publish')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => void act.run({ params: { id }, body: { verified } })}>{t('checklist.publish')}</Button></>}>
      <p>{t('checklist.publishMeans', { version, items })}</p>
      <label className="row"><input type="checkbox" checked={verified} onChange={e => setVerified(e.target.checked)} />{t('checklist.verify')}</label>
      {act.problem && <Trouble problem={act.problem} />}
    </Modal>
  )
}
