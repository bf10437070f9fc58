import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useT } from '../../i18n/index.ts'
import type { Problem } from '../data/problem.ts'
import { Button } from './controls.tsx'
import { Icon } from './Icon.tsx'
import { Empty, Trouble } from './states.tsx'

export type Column<R> = {
  key: string
  title: ReactNode
  render: (row: R, index: number) => ReactNode
  /** Set right, with figures of one width. */
  number?: boolean
  width?: number | string
  /** The head sorts by this key; the page asks the server for that order. */
  sortable?: boolean
}
export type Sort = { key: string; down: boolean }

type TableProps<R> = {
  columns: readonly Column<R>[]
  rows: readonly R[] | undefined
  keyOf: (row: R, index: number) => string
  /** What the table lists, for screen readers. */
  label: string
  onOpen?: (row: R) => void
  selected?: string | null
  dense?: boolean
  loading?: boolean
  problem?: Problem | null
  onRetry?: () => void
  empty?: ReactNode
  sort?: Sort
  onSort?: (sort: Sort) => void
  page?: { offset: number; size: number; more: boolean; total?: number; onMove: (offset: number) => void }
  foot?: ReactNode
  /** At phone width each row becomes a card with its heads beside the values. */
  cards?: boolean
}

/** Dense ledger: J and K walk, Enter opens. Every answer has a face: loading, refused, empty, rows. */
export function Table<R>({ columns, rows, keyOf, label, onOpen, selected, dense, loading, problem, onRetry, empty, sort, onSort, page, foot, cards = true }: TableProps<R>) {
  const t = useT(), [at, setAt] = useState(-1), body = useRef<HTMLTableSectionElement>(null)
  if (problem && !rows) return <Trouble problem={problem} onRetry={onRetry} />
  if (rows?.length === 0 && !page?.offset) return typeof empty === 'string' || !empty ? <Empty title={empty ?? t('ui.table.empty')} /> : <>{empty}</>
  const walk = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing || !rows || e.target instanceof HTMLInputElement) return
    const step = e.key === 'j' || e.key === 'ArrowDown' ? 1 : e.key === 'k' || e.key === 'ArrowUp' ? -1 : 0
    const row = rows[at]
    if (step) {
      e.preventDefault()
      const next = Math.max(0, Math.min(rows.length - 1, at + step))
      setAt(next)
      body.current?.children[next]?.scrollIntoView({ block: 'nearest' })
    } else if (e.key === 'Enter' && row && e.target === e.currentTarget) onOpen?.(row)
  }
  return <>
    <div className="tw" tabIndex={0} role="region" aria-label={label} data-walk onKeyDown={walk}>
      <table className={['tb', dense && 'dense', cards && 'cards'].filter(Boolean).join(' ')}>
        <thead><tr>{columns.map(c => <Head key={c.key} column={c} sort={sort} onSort={onSort} />)}</tr></thead>
        <tbody ref={body}>
          {loading && !rows ? <Bones columns={columns.length} /> : rows?.map((row, i) => (
            <tr key={keyOf(row, i)} className={i === at || (selected !== undefined && selected === keyOf(row, i)) ? 'on' : undefined} data-open={onOpen ? '' : undefined} onClick={onOpen && (() => { setAt(i); onOpen(row) })}>
              {columns.map(c => <td key={c.key} className={c.number ? 'n' : undefined} data-label={typeof c.title === 'string' ? c.title : undefined}>{c.render(row, i)}</td>)}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
    {page && (page.offset > 0 || page.more) && <Pager {...page} shown={rows?.length ?? 0} />}
  </>
}

function Head<R>({ column: { key, title, number, width, sortable }, sort, onSort }: { column: Column<R>; sort?: Sort; onSort?: (sort: Sort) => void }) {
  const mine = sort?.key === key ? sort : undefined
  return (
    <th scope="col" className={number ? 'n' : undefined} style={{ width }} aria-sort={mine ? (mine.down ? 'descending' : 'ascending') : undefined}>
      {sortable && onSort ? <button type="button" className="row" style={{ gap: 2, display: 'inline-flex' }} onClick={() => onSort({ key, down: mine ? !mine.down : Boolean(number) })}>{title}{mine && <Icon name={mine.down ? 'down' : 'up'} small />}</button> : title}
    </th>
  )
}

function Bones({ columns }: { columns: number }) {
  return <>{Array.from({ length: 8 }, (_, r) => <tr key={r} aria-hidden="true">{Array.from({ length: columns }, (_, c) => <td key={c}><span className="skl" style={{ width: `${45 + (r * 13 + c * 29) % 50}%` }} /></td>)}</tr>)}</>
}

function Pager({ offset, size, more, total, shown, onMove }: { offset: number; size: number; more: boolean; total?: number; shown: number; onMove: (offset: number) => void }) {
  const t = useT()
  return (
    <div className="pf">
      <span className="num">{t('ui.table.range', { from: offset + 1, to: offset + shown })}{total !== undefined && ` / ${total}`}</span><span className="end" />
      <Button small icon="left" label={t('ui.table.back')} disabled={offset > 0 ? null : t('ui.table.first')} onClick={() => onMove(Math.max(0, offset - size))} />
      <Button small icon="right" label={t('ui.table.next')} disabled={more ? null : t('ui.table.last')} onClick={() => onMove(offset + size)} />
    </div>
  )
}
