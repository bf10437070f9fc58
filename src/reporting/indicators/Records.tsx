import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { language, useT, useWords } from '#kit/i18n'
import { call } from '#kit/contract'
import { Button, Empty, number, Panel, Table, useCall, useMe } from '#kit/ui'
import { type Reading, readRows } from './api.ts'
import type { Asking } from './question.ts'

type Row = { id: string; href: string | null; place: string; cells: unknown[] }
type Options = readonly { value: string; zh: string; en: string }[]

function cell(value: unknown, options: Options | undefined, yes: string, no: string): string {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'boolean') return value ? yes : no
  return options ? options.find((o) => o.value === value)?.[language()] ?? String(value) : typeof value === 'number' ? number(value) : String(value)
}

/** The records behind the number, newest first; each opens its own card, all of them their ledger's list under the same filter. */
export function Records({ reading, asking }: { reading: Reading; asking: Asking }) {
  const t = useT(), words = useWords(), { may } = useMe(), [more, setMore] = useState<Row[]>([]), [next, setNext] = useState<string | null>(null)
  const args = { params: { key: reading.key }, query: { ...asking.query, limit: 50 } }, question = JSON.stringify(args)
  const { data, problem, isLoading, refetch, at } = useCall(readRows, args, { live: [`${reading.key.split('.')[0]}.`] })
  useEffect(() => { setMore([]); setNext(data?.next ?? null) }, [data, question])
  const rows = data && [...data.rows, ...more]
  const load = async () => {
    const answer = await call(readRows, { ...args, query: { ...args.query, cursor: next ?? undefined } })
    setMore((was) => [...was, ...answer.rows])
    setNext(answer.next)
  }
  const columns = (data?.columns ?? []).map((column, i) => ({ key: column.name, title: words(column.label), number: typeof data?.rows[0]?.cells[i] === 'number', render: (r: Row) => { const text = cell(r.cells[i], column.options, t('indicator.yes'), t('indicator.no')); return i === 0 && r.href ? <Link className="link" to={r.href}>{text}</Link> : text } }))
  const address = `/api/indicators/${reading.key}/export?${new URLSearchParams(Object.entries(asking.query))}`
  return (
    <Panel title={t('indicator.records')} age={at} className="ind-rows" actions={<span className="row noprint" style={{ gap: 4 }}>
      {reading.list && <Button small icon="list" to={reading.list}>{t('indicator.openList')}</Button>}
      {may('indicator.read') && <a className="btn sm" href={address} download>{t('indicator.export')}</a>}</span>}
      footer={next ? <Button small onClick={() => void load()}>{t('indicator.more')}</Button> : undefined}>
      <Table<Row> dense label={t('indicator.records')} rows={rows} keyOf={(r) => r.id} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="list" title={t('indicator.noRows')}>{t('indicator.noRowsNext')}</Empty>}
        columns={[...columns, { key: 'place', title: t('column.place'), render: (r: Row) => r.place || '—' }]} />
    </Panel>
  )
}
