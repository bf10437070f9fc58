import { type KeyboardEvent, memo, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { Icon } from '#kit/ui'
import { language, useT, useWords } from '#kit/i18n'
import { entries, type Ledger, type Row, sortKeys } from '#registry/definition'
import { labelOf, Value } from './Value.tsx'

export type At = { row: number; column: number }
type RowsProps = {
  ledger: Ledger
  columns: readonly string[]
  rows: readonly Row[] | undefined
  loading: boolean
  total: number | undefined
  first: number
  dense: boolean
  sort: string
  onSort: (sort: string) => void
  at: At
  onAt: (at: At) => void
  open: string | undefined
  onOpen: (row: Row) => void
  ticked: ReadonlyMap<string, string>
  onTick: (rows: readonly Row[], on?: boolean) => void
  onEdit?: (row: Row, name: string, cell: HTMLElement) => void
  onPage: (step: 1 | -1) => void
}

const isNumber = (ledger: Ledger, name: string) => ['integer', 'decimal'].includes(ledger.fields[name]?.kind ?? '')

/** The rows as a grid with one focus: J and K walk, X ticks, Enter opens, F2 or E writes in the cell, PageDown turns the page. */
export function Rows(props: RowsProps) {
  const { ledger, columns, rows, loading, dense, at, onAt, ticked, onTick, total, first } = props, t = useT(), words = useWords()
  const box = useRef<HTMLDivElement>(null), last = useRef<number | null>(null)
  useEffect(() => { box.current?.querySelector(`[data-row="${at.row}"] [data-col="${at.column}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }) }, [at.row, at.column])
  const able = new Set(sortKeys(ledger)), all = Boolean(rows?.length) && (rows ?? []).every(row => ticked.has(row.id))
  const edit = (row: Row | undefined) => {
    const cell = box.current?.querySelector<HTMLElement>(`[data-row="${at.row}"] [data-col="${at.column}"]`), name = columns[at.column]
    if (row && name && cell) props.onEdit?.(row, name, cell)
  }
  const keys = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing || e.ctrlKey || e.metaKey || e.altKey || !rows || (e.target !== e.currentTarget && e.target instanceof HTMLElement && e.target.closest('input,a,button'))) return
    const row = rows[at.row], key = e.key.length === 1 ? e.key.toLowerCase() : e.key
    const down = (step: number) => {
      const next = Math.max(0, Math.min(rows.length - 1, at.row + step))
      if (e.shiftKey) onTick(rows.slice(Math.min(at.row, next), Math.max(at.row, next) + 1), true)
      onAt({ ...at, row: next })
    }
    const across = (step: number) => onAt({ row: Math.max(0, at.row), column: Math.max(0, Math.min(columns.length - 1, at.column + step)) })
    const does: Record<string, () => void> = {
      j: () => down(1), ArrowDown: () => down(1), k: () => down(-1), ArrowUp: () => down(-1), ArrowRight: () => across(1), ArrowLeft: () => across(-1),
      Home: () => onAt({ row: 0, column: 0 }), End: () => onAt({ ...at, row: rows.length - 1 }), PageDown: () => props.onPage(1), PageUp: () => props.onPage(-1),
      x: () => row && onTick([row]), ' ': () => row && onTick([row]), Enter: () => row && props.onOpen(row), e: () => edit(row), F2: () => edit(row),
    }
    if (!does[key]) return
    e.preventDefault(); e.stopPropagation()
    does[key]()
  }
  const tick = (row: Row, i: number, e: MouseEvent) => {
    if (e.shiftKey && last.current !== null) onTick((rows ?? []).slice(Math.min(last.current, i), Math.max(last.current, i) + 1), true)
    else onTick([row])
    last.current = i
  }
  // one hand for all rows, so that a step of the focus draws two of them and not two hundred
  const acts = useRef<LineActs>({ tick, open: () => undefined, edit: () => undefined })
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const openSoon = (row: Row, i: number) => {
    onAt({ ...at, row: i })
    clearTimeout(waiting.current)
    // the card moves the cells aside: the second click of a double one must still find its own
    waiting.current = setTimeout(() => props.onOpen(row), props.onEdit && !props.open ? 220 : 0)
  }
  acts.current = { tick, open: openSoon, edit: (row, i, name, column, cell) => { clearTimeout(waiting.current); onAt({ row: i, column }); props.onEdit?.(row, name, cell) } }
  return (
    <div ref={box} className="tw" tabIndex={0} data-walk role="grid" aria-label={words(ledger.title)} aria-rowcount={total ?? -1} aria-multiselectable="true" aria-busy={loading || undefined}
      aria-activedescendant={rows?.[at.row] ? `cell-${at.row}-${at.column}` : undefined} onKeyDown={keys} onFocus={e => { if (e.target === e.currentTarget && at.row < 0) onAt({ row: 0, column: 0 }) }}>
      <table role="presentation" className={dense ? 'tb dense cards' : 'tb cards'}>
        <thead role="rowgroup"><tr role="row">
          <th role="columnheader" className="tick"><input type="checkbox" aria-label={t('registry.tickPage')} checked={all} disabled={!rows?.length} onChange={() => onTick(rows ?? [], !all)} /></th>
          {columns.map(name => <Head key={name} name={name} label={labelOf(ledger, name, t, words)} number={isNumber(ledger, name)} able={able.has(name === 'place' ? 'region' : name)} sort={props.sort} onSort={props.onSort} />)}
        </tr></thead>
        <tbody role="rowgroup">
          {rows?.map((row, i) => <Line key={row.id} {...{ ledger, columns, row, i, acts }} number={first + i + 1} at={i === at.row ? at.column : -1} open={row.id === props.open} ticked={ticked.has(row.id)} language={language()} />)}
          {loading && <Bones columns={columns.length + 1} rows={rows?.length ? 1 : 14} />}
        </tbody>
      </table>
    </div>
  )
}

function Head({ name, label, number, able, sort, onSort }: { name: string; label: string; number: boolean; able: boolean; sort: string; onSort: (sort: string) => void }) {
  const key = name === 'place' ? 'region' : name, mine = sort.replace(/^-/, '') === key, down = mine && sort.startsWith('-')
  return (
    <th role="columnheader" className={number ? 'n' : undefined} aria-sort={mine ? (down ? 'descending' : 'ascending') : undefined}>
      {able ? <button type="button" onClick={() => onSort(mine && !down ? `-${key}` : key)}>{label}{mine && <Icon name={down ? 'down' : 'up'} small />}</button> : label}
    </th>
  )
}

type LineActs = { tick: (row: Row, i: number, e: MouseEvent) => void; open: (row: Row, i: number) => void; edit: (row: Row, i: number, name: string, column: number, cell: HTMLElement) => void }
type LineProps = { ledger: Ledger; columns: readonly string[]; row: Row; i: number; number: number; at: number; open: boolean; ticked: boolean; acts: RefObject<LineActs>; /** drawn again when it changes */ language: string }

const Line = memo(function Line({ ledger, columns, row, i, number, at, open, ticked, acts }: LineProps) {
  const t = useT(), words = useWords()
  const click = (e: MouseEvent) => { if (!(e.target instanceof Element && e.target.closest('a,input')) && !getSelection()?.toString()) acts.current.open(row, i) }
  return (
    <tr role="row" data-row={i} aria-rowindex={number} aria-selected={ticked} className={[(open || ticked) && 'on', at >= 0 && 'at', row.retiredAt && 'gone'].filter(Boolean).join(' ') || undefined} data-open="" onClick={click}>
      <td role="gridcell" className="tick" onClick={e => e.stopPropagation()}><input type="checkbox" tabIndex={-1} aria-label={t('registry.tick', { name: String(row[ledger.name] ?? '') })} checked={ticked} onClick={e => acts.current.tick(row, i, e)} onChange={() => undefined} /></td>
      {columns.map((name, c) => (
        <td key={name} id={`cell-${i}-${c}`} role="gridcell" data-col={c} data-label={labelOf(ledger, name, t, words)} className={[isNumber(ledger, name) && 'n', name === ledger.name && 'nm', c === at && 'cell'].filter(Boolean).join(' ') || undefined}
          onDoubleClick={e => { e.preventDefault(); getSelection()?.removeAllRanges(); acts.current.edit(row, i, name, c, e.currentTarget) }}>
          <Value ledger={ledger} name={name} row={row} />{name === ledger.name && <Marks row={row} />}
        </td>
      ))}
    </tr>
  )
})

function Marks({ row }: { row: Row }) {
  const t = useT()
  return <>{row.retiredAt && <span className="tag f"> {t('registry.state.retired')}</span>}{row.stale && <span className="age stale" title={t('registry.staleMeans')}>{t('registry.stale')}</span>}</>
}

function Bones({ columns, rows }: { columns: number; rows: number }) {
  return <>{Array.from({ length: rows }, (_, r) => <tr key={`b${r}`} aria-hidden="true">{Array.from({ length: columns }, (_, c) => <td key={c} className={c ? undefined : 'tick'}>{c > 0 && <span className="skl" style={{ width: `${45 + (r * 13 + c * 29) % 50}%` }} />}</td>)}</tr>)}</>
}

/** Whether a cell can be written in: fields of its own, and the place. */
export const editable = (ledger: Ledger, name: string): boolean => (name === 'place' || name === 'position' && ledger.position !== 'none') || entries(ledger).some(([known, field]) => known === name && !field.derived)
