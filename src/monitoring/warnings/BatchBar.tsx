import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, LevelBadge, Modal, toast, useAct, useMe } from '#kit/ui'
import { releaseMany, submitMany } from './api.ts'
import { missing, type Warning } from './model.ts'

type Step = 'submit' | 'release'
type Group = { step: Step; level: 1 | 2 | 3 | 4; list: Warning[] }

/** What waits for this person's hand, by level: a night with a draft per county is signed in a few acts, not in dozens. */
export function BatchBar({ rows }: { rows: readonly Warning[] }) {
  const t = useT(), { me, may } = useMe(), [open, setOpen] = useState<Group | null>(null)
  const mine = (w: Warning) => [w.draftedBy, w.editedBy, w.submittedBy].includes(me?.actor?.id ?? '')
  const waiting: Record<Step, Warning[]> = {
    submit: may('warning.draft') ? rows.filter((w) => w.origin === 'own' && w.state === 'draft' && !missing(w).length) : [],
    release: may('warning.release') ? rows.filter((w) => w.state === 'submitted' && !mine(w)) : [],
  }
  const groups = (['release', 'submit'] as const).flatMap((step) => ([1, 2, 3, 4] as const).map((level): Group => ({ step, level, list: waiting[step].filter((w) => w.level === level) }))).filter((g) => g.list.length > 1)
  if (!groups.length) return null
  return (
    <div className="row wrap still" role="group" aria-label={t('warning.batch')}>
      <span className="s">{t('warning.batch')}</span>
      {groups.map((g) => <Button key={g.step + g.level} primary={g.step === 'release'} onClick={() => setOpen(g)}>{t(`warning.batch.${g.step}`)} <LevelBadge level={g.level} suffix="" /> {t('warning.batch.count', { n: g.list.length })}</Button>)}
      {open && <BatchModal group={open} onClose={() => setOpen(null)} />}
    </div>
  )
}

function BatchModal({ group: { step, level, list }, onClose }: { group: Group; onClose: () => void }) {
  const t = useT(), [typed, setTyped] = useState('')
  const onDone = (r: { done: unknown[]; refused: { detail: string }[] }) => { toast({ text: [t('warning.batch.done', { done: r.done.length, refused: r.refused.length }), ...new Set(r.refused.map((x) => x.detail))].join(' ') }); onClose() }
  const submit = useAct(submitMany, { onDone }), release = useAct(releaseMany, { onDone })
  const items = list.map((w) => ({ id: w.id, revision: w.revision }))
  const go = () => step === 'submit' ? submit.run({ body: { items } }) : release.run({ body: { items, typedLevel: typed.trim() } })
  return (
    <Modal open title={<>{t(`warning.batch.${step}`)} <LevelBadge level={level} /></>} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button primary busy={submit.busy || release.busy} disabled={step === 'release' && !typed.trim() ? t('warning.typeLevel') : null} onClick={() => void go()}>{t(`warning.batch.${step}`)} {t('warning.batch.count', { n: list.length })}</Button></>}>
      <p>{t(`warning.batch.${step}Means`)}</p>
      <ul className="col" style={{ gap: 4 }}>{list.map((w) => <li key={w.id} className="row"><span className="grow">{w.kindName} · {w.area}</span><span className="s nw">{t('warning.batch.inside', { n: w.towns })}</span></li>)}</ul>
      {step === 'release' && <label className="col" style={{ gap: 4 }}><span className="s">{t('warning.typeLevel')}</span><input className="in" value={typed} maxLength={10} onChange={(e) => setTyped(e.target.value)} /></label>}
    </Modal>
  )
}
