import { type KeyboardEvent, useEffect, useState } from 'react'
import { Button, Empty, number, percent, serverNow, Skeleton, Trouble, useAct, useCall } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import type { Ledger } from '#registry/definition'
import { cancelImport, getImport, undoImport, writeImport } from './api.ts'
import { Changes } from './Changes.tsx'
import { Columns } from './Columns.tsx'
import { Counts, type Shown } from './Counts.tsx'
import type { ImportCard } from './model.ts'
import { Pick } from './Pick.tsx'
import { Wrong } from './Wrong.tsx'
import './imports.css'

type DrawerProps = { ledger: Ledger; open: boolean; onClose: () => void; /** an import to be shown, instead of a file to be chosen */ id?: string }
const moving = ['waiting', 'checking', 'writing']

/** A file into the ledger: what it would do stands here before anything is written. Beside the list, not over it: the work goes on when it is closed. */
export function ImportDrawer({ ledger, open, onClose, id }: DrawerProps) {
  const t = useT(), words = useWords(), [chosen, setChosen] = useState<string | undefined>(id)
  useEffect(() => { if (id) setChosen(id) }, [id])
  if (!open) return null
  const escape = (e: KeyboardEvent) => { if (e.key === 'Escape' && !e.nativeEvent.isComposing) { e.stopPropagation(); onClose() } }
  return (
    <section className="panel import" role="dialog" aria-label={t('imports.title', { ledger: words(ledger.title) })} onKeyDown={escape}>
      {chosen ? <One key={chosen} ledger={ledger} id={chosen} onClose={onClose} onAnother={() => setChosen(undefined)} />
        : <><Head ledger={ledger} onClose={onClose} /><Pick ledger={ledger} onSent={setChosen} /></>}
    </section>
  )
}

function Head({ ledger, card, onClose }: { ledger: Ledger; card?: ImportCard; onClose: () => void }) {
  const t = useT(), words = useWords()
  return <div className="ph"><h2>{t('imports.title', { ledger: words(ledger.title) })}</h2>{card && <span className="tag">{t(card.undoneAt ? 'imports.state.undone' : `imports.state.${card.state}`)}</span>}<span className="end" /><Button quiet icon="close" label={t('ui.close')} onClick={onClose} /></div>
}

function One({ ledger, id, onClose, onAnother }: { ledger: Ledger; id: string; onClose: () => void; onAnother: () => void }) {
  const t = useT(), [waits, setWaits] = useState(true), [shown, setShown] = useState<Shown | null>(null)
  const call = useCall(getImport, { params: { id } }, { live: ['import.', `${ledger.key}.`], ...(waits ? { every: 500 } : {}) }), card = call.data
  useEffect(() => setWaits(!card || moving.includes(card.state)), [card?.state])
  useEffect(() => setShown(card?.state === 'ready' ? (card.wrong ? 'wrong' : card.changed ? 'changed' : 'new') : null), [card?.state])
  if (!card) return <><Head ledger={ledger} onClose={onClose} />{call.problem ? <Trouble problem={call.problem} onRetry={() => void call.refetch()} /> : <Skeleton />}</>
  const setting = card.state === 'mapping' || card.state === 'ready' || card.state === 'failed'
  return <>
    <Head ledger={ledger} card={card} onClose={onClose} />
    <div className="pb">
      <Progress card={card} />
      {card.problem && <p className="wrong" role="alert">{card.problem.detail}</p>}
      {card.found?.offer && card.state === 'ready' && <Columns.Offer card={card} offer={card.found.offer} />}
      {['ready', 'writing', 'written'].includes(card.state) && <Counts card={card} shown={shown} onShow={card.state === 'ready' ? setShown : undefined} />}
      {shown === 'wrong' && <Wrong ledger={ledger} card={card} />}
      {(shown === 'changed' || shown === 'new' || shown === 'same' || shown === 'noted') && <Changes ledger={ledger} card={card} verdict={shown} />}
      {setting && card.found && <Columns ledger={ledger} card={card} open={card.state === 'mapping'} />}
      {card.state === 'cancelled' && <Empty icon="close" title={t('imports.state.cancelled')} />}
    </div>
    <Foot ledger={ledger} card={card} onClose={onClose} onAnother={onAnother} />
  </>
}

