import { useState } from 'react'
import { Button, Empty, number, Skeleton, useCall } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import type { Ledger } from '#registry/definition'
import { importRows } from './api.ts'
import type { ImportCard, PreviewRow } from './model.ts'
import { labelOfTarget } from './targetLabel.ts'

type Kind = 'new' | 'changed' | 'same' | 'noted'
const pageSize = 20

/** Changed rows one by one, before and after; the others as a list. */
export function Changes({ ledger, card, verdict }: { ledger: Ledger; card: ImportCard; verdict: Kind }) {
  const one = verdict === 'changed', size = one ? 1 : pageSize, of = { new: card.fresh, changed: card.changed, same: card.same, noted: card.noted }[verdict]
  const t = useT(), [from, setFrom] = useState<number[]>([]), { data, isLoading } = useCall(importRows, { params: { id: card.id }, query: { verdict, limit: size, cursor: from.at(-1) } }, { live: ['import.'] })
  if (!of) return <Empty title={t('imports.noRows')} />
  const first = from.length * size + 1
  return <>
    <div className="imp-bar"><b>{t(`imports.list.${verdict}`)}</b><span className="end s num">{one ? `${number(first)} / ${number(of)}` : `${number(first)}–${number(Math.min(of, first + size - 1))} / ${number(of)}`}</span>
      <Button small icon="left" label={t('ui.table.back')} disabled={from.length ? null : t('ui.table.first')} onClick={() => setFrom(from.slice(0, -1))} /><Button small icon="right" label={t('ui.table.next')} disabled={data?.next ? null : t('ui.table.last')} onClick={() => data?.next && setFrom([...from, data.next])} /></div>
    {isLoading && !data ? <Skeleton rows={2} /> : data?.rows.map(row => <Row key={row.row} ledger={ledger} row={row} />)}
  </>
}

function Row({ ledger, row }: { ledger: Ledger; row: PreviewRow }) {
  const t = useT(), words = useWords(), label = (field: string) => { const found = labelOfTarget(ledger, field); return found ? words(found) : field }
  return (
    <div className="imp-row">
      <div className="row"><span className="el">{row.name}</span><span className="end s nw">{t('imports.row', { n: number(row.row) })}</span></div>
      {row.fields.length > 0 && <dl className="dl diff">{row.fields.map(f => <div key={f.field} style={{ display: 'contents' }}><dt>{label(f.field)}</dt><dd>{f.before ? <del>{f.before}</del> : <span className="s">—</span>} → <ins>{f.after || '—'}</ins></dd></div>)}</dl>}
      {row.issues.map((issue, i) => <div key={i} className="s">{issue.text && <code>{issue.text}</code>} {words(issue)}</div>)}
    </div>
  )
}
