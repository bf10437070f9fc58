import { useState } from 'react'
import { dayEnd } from '#kit/calendar/web'
import type { Contract } from '#kit/contract'
import { useT } from '#kit/i18n'
import { PhotoInput, PhotoStrip } from '#kit/photos/web'
import { Button, ClockChip, Modal, useAct, useCall, useMe } from '#kit/ui'
import type { Row } from '#registry/definition'
import * as api from './api.ts'
import { mayStep, type Status, type StepKind } from './model.ts'

type Act = { step: StepKind; contract: Contract; permission: string; asks?: 'text' | 'reason' | 'note'; body?: Record<string, unknown> }
const acts: readonly (Act & { key: string })[] = [
  { key: 'notice', step: 'notice', contract: api.giveNotice, permission: 'exposure.handle' }, { key: 'object', step: 'object', contract: api.objectTo, permission: 'exposure.object', asks: 'text' },
  { key: 'uphold', step: 'uphold', contract: api.decideOn, permission: 'exposure.handle', asks: 'reason', body: { uphold: true } }, { key: 'drop', step: 'drop', contract: api.decideOn, permission: 'exposure.handle', asks: 'reason', body: { uphold: false } },
  { key: 'publish', step: 'publish', contract: api.publishIt, permission: 'exposure.publish' },
  { key: 'remedied', step: 'take_down', contract: api.takeItDown, permission: 'exposure.publish', asks: 'note', body: { why: 'remedied' } }, { key: 'error', step: 'take_down', contract: api.takeItDown, permission: 'exposure.publish', asks: 'note', body: { why: 'error' } },
]

/** In the card: the clock that runs, what may be done now, and the photos of the problem. */
export default function ExposureActs({ row }: { row: Row }) {
  const t = useT(), { may } = useMe(), [open, setOpen] = useState<(typeof acts)[number]>(), status = row.status as Status
  const due = status === 'noticed' || status === 'objected' ? row.objectionDueOn : status === 'published' ? row.expiresOn : null
  return <section className="col" style={{ gap: 8 }}>
    {typeof due === 'string' && <div>{t(status === 'published' ? 'exposure.until' : 'exposure.objectUntil')} <ClockChip dueAt={dayEnd(due).toISOString()} soonMinutes={3 * 24 * 60} /></div>}
    <div className="row wrap" style={{ gap: 8 }}>{acts.filter((act) => mayStep(act.step, status) && may(act.permission)).map((act) => <Button key={act.key} primary={act.key === 'notice' || act.key === 'uphold' || act.key === 'publish'} onClick={() => setOpen(act)}>{t(`exposure.act.${act.key}`)}</Button>)}</div>
    {status === 'published' && <a className="link" href="/public/exposures" target="_blank" rel="noreferrer">{t('exposure.publicPage')}</a>}
    <Photos id={row.id} />
    {open && <Ask key={open.key} act={open} row={row} onClose={() => setOpen(undefined)} />}
  </section>
}

function Ask({ act, row, onClose }: { act: (typeof acts)[number]; row: Row; onClose: () => void }) {
  const t = useT(), [said, setSaid] = useState(''), run = useAct(act.contract, { quiet: true, done: t('exposure.done', { act: t(`exposure.act.${act.key}`) }), onDone: onClose })
  const short = act.asks && act.asks !== 'note' && said.trim().length < 4 ? t('ui.confirm.short', { n: 4 }) : null
  return <Modal open title={`${t(`exposure.act.${act.key}`)} · ${String(row.name)}`} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={run.busy} disabled={short} onClick={() => void run.run({ params: { id: row.id }, body: { ...act.body, ...(act.asks ? { [act.asks]: said.trim() } : {}) } })}>{t(`exposure.act.${act.key}`)}</Button></>}>
    <p>{t(`exposure.means.${act.key}`)}</p>
    {act.asks && <label className="col" style={{ gap: 4 }}><span className="s">{t(`exposure.asks.${act.asks}`)}</span><textarea className="in" rows={4} maxLength={act.asks === 'note' ? 300 : 500} value={said} onChange={(e) => setSaid(e.target.value)} /></label>}
    {run.problem && <div className="note" role="alert">{run.problem.detail || run.problem.title}</div>}
  </Modal>
}

function Photos({ id }: { id: string }) {
  const t = useT(), { may } = useMe(), { data } = useCall(api.readPhotos, { params: { id } }), [taken, setTaken] = useState<string[]>([]), add = useAct(api.addPhotos, { onDone: () => setTaken([]) })
  return <>
    {data && <PhotoStrip photos={data.rows} label={t('exposure.photos')} />}
    {may('exposure.handle') && <><PhotoInput value={taken} onChange={setTaken} label={t('exposure.addPhotos')} />{taken.length > 0 && <Button busy={add.busy} onClick={() => void add.run({ params: { id }, body: { ids: taken } })}>{t('exposure.keepPhotos')}</Button>}</>}
  </>
}
