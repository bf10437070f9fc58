import { useState } from 'react'
import { useNavigate } from 'react-router'
import { language, useT } from '../../i18n/index.ts'
import { figureRowsContract } from '#kit/figures/web'
import { useCall } from '../data/useCall.ts'
import { DataAge } from './DataAge.tsx'
import { dateTime, number } from './format.ts'
import { Drawer } from './Layer.tsx'
import { Table } from './Table.tsx'

type Row = Record<string, unknown>
const PAGE = 100

/** The rows behind a figure with its definition: as many as it counts. The words of all figures come with it. */
export function FigureRows({ k, params, onClose }: { k: string; params: Record<string, unknown>; onClose: () => void }) {
  const t = useT(), [offset, setOffset] = useState(0)
  const { data, problem, isLoading, refetch, at } = useCall(figureRowsContract, { params: { key: k }, query: { params: JSON.stringify(params), limit: PAGE, offset } })
  const go = useNavigate(), words = data?.words, title = words?.title[language()] ?? t(`figure.${k}`, { defaultValue: '' })
  const columns = (data?.columns ?? []).map(name => ({ key: name, title: words?.columns[name]?.[language()] ?? t(`column.${name}`), render: (r: Row) => cell(r[name], words?.columns[name]?.options), number: typeof data?.rows[0]?.[name] === 'number' }))
  return (
    <Drawer open title={<>{title} <span className="m">{number(data?.value)} {data?.unit}</span></>} onClose={onClose}>
      <p className="m">{words?.means[language()] ?? t(`figure.${k}.means`, { defaultValue: '' })} <DataAge at={at} /></p>
      <Table<Row> dense label={title} columns={columns} rows={data?.rows} {...(words?.page && { onOpen: (r: Row) => void go(`${words.page}${String(r.id)}`) })} keyOf={(_, i) => String(offset + i)} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={t('ui.figure.none')}
        page={{ offset, size: PAGE, more: data?.rows.length === PAGE, onMove: setOffset }} />
    </Drawer>
  )
}

type Options = readonly { value: string; zh: string; en: string }[]
function cell(value: unknown, options?: Options): string {
  if (options) return options.find(o => o.value === value)?.[language()] ?? '—'
  if (value === null || value === undefined) return '—'
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return dateTime(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
