import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, ClockChip, Confirm, dateTime, Timeline, useAct, useCall } from '#kit/ui'
import type { Ledger, Row } from '#registry/definition'
import { progressApi } from './api.ts'
import { EvidenceBox } from './EvidenceBox.tsx'
import type { Report } from './model.ts'

/** Due at the end of the day in China; what is done says on which day. */
export function Due({ on, done }: { on: string; done: string | null }) {
  const t = useT()
  return done ? <span className="clk met nw">{t('progress.doneOn', { day: done })}</span> : <ClockChip dueAt={`${on}T16:00:00Z`} />
}

/** In the card of a measure or a task: how far it is, its evidence, what was said; the next button for whoever may press it. */
export default function ProgressPart({ ledger, row }: { ledger: Ledger; row: Row }) {
  const t = useT(), api = progressApi(ledger.path), params = { id: row.id }, { data } = useCall(api.list, { params }, { live: [`${ledger.key}.`] })
  if (row.retiredAt || (row.level && row.level !== 'city')) return null
  const status = (row.status ?? 'open') as string, due = row.dueOn as string | null
  return (
    <section className="col" style={{ gap: 8 }} aria-label={t('progress.title')}>
      <div className="row wrap"><b>{t('progress.title')}</b><Bar value={row.progress as number | null} />{due && <Due on={due} done={row.doneOn as string | null} />}</div>
      <EvidenceBox path={ledger.path} id={row.id} kind={ledger.key} mayAdd={Boolean(data?.mayReport) && status !== 'done'} />
      {data?.mayReport && status === 'open' && <Say api={api} id={row.id} from={(row.progress as number | null) ?? 0} />}
      {data?.mayAccept && status === 'reported' && <Look api={api} id={row.id} />}
      {data && data.rows.length > 0 && <Timeline rows={data.rows.map((r) => ({ id: r.id, at: r.at, text: <b>{t(`progress.act.${r.act}`, { n: r.progress })}</b>, who: `${dateTime(r.at).slice(0, 16)} ${r.byName}`, proof: r.note }))} />}
    </section>
  )
}

export function Bar({ value }: { value: number | null }) {
  const t = useT()
  return value === null ? <span className="s">{t('progress.silent')}</span> : <span className="row" style={{ gap: 6 }}><span className="mbar" aria-hidden="true"><i style={{ width: `${value}%` }} /></span><b className="nw">{value}%</b></span>
}

type Api = ReturnType<typeof progressApi>
function Say({ api, id, from }: { api: Api; id: string; from: number }) {
  const t = useT(), [progress, setProgress] = useState(from), [note, setNote] = useState('')
  const act = useAct(api.report, { done: t('progress.saved'), onDone: () => setNote(''), quiet: true })
  return (
    <form className="col" style={{ gap: 6 }} onSubmit={(e) => { e.preventDefault(); void act.run({ params: { id }, body: { progress, note } }) }}>
      <div className="row wrap">
        <label className="row">{t('progress.how')} <input className="in" style={{ width: 76 }} type="number" min={0} max={100} value={progress} onChange={(e) => setProgress(Math.min(100, Math.max(0, Math.trunc(Number(e.target.value)))))} /> %</label>
        <input className="in grow" aria-label={t('progress.note')} placeholder={t('progress.note')} maxLength={2000} value={note} onChange={(e) => setNote(e.target.value)} />
        <Button small primary busy={act.busy} disabled={note.trim().length < 2 ? t('progress.noteNeeded') : null} onClick={() => void act.run({ params: { id }, body: { progress, note: note.trim() } })}>{t(progress === 100 ? 'progress.sayDone' : 'progress.say')}</Button>
      </div>
      {act.problem && <p className="note" role="alert">{act.problem.detail}</p>}
    </form>
  )
}

function Look({ api, id }: { api: Api; id: string }) {
  const t = useT(), [asking, setAsking] = useState<Report['act'] | null>(null), close = () => setAsking(null)
  const accept = useAct(api.accept, { done: t('progress.accepted'), onDone: close, quiet: true }), back = useAct(api.giveBack, { done: t('progress.returned'), onDone: close, quiet: true }), act = asking === 'accepted' ? accept : back
  return <>
    <p className="row wrap"><span>{t('progress.waits')}</span><span className="end" /><Button small onClick={() => setAsking('returned')}>{t('progress.return')}</Button><Button small primary onClick={() => setAsking('accepted')}>{t('progress.accept')}</Button></p>
    <Confirm open={asking !== null} title={t(asking === 'accepted' ? 'progress.accept' : 'progress.return')} act={t(asking === 'accepted' ? 'progress.accept' : 'progress.return')} least={2} busy={act.busy} problem={act.problem} onClose={close}
      onConfirm={(note) => (asking === 'accepted' ? accept.run({ params: { id }, body: { note } }) : back.run({ params: { id }, body: { note, progress: 90 } }))}>{t(asking === 'accepted' ? 'progress.acceptMeans' : 'progress.returnMeans')}</Confirm>
  </>
}
