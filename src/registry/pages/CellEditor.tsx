import { type CSSProperties, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button, place } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { type Field, isSealed, type Ledger, type Row, type Words } from '#registry/definition'
import { type Draft, draftOf, issuesOf, read } from './draft.ts'
import { FieldControl } from './FieldControl.tsx'
import type { Saving } from './save.ts'
import { labelOf } from './Value.tsx'

const RegionControl = lazy(async () => ({ default: (await import('./PlacePick.tsx')).RegionControl }))

type CellProps = { ledger: Ledger; row: Row; name: string; cell: DOMRect; saving: Saving; onClose: () => void; onStep: (step: 1 | -1) => void }

/** A field's own control over its cell. Enter and leaving it save, Esc leaves all as it was; Tab saves and goes to the next cell. */
export function CellEditor({ ledger, row, name, cell, saving, onClose, onStep }: CellProps) {
  const t = useT(), words = useWords(), box = useRef<HTMLDivElement>(null), field = ledger.fields[name] as Field | undefined
  const [draft, setDraft] = useState<Draft>(() => field ? draftOf(field, row[name]) : row.regionCode), [trouble, setTrouble] = useState<Words | null>(null), done = useRef(false)
  const large = !field || ['note', 'choices', 'items', 'ref', 'phone', 'identity'].includes(field.kind), began = useRef(draft)
  useEffect(() => { const at = box.current?.querySelector<HTMLElement>('input,select,textarea'); at?.focus(); if (at instanceof HTMLInputElement && at.type === 'text') at.select() }, [])

  async function save(): Promise<boolean> {
    if (done.current) return true
    if (JSON.stringify(draft) === JSON.stringify(began.current)) { onClose(); return true }
    const said = field ? read(field, draft) : { value: draft }
    if (!('value' in said)) { setTrouble(said); return false }
    done.current = true
    const written = await saving.change(row, { [field ? name : 'regionCode']: said.value })
    done.current = false
    // a clash has its own dialog; a refusal stands under the cell
    if (written) onClose()
    return Boolean(written)
  }
  const refused = saving.problem && (issuesOf(saving.problem.details)[field ? name : 'regionCode'] ?? { zh: saving.problem.detail, en: saving.problem.detail })
  const said = trouble ?? refused
  const width = Math.max(cell.width, large ? 320 : 120), style: CSSProperties = large ? place(cell, width) : { left: Math.min(cell.left, innerWidth - width - 8), top: cell.top, width, minHeight: cell.height }
  useEffect(() => {
    const away = (e: Event) => { if (e.target instanceof Element && !box.current?.contains(e.target) && !e.target.closest('.ant-select-dropdown, [role=dialog], .toasts')) void save() }
    document.addEventListener('mousedown', away)
    return () => document.removeEventListener('mousedown', away)
  })
  const keys = (e: React.KeyboardEvent) => {
    if (e.nativeEvent.isComposing) return
    e.stopPropagation()
    if (e.key === 'Escape') { e.preventDefault(); onClose() }
    else if (e.key === 'Enter' && (!large || e.ctrlKey || (e.target instanceof HTMLInputElement && e.target.type === 'text' && !e.target.closest('.ant-select')))) { e.preventDefault(); void save() }
    else if (e.key === 'Tab' && !large) { e.preventDefault(); void save().then(ok => { if (ok) onStep(e.shiftKey ? -1 : 1) }) }
  }
  const label = field ? labelOf(ledger, name, t, words) : t('registry.field.place')
  return createPortal(
    <div ref={box} className={large ? 'celledit pop' : 'celledit'} style={style} role="group" aria-label={t('registry.editCell', { field: label, name: String(row[ledger.name] ?? '') })} onKeyDown={keys}>
      {field ? <FieldControl field={field} id="celledit" label={label} value={draft} onChange={value => { setDraft(value); setTrouble(null) }} invalid={Boolean(said)} describedBy={said ? 'celledit-note' : undefined} mask={isSealed(field) ? row[name] as string | null : null} refName={row[`${name}Name`] as string | undefined} />
        : <Suspense fallback={<span className="skl" />}><RegionControl value={String(draft)} onChange={setDraft} /></Suspense>}
      {said && <p id="celledit-note" role="alert" className="wrong">{words(said)}</p>}
      {large && <div className="row"><span className="end" /><Button small onClick={onClose}>{t('ui.cancel')}</Button><Button small primary busy={saving.busy} onClick={() => void save()}>{t('ledger.save')}</Button></div>}
    </div>, document.body)
}
