import { Fragment, useState } from 'react'
import { useT, useWords } from '#kit/i18n'
import type { Ledger } from '#registry/definition'
import { line, sourceOf } from './say.ts'
import { useStandards } from './useStandards.ts'
import './standards.css'

/** Beside a field that a limit bears on, while nobody has held the limit against its source. */
export function Mark({ ledger, field }: { ledger: Ledger; field: string }) {
  const t = useT(), words = useWords(), { rows } = useStandards(ledger), [open, setOpen] = useState(false)
  const mine = (ledger.standards ?? []).filter((s) => s.fields.includes(field)).flatMap((standard) => { const row = rows.get(standard.key); return row && !row.verifiedAt ? [{ standard, row }] : [] })
  if (!mine.length) return null
  return <span className="limit">
    <button type="button" className="tag" aria-expanded={open} title={mine.map(({ row }) => sourceOf(row.source)).join('\n')} onClick={() => setOpen(!open)}>{t('standard.mark')}</button>
    {open && <span className="s">{mine.map(({ standard, row }) => <Fragment key={row.key}><span>{words(row.title)}{row.unit && `（${row.unit}）`}{t('standard.colon')}{line(standard, row.value, words)}</span><span>{t('standard.from', { source: sourceOf(row.source) })}</span></Fragment>)}</span>}
  </span>
}
