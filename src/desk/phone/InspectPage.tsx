import { useState } from 'react'
import { begin, blank, failing, firstLacking, type Given, type InspectionDraft, isAnswered, keep, keyOf, lacks, type Result } from './inspection.ts'
import { Big, Check, Choice, Go, Screen } from './parts.tsx'
import { Shots } from './Shots.tsx'
import { SignPage } from './SignPage.tsx'
import { draftOf, phone, usePhone } from './state.ts'
import { Waiting } from './Waiting.tsx'
import { t } from './words.ts'

export function InspectPage({ planId }: { planId: string }) {
  const { bundle, drafts } = usePhone(), [signing, setSigning] = useState(false)
  const task = bundle?.tasks.find(x => x.planId === planId), draft = draftOf<InspectionDraft>(keyOf(planId)) ?? (task && bundle ? begin(task, bundle) : undefined)
  if (!draft) return <Screen title={t('phone.inspection')} up="/field"><div className="none"><b>{t('phone.noSuchTask')}</b><span className="s">{drafts.length ? t('phone.noSuchTaskNote') : t('phone.nothingYetNote')}</span></div></Screen>
  if (signing) return <SignPage draft={draft} onBack={() => setSigning(false)} />
  return <Asking draft={draft} onSign={() => setSigning(true)} />
}

function Asking({ draft, onSign }: { draft: InspectionDraft; onSign: () => void }) {
  const { list, at, answers } = draft, item = list.items[at], done = list.items.filter(i => isAnswered(answers[i.code])).length, all = list.items.length, bad = failing(draft), [jumping, setJumping] = useState(false)
  if (!item) return null
  const g = answers[item.code] ?? blank, lack = lacks(list, item.code, g), left = list.items.filter(i => lacks(list, i.code, answers[i.code])).length
  const save = (part: Partial<Given>) => void keep({ ...draft, answers: { ...answers, [item.code]: { ...g, ...part } } })
  const to = (n: number) => { setJumping(false); void keep({ ...draft, at: n }) }
  const next = () => { const open = at + 1 < all ? at + 1 : firstLacking(draft); if (left === 0) onSign(); else to(open < 0 ? at : open) }
  const options: readonly (readonly [Result, string])[] = [['conforming', t('phone.conforming')], ['failing', t('phone.failing')], ['not_applicable', t('phone.notApplicable')]]
  return <Screen title={`${draft.enterprise.name}·${list.title}`} up="/field"
    head={<div className="progress"><div className="row"><button type="button" className="linkish b" aria-expanded={jumping} onClick={() => setJumping(j => !j)}>{t('phone.answered', { done, all })}</button><span className="m">{t('phone.failingCount', { count: bad })}</span><span className="end s">{t('phone.version', { version: list.version })}</span></div><div className="track" role="progressbar" aria-label={t('phone.progress')} aria-valuenow={done} aria-valuemin={0} aria-valuemax={all}><i style={{ width: `${done * 100 / all}%` }} /></div></div>}
    foot={<div className="foot"><Big onClick={() => to(Math.max(0, at - 1))} why={at === 0 && t('phone.first')}>{t('phone.before')}</Big><Big main onClick={next} why={lack && t(`phone.lack.${lack}`)}>{lack ? t(`phone.lack.${lack}`) : left ? t('phone.next', { left }) : t('phone.toSign')}</Big></div>}>
    {jumping && <section className="card"><h2>{t('phone.jump')}</h2><div className="jump">{list.items.map((i, n) => <button key={i.code} type="button" className={answers[i.code]?.result === 'failing' ? 'failing' : isAnswered(answers[i.code]) ? 'done' : ''} aria-current={n === at ? 'step' : undefined} onClick={() => to(n)}>{n + 1}</button>)}</div></section>}
    <section className="card" aria-label={t('phone.itemNo', { n: at + 1 })}>
      <div className="row s"><span className="grow">{t('phone.itemNo', { n: at + 1 })}·{item.section}</span>{item.isMajor && <span className="tagk">{t('phone.majorItem')}</span>}</div>
      <p className="b" style={{ marginTop: 6 }}>{item.content}</p>
      {(item.basis || item.method) && <p className="s" style={{ marginTop: 4 }}>{item.basis && t('phone.basis', { basis: item.basis })}{item.method && <><br />{item.method}</>}</p>}
      <Choice label={t('phone.result')} value={g.result} options={options} onChange={result => save({ result })} />
      {g.result === 'failing' && <>
        <Shots ids={g.photoIds} least={item.evidenceRequired || g.fixed ? 1 : 0} label={t('phone.photoBefore')} onChange={photoIds => save({ photoIds })} />
        <textarea className="note" aria-label={t('phone.note')} placeholder={t('phone.noteHint')} value={g.note} maxLength={1000} onChange={e => save({ note: e.target.value })} />
        {!item.isMajor && <Check value={g.fixed !== undefined} onChange={on => save({ fixed: on ? { note: '', photoIds: [] } : undefined })}>{t('phone.fixedOnSpot')}</Check>}
        {g.fixed && <><Shots ids={g.fixed.photoIds} least={1} label={t('phone.photoAfter')} onChange={photoIds => save({ fixed: { note: '', ...g.fixed, photoIds } })} />
          <textarea className="note" aria-label={t('phone.fixedNote')} placeholder={t('phone.fixedNote')} value={g.fixed.note} maxLength={1000} onChange={e => save({ fixed: { photoIds: [], ...g.fixed, note: e.target.value } })} /></>}
      </>}
    </section>
    <Waiting />
    {phone().bundle?.checklists.some(c => c.key === list.key && c.version > list.version) && <p className="s">{t('phone.newerList')}</p>}
    <Go to="/field/danger/new" className="linkish s">{t('phone.otherDanger')}</Go>
  </Screen>
}
