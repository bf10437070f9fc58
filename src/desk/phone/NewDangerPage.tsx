import { useState } from 'react'
import { placed } from './DangerPage.tsx'
import { Big, Choice, Field, go, Screen } from './parts.tsx'
import { Shots } from './Shots.tsx'
import { draftOf, enqueue, keepDraft, usePhone } from './state.ts'
import { sync } from './sync.ts'
import { t, today } from './words.ts'

type Draft = { enterpriseId: string; title: string; place: string; description: string; grade?: 'general' | 'major'; dueOn: string; photoIds: string[] }
const key = 'danger:new'

/** Something dangerous that no checklist asked for. */
export function NewDangerPage() {
  const { bundle } = usePhone(), draft: Draft = draftOf<Draft>(key) ?? { enterpriseId: '', title: '', place: '', description: '', dueOn: today(15), photoIds: [] }, [busy, setBusy] = useState(false)
  const save = (part: Partial<Draft>) => void keepDraft(key, { ...draft, ...part })
  const enterprises = [...new Map((bundle?.tasks ?? []).map(x => [x.enterprise.id, { name: x.enterprise.name, regionCode: x.enterprise.regionCode }] as const))], at = enterprises.find(([id]) => id === draft.enterpriseId)?.[1]
  const regionCode = at?.regionCode ?? bundle?.me.regionCode
  const why = busy ? t('phone.saving') : draft.title.trim().length < 2 ? t('phone.lackTitle') : !draft.photoIds.length ? t('phone.lackPhoto') : !regionCode ? t('phone.nothingYet') : null
  const send = async () => {
    setBusy(true)
    try { await enqueue({ kind: 'danger', title: draft.title.trim(), photoIds: draft.photoIds, draft: key, payload: { enterpriseId: draft.enterpriseId || null, regionCode, title: draft.title.trim(), place: draft.place.trim(), description: draft.description.trim(), grade: draft.grade ?? null, dueOn: draft.grade === 'general' && draft.enterpriseId ? draft.dueOn : null, foundOn: today(), photoIds: draft.photoIds, position: await placed() } }); sync(); go('/field/queue', true) } catch { setBusy(false) }
  }
  return <Screen title={t('phone.newDanger')} up="/field/checks" foot={<div className="foot one"><Big main onClick={() => void send()} why={why}>{why ?? t('phone.submit')}</Big></div>}>
    <section className="card gap">
      <Field label={t('phone.field.title')}><input value={draft.title} maxLength={100} placeholder={t('phone.titleHint')} onChange={e => save({ title: e.target.value })} /></Field>
      <Shots ids={draft.photoIds} least={1} label={t('phone.photoBefore')} onChange={photoIds => save({ photoIds })} />
      <Field label={t('phone.ofEnterprise')}><select value={draft.enterpriseId} onChange={e => save({ enterpriseId: e.target.value })}><option value="">{t('phone.publicPlace')}</option>{enterprises.map(([id, e]) => <option key={id} value={id}>{e.name}</option>)}</select></Field>
      <Field label={t('phone.field.spot')}><input value={draft.place} maxLength={100} onChange={e => save({ place: e.target.value })} /></Field>
      <Field label={t('phone.field.description')}><textarea value={draft.description} maxLength={2000} rows={3} onChange={e => save({ description: e.target.value })} /></Field>
      <div><span className="s">{t('phone.field.grade')}</span><Choice label={t('phone.field.grade')} value={draft.grade} options={[['general', t('phone.general')], ['major', t('phone.majorProposed')]]} onChange={grade => save({ grade })} /></div>
      {draft.grade === 'general' && draft.enterpriseId && <Field label={t('phone.field.dueOn')}><input type="date" value={draft.dueOn} min={today()} onChange={e => save({ dueOn: e.target.value })} /></Field>}
    </section>
  </Screen>
}