function Progress({ card }: { card: ImportCard }) {
  const t = useT(), cancel = useAct(cancelImport), sheets = card.found?.sheets ?? [], running = moving.includes(card.state)
  const at = card.state === 'checking' ? (card.total ? Math.min(1, card.read / card.total) : 0) : card.state === 'waiting' ? 0 : 1
  return (
    <div className="imp-file">
      <div className="row"><b className="el" title={card.fileName}>{card.fileName}</b><span className="end s nw">{card.found && t('imports.sheet', { n: Math.max(1, sheets.indexOf(card.found.sheet) + 1), columns: card.found.columns.length })}{card.found?.encoding && ` · ${card.found.encoding.toUpperCase()}`}</span></div>
      <div className="track" role="progressbar" aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(at * 100)} aria-label={t('imports.progress')}><i style={{ width: `${at * 100}%` }} /></div>
      <div className="row s"><span className="num" aria-live="polite">{card.state === 'checking' ? `${t('imports.read', { n: number(card.read), of: number(card.total) })} · ${percent(card.read, card.total)}` : card.state === 'writing' ? t('imports.writing', { n: number(card.fresh + card.changed) }) : card.state === 'waiting' ? t('imports.waits') : t('imports.rows', { n: number(card.rows), skipped: number(card.skipped) })}</span>
        <span className="end num">{card.rate !== null && t('imports.rate', { n: number(card.rate), s: card.secondsLeft ?? 0 })}</span>
        {running && <Button small busy={cancel.busy} onClick={() => void cancel.run({ params: { id: card.id } })}>{t('imports.cancel')}</Button>}</div>
    </div>
  )
}

function Foot({ card, onClose, onAnother }: { ledger: Ledger; card: ImportCard; onClose: () => void; onAnother: () => void }) {
  const t = useT(), write = useAct(writeImport), cancel = useAct(cancelImport), [left, setLeft] = useState<{ name: string; reason: string }[]>([]), params = { params: { id: card.id } }, n = card.fresh + card.changed
  const undo = useAct(undoImport, { onDone: ({ conflicts }) => setLeft(conflicts) }), ended = ['written', 'failed', 'cancelled'].includes(card.state)
  const undoable = card.state === 'written' && !card.undoneAt && card.undoUntil !== null && Date.parse(card.undoUntil) > serverNow()
  return (
    <div className="imp-foot">
      {left.length > 0 && <div className="imp-left" role="status"><b>{t('imports.conflicts', { n: left.length })}</b><ul>{left.slice(0, 50).map((row, i) => <li key={i}>{row.name}：{row.reason}</li>)}</ul></div>}
      <p className="s">{card.undoneAt ? t('imports.undone', { by: card.undoneBy ?? '' }) : card.state === 'written' ? t('imports.written', { n: number(n) }) : t('imports.undoNote')}</p>
      <div className="row">
        {card.state === 'ready' || card.state === 'checking' || card.state === 'waiting' || card.state === 'mapping' ? <Button primary disabled={card.state !== 'ready' ? t('imports.notYet') : n ? null : t('imports.nothing')} busy={write.busy} onClick={() => void write.run(params)}>{card.state === 'ready' ? t('imports.write', { n: number(n) }) : t('imports.writeLater')}</Button> : undoable ? <Button icon="undo" busy={undo.busy} onClick={() => void undo.run(params)}>{t('imports.undo')}</Button> : null}
        {card.state === 'ready' && <Button quiet busy={cancel.busy} onClick={() => void cancel.run(params)}>{t('imports.drop')}</Button>}
        <span className="end" />
        {ended && <Button onClick={onAnother}>{t('imports.another')}</Button>}
        <Button onClick={onClose}>{t(moving.includes(card.state) ? 'imports.background' : 'ui.close')}</Button>
      </div>
    </div>
  )
}
