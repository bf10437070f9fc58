import { type ReactNode, useRef } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { z } from 'zod'
import type { Contract } from '#kit/contract'
import { type Column, Drawer, Empty, number, Page, Panel, Table, useCall, useMe, useShortcut } from '#kit/ui'
import { useT } from '#kit/i18n'
import { Sieve, type Filter } from './Sieve.tsx'
import { useCursors, useFilters } from './useFilters.ts'
import { Where, type CountyCount } from './Where.tsx'
import './ledger.css'

type Reply<R> = { rows: R[]; total: number; next: string | null; all: number; own: number; counties: CountyCount[] }
type LedgerProps<R> = {
  title: string
  /** '/holders': the card of a row is '/holders/<id>' */
  path: string
  contract: Contract<z.ZodType, z.ZodType, z.ZodType, z.ZodType<unknown>>
  columns: readonly Column<R>[]
  filters?: readonly Filter[]
  /** event types that make the list old */
  live: readonly string[]
  hint: string
  empty: ReactNode
  actions?: ReactNode
  head?: ReactNode
  cardTitle: string
  card: (id: string, close: () => void) => ReactNode
}
const SIZE = 50

/** One page per ledger: how the rows fall to the counties, the filters, the rows, and the card of the one that is open. */
export function Ledger<R extends { id: string }>({ title, path, contract, columns, filters = [], live, hint, empty, actions, head, cardTitle, card }: LedgerProps<R>) {
  const t = useT(), navigate = useNavigate(), { search } = useLocation(), { id } = useParams(), { me } = useMe()
  const { values, set, clear } = useFilters(), find = useRef<HTMLInputElement>(null)
  const { cursor, offset, move } = useCursors(search, SIZE)
  const call = useCall(contract, { query: { ...values, limit: SIZE, cursor } }, { live })
  const data = call.data as Reply<R> | undefined
  useShortcut('/', t('ledger.find'), () => find.current?.focus())
  const close = () => void navigate({ pathname: path, search })
  const filtered = Object.keys(values).length > 0
  return (
    <Page title={title} head={<>{data && <span className="m">{t('ledger.total', { n: number(data.total) })}</span>}{me?.demoCity && <span className="tag">{t('ledger.demo')}</span>}{head}</>} actions={actions}>
      <div className="ledger">
        <Where title={t('ledger.where')} counts={data} region={values.region} onPick={code => set('region', code)} />
        <Panel title={title} age={call.at} grow>
          <Sieve find={find} hint={hint} values={values} filters={filters} onSet={set} onClear={filtered ? clear : undefined} />
          <Table<R> dense label={title} columns={columns} rows={data?.rows} keyOf={r => r.id} selected={id ?? null} onOpen={r => void navigate({ pathname: `${path}/${r.id}`, search })}
            loading={call.isLoading} problem={call.problem} onRetry={() => void call.refetch()}
            empty={filtered ? <Empty icon="search" title={t('ledger.nothing')}>{t('ledger.nothingNext')}</Empty> : empty}
            page={{ offset, size: SIZE, more: Boolean(data?.next), total: data?.total, onMove: to => move(to, data?.next ?? null) }} />
        </Panel>
      </div>
      <Drawer open={Boolean(id)} title={cardTitle} onClose={close}>{id && card(id, close)}</Drawer>
    </Page>
  )
}
