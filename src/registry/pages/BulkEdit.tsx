import { lazy, Suspense, useState } from 'react'
import { call } from '#kit/contract'
import { Button, Modal, number, type Problem, problemOf, queryClient, toast } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { apiOf, type Field, isSealed, type Ledger, type Words, writable } from '#registry/definition'
import { type Draft, draftOf, issuesOf, read } from './draft.ts'
import { FieldControl } from './FieldControl.tsx'
import { useUndo } from './save.ts'
import { labelOf } from './Value.tsx'

const RegionControl = lazy(async () => ({ default: (await import('./PlacePick.tsx')).RegionControl }))

type Result = { changeId: string; changed: number; same: number; refused: { id: string; reason: string }[] }
type BulkProps = { ledger: Ledger; rows: ReadonlyMap<string, string>; onClose: () => void; onDone: () => void }

/** One field of many rows, set at once and undone as a whole. What tells rows apart, and numbers that are sealed, are not offered. */
export function BulkEdit({ ledger, rows, onClose, onDone }: BulkProps) {
  const t = useT(), words = useWords(), undo = useUndo(ledger)
  const able = [...writable(ledger).filter(([name, field]) => name !== ledger.name && !ledger.naturalKey.includes(name) && !isSealed(field)).map(([name]) => name), 'regionCode']
  const [name, setName] = useState(able[0] ?? 'regionCode'), field = ledger.fields[name] as Field | undefined, [draft, setDraft] = useState<Draft>(field ? draftOf(field, null) : '')
  const [trouble, setTrouble] = useState<Words | null>(null), [problem, setProblem] = useState<Problem | null>(null), [busy, setBusy] = useState(false), [result, setResult] = useState<Result | null>(null)
  const choose = (next: string) => { const f = ledger.fields[next]; setName(next); setDraft(f ? draftOf(f, null) : ''); setTrouble(null); setProblem(null) }
  async function run(): Promise<void> {
    const said = field ? read(field, draft) : draft ? { value: draft } : { zh: '必填', en: 'Required' }
    if (!('value' in said)) return setTrouble(said)
    setBusy(true); setProblem(null)
    try {
      const done = await call(apiOf(ledger).bulk, { body: { ids: [...rows.keys()], set: { [name]: said.value } } } as never) as Result
      toast({ text: t('registry.bulkDone', { n: number(done.changed), same: number(done.same) }), undo: done.changed ? () => undo(done.changeId) : undefined })
      void queryClient.invalidateQueries()
      if (done.refused.length) setResult(done)
      else onDone()
    } catch (error) {
      const refused = problemOf(error), issue = Object.values(issuesOf(refused.details))[0]
      if (issue) setTrouble(issue)
      else setProblem(refused)
    } finally { setBusy(false) }
  }
  if (result) return <Refused rows={rows} result={result} onClose={onDone} />
  return (
    <Modal open title={t('registry.bulkTitle', { n: number(rows.size) })} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={busy} onClick={() => void run()}>{t('registry.bulkRun', { n: number(rows.size) })}</Button></>}>
      <label className="col" style={{ gap: 4 }}><span className="s">{t('registry.bulkField')}</span><select className="in" value={name} onChange={e => choose(e.target.value)}>{able.map(one => <option key={one} value={one}>{labelOf(ledger, one, t, words)}</option>)}</select></label>
      <div className="col" style={{ gap: 4 }}><span className="s">{t('registry.bulkValue')}</span>
        {field ? <FieldControl key={name} field={field} id="bulk" label={labelOf(ledger, name, t, words)} value={draft} onChange={value => { setDraft(value); setTrouble(null) }} invalid={Boolean(trouble)} describedBy={trouble ? 'bulk-note' : undefined} />
          : <Suspense fallback={<span className="skl" />}><RegionControl value={String(draft)} onChange={setDraft} /></Suspense>}
        {trouble && <p id="bulk-note" className="wrong" role="alert">{words(trouble)}</p>}
        {field && !field.required && <p className="s">{t('registry.bulkEmpty')}</p>}</div>
      {problem && <div className="note" role="alert">{problem.detail}</div>}
    </Modal>
  )
}

function Refused({ rows, result, onClose }: { rows: ReadonlyMap<string, string>; result: Result; onClose: () => void }) {
  const t = useT()
  return (
    <Modal open title={t('registry.bulkRefused', { n: number(result.refused.length) })} onClose={onClose} footer={<Button primary onClick={onClose}>{t('ui.close')}</Button>}>
      <p>{t('registry.bulkDone', { n: number(result.changed), same: number(result.same) })}</p>
      <ul className="refused">{result.refused.map(({ id, reason }) => <li key={id}><b>{rows.get(id) || id}</b><span className="m">{reason}</span></li>)}</ul>
    </Modal>
  )
}
