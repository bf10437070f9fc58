import { useState } from 'react'
import { address } from '#kit/contract'
import { Button, Empty, Icon, number, Skeleton, useAct, useCall } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import type { Ledger } from '#registry/definition'
import { importRows, mendRow, wrongFile } from './api.ts'
import type { ImportCard, Issue, PreviewRow } from './model.ts'
import { labelOfTarget } from './targetLabel.ts'

/** Rows that will not be written, each cell with its reason and its remedy: taken with one click, or typed. */
export function Wrong({ ledger, card }: { ledger: Ledger; card: ImportCard }) {
  const t = useT(), [from, setFrom] = useState<number[]>([]), { data, isLoading } = useCall(importRows, { params: { id: card.id }, query: { verdict: 'wrong', limit: 20, cursor: from.at(-1) } }, { live: ['import.'] })
  if (!card.wrong) return <Empty icon="check" title={t('imports.noneWrong')} />
  return <>
    <div className="imp-bar"><span className="nw"><b>{t('imports.wrongRows', { n: number(card.wrong) })}</b> <span className="s">{t('imports.wrongRest')}</span></span><span className="end" /><a className="btn sm" href={address(wrongFile, { params: { id: card.id } })} download><Icon name="download" small />{t('imports.wrongFile')}</a></div>
    {isLoading && !data ? <Skeleton /> : data?.rows.map(row => <One key={row.row} ledger={ledger} card={card} row={row} />)}
    {(from.length > 0 || data?.next) && <div className="imp-bar"><span className="end" /><Button small icon="left" label={t('ui.table.back')} disabled={from.length ? null : t('ui.table.first')} onClick={() => setFrom(from.slice(0, -1))} /><Button small icon="right" label={t('ui.table.next')} disabled={data?.next ? null : t('ui.table.last')} onClick={() => data?.next && setFrom([...from, data.next])} /></div>}
  </>
}

function One({ ledger, card, row }: { ledger: Ledger; card: ImportCard; row: PreviewRow }) {
  return <div className="imp-row">{row.issues.map((issue, i) => <Fault key={i} ledger={ledger} card={card} row={row} issue={issue} />)}</div>
}

function Fault({ ledger, card, row, issue }: { ledger: Ledger; card: ImportCard; row: PreviewRow; issue: Issue }) {
  const t = useT(), words = useWords(), mend = useAct(mendRow), [text, setText] = useState<string | null>(null)
  const set = (cells: { column: number; text: string }[], alike?: string) => void mend.run({ params: { id: card.id, row: row.row }, body: { cells, ...(alike ? { alike } : {}) } }).then(reply => { if (reply) setText(null) })
  const column = issue.column, label = labelOfTarget(ledger, issue.field)
  return (
    <div className="imp-fault">
      <div className="row"><span className="nw"><b>{t('imports.row', { n: number(row.row) })}</b> <span className="s">{label ? words(label) : ''}</span></span><span className="end" />
        {issue.fix ? <><Button small busy={mend.busy} onClick={() => set(issue.fix ?? [])}>{t('imports.take')}</Button>{issue.suggest && <Button small quiet busy={mend.busy} onClick={() => set(issue.fix ?? [], issue.field)}>{t('imports.takeAll')}</Button>}</> : null}
        {column !== null && !(issue.fix && text === null && issue.fix.length > 1) && <Button small quiet={Boolean(issue.fix)} onClick={() => setText(text === null ? issue.text : null)}>{t('imports.mend')}</Button>}</div>
      <div className="s">{issue.text && <code>{issue.text}</code>} {words(issue)}</div>
      {text !== null && column !== null && <form className="row" onSubmit={e => { e.preventDefault(); set([{ column, text }]) }}>
        <input className="in" autoFocus aria-label={t('imports.cellOf', { n: row.row, field: label ? words(label) : '' })} value={text} onChange={e => setText(e.target.value)} /><Button small primary type="submit" busy={mend.busy}>{t('imports.recheck')}</Button></form>}
    </div>
  )
}
