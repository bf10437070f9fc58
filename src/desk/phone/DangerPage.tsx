import { useState } from 'react'
import type { FieldDanger } from '#desk/field/web'
import { positionNow } from '#kit/camera/web'
import { Big, Check, Choice, Due, Field, go, Screen } from './parts.tsx'
import { Shots } from './Shots.tsx'
import { draftOf, enqueue, keepDraft, usePhone } from './state.ts'
import { sync } from './sync.ts'
import { t } from './words.ts'

type Draft = { note: string; photoIds: string[]; beforePhotoIds: string[]; passed?: 'yes' | 'no'; clear: boolean; edit?: { title: string; spot: string; description: string } | undefined }
const blank: Draft = { note: '', photoIds: [], beforePhotoIds: [], clear: true }

/** A danger that waits for this person: its rectification is proved, or it is rechecked. */
export function DangerPage({ id }: { id: string }) {
  const { bundle, drafts } = usePhone(), danger = bundle?.dangers.find(d => d.id === id)
  if (!danger || !bundle) return <Screen title={t('phone.danger')} up="/field"><div className="none"><b>{t('phone.noSuchTask')}</b><span className="s">{drafts.length ? t('phone.noSuchTaskNote') : t('phone.nothingYetNote')}</span></div></Screen>
  return danger.todo === 'recheck' ? <Recheck danger={danger} may={bundle.me.edits} /> : <Rectify danger={danger} may={bundle.me.edits} />
}

const keyOf = (d: FieldDanger) => `danger:${d.id}:${d.todo}`
const draftFor = (d: FieldDanger): [Draft, (part: Partial<Draft>) => void] => { const draft = draftOf<Draft>(keyOf(d)) ?? blank; return [draft, part => void keepDraft(keyOf(d), { ...draft, ...part })] }
export const placed = async () => { const p = await positionNow(6000); return p.lon === undefined || p.lat === undefined ? null : p }
const done = () => { sync(); go('/field/queue', true) }

function Facts({ danger, may, draft, save }: { danger: FieldDanger; may: boolean; draft: Draft; save: (part: Partial<Draft>) => void }) {
  const { edit } = draft, now = { title: danger.title, spot: danger.spot ?? '', description: danger.description ?? '' }
  const send = async () => {
    const changes = Object.fromEntries(Object.entries(edit ?? {}).filter(([k, v]) => v.trim() !== now[k as keyof typeof now]))
    if (!Object.keys(changes).length) return save({ edit: undefined })
    await enqueue({ kind: 'danger_edit', title: danger.title, payload: { dangerId: danger.id, base: Object.fromEntries(Object.keys(changes).map(k => [k, now[k as keyof typeof now]])), changes }, photoIds: [] })
    save({ edit: undefined })
    done()
  }
  return <section className="card gap"><div className="top"><Due day={danger.todo === 'recheck' ? danger.recheckDueOn : danger.dueOn} />{danger.grade === 'major' && <span className="tagk">{t('phone.major')}</span>}</div>
    {edit ? <>
      <Field label={t('phone.field.title')}><input value={edit.title} maxLength={100} onChange={e => save({ edit: { ...edit, title: e.target.value } })} /></Field>
      <Field label={t('phone.field.spot')}><input value={edit.spot} maxLength={100} onChange={e => save({ edit: { ...edit, spot: e.target.value } })} /></Field>
      <Field label={t('phone.field.description')}><textarea value={edit.description} maxLength={2000} rows={4} onChange={e => save({ edit: { ...edit, description: e.target.value } })} /></Field>
      <button type="button" className="go p" onClick={() => void send()}>{t('phone.saveEdit')}</button>
    </> : <><p className="b">{danger.title}</p><p className="s">{danger.code}·{danger.enterpriseName ?? danger.place}{danger.spot && `·${danger.spot}`}</p>{danger.description && <p>{danger.description}</p>}{may && <button type="button" className="linkish s" onClick={() => save({ edit: now })}>{t('phone.edit')}</button>}</>}
  </section>
}

function Rectify({ danger, may }: { danger: FieldDanger; may: boolean }) {
  const [draft, save] = draftFor(danger), [busy, setBusy] = useState(false)
  const why = busy ? t('phone.saving') : !draft.photoIds.length ? t('phone.lackAfter') : draft.note.trim().length < 2 ? t('phone.lackNote') : null
  const send = async () => {
    setBusy(true)
    try { await enqueue({ kind: 'rectification', title: danger.title, payload: { dangerId: danger.id, version: danger.version, note: draft.note.trim(), photoIds: draft.photoIds, beforePhotoIds: draft.beforePhotoIds, position: await placed() }, photoIds: [...draft.photoIds, ...draft.beforePhotoIds], draft: keyOf(danger) }); done() } catch { setBusy(false) }
  }
  return <Screen title={t('phone.todo.rectify')} up="/field" foot={<div className="foot one"><Big main onClick={() => void send()} why={why}>{why ?? t('phone.applyRecheck')}</Big></div>}>
    <Facts danger={danger} may={may} draft={draft} save={save} />
    <section className="card"><h2>{t('phone.photoAfter')}</h2><Shots ids={draft.photoIds} least={1} label={t('phone.photoAfter')} onChange={photoIds => save({ photoIds })} />
      <textarea className="note" aria-label={t('phone.whatDone')} placeholder={t('phone.whatDone')} value={draft.note} maxLength={1000} onChange={e => save({ note: e.target.value })} />
      <h2 style={{ marginTop: 12 }}>{t('phone.photoBeforeLate')}</h2><Shots ids={draft.beforePhotoIds} label={t('phone.photoBeforeLate')} onChange={beforePhotoIds => save({ beforePhotoIds })} /></section>
  </Screen>
}

function Recheck({ danger, may }: { danger: FieldDanger; may: boolean }) {
  const [draft, save] = draftFor(danger), [busy, setBusy] = useState(false), passed = draft.passed === 'yes'
  const why = busy ? t('phone.saving') : !draft.passed ? t('phone.lack.result') : !passed && draft.note.trim().length < 2 ? t('phone.lackWhy') : null
  const send = async () => {
    setBusy(true)
    try { await enqueue({ kind: 'recheck', title: danger.title, payload: { dangerId: danger.id, version: danger.version, passed, clear: passed && draft.clear && danger.grade !== 'major', note: draft.note.trim(), photoIds: draft.photoIds, position: await placed() }, photoIds: draft.photoIds, draft: keyOf(danger) }); done() } catch { setBusy(false) }
  }
  return <Screen title={t('phone.todo.recheck')} up="/field" foot={<div className="foot one"><Big main onClick={() => void send()} why={why}>{why ?? t('phone.submit')}</Big></div>}>
    <Facts danger={danger} may={may} draft={draft} save={save} />
    <section className="card"><h2>{t('phone.recheckResult')}</h2><Choice label={t('phone.recheckResult')} value={draft.passed} options={[['yes', t('phone.passed')], ['no', t('phone.failed')]]} onChange={v => save({ passed: v })} />
      <Shots ids={draft.photoIds} label={t('phone.photoAfter')} onChange={photoIds => save({ photoIds })} />
      <textarea className="note" aria-label={t('phone.note')} placeholder={draft.passed === 'no' ? t('phone.lackWhy') : t('phone.noteOptional')} value={draft.note} maxLength={1000} onChange={e => save({ note: e.target.value })} />
      {passed && danger.grade !== 'major' && <Check value={draft.clear} onChange={clear => save({ clear })}>{t('phone.clearToo')}</Check>}
      {passed && danger.grade === 'major' && <p className="s">{t('phone.majorTwo')}</p>}</section>
  </Screen>
}
