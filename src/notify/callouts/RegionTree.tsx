import { useState } from 'react'
import type { z } from 'zod'
import { useT } from '#kit/i18n'
import { Figure, Icon, Panel, percent, Seg, Trouble, useCall } from '#kit/ui'
import { readCalloutRegions } from './api.ts'
import type { Board } from './BoardHead.tsx'
import type { Chosen } from './BoardPage.tsx'
import type { Counts, regionCounts } from './model.ts'

type Region = z.infer<typeof regionCounts>
type Order = 'unwoken' | 'place'

/** 县 → 镇 → 村: a row is chosen to list its people, and opened to show what is below it. */
export function RegionTree({ callout, chosen, at }: { callout: Board; chosen: Chosen; at: number | null }) {
  const t = useT(), [order, setOrder] = useState<Order>('unwoken')
  const heads = ['due', 'sent', 'delivered', 'heard', 'answered', 'share', 'calling', 'unwoken'] as const
  return (
    <Panel className="tr" title={t('callout.places')} age={at} footer={t('callout.onlyPeople')}
      head={<Seg label={t('callout.order')} value={order} onChange={setOrder} options={[{ value: 'unwoken', label: t('callout.byUnwoken') }, { value: 'place', label: t('callout.byPlace') }]} />}>
      <div className="tw" tabIndex={0} role="region" aria-label={t('callout.places')}>
        <table className="tree">
          <thead><tr><th scope="col">{t('callout.unit')}</th>{heads.map((h) => <th key={h} scope="col" className={`n${optional.has(h) ? ' opt' : ''}`}>{t(`callout.short.${h}`)}</th>)}</tr></thead>
          <tbody><Below callout={callout} path={callout.basePath} depth={0} order={order} chosen={chosen} /></tbody>
          <tfoot><tr className={chosen.under === callout.basePath && !chosen.own ? 'sel' : ''}><td><button type="button" onClick={() => chosen.choose({ under: callout.basePath, own: false, callId: null })}>{t('callout.whole')}</button></td><Cells calloutId={callout.id} of={callout.counts} /></tr></tfoot>
        </table>
      </div>
    </Panel>
  )
}

const optional = new Set(['sent', 'delivered', 'heard', 'share'])

function Below({ callout, path, depth, order, chosen }: { callout: Board; path: string; depth: number; order: Order; chosen: Chosen }) {
  const { data, problem, refetch } = useCall(readCalloutRegions, { params: { id: callout.id }, query: { under: path } }, { live: ['callout.', 'call.'] })
  if (problem && !data) return <tr><td colSpan={9}><Trouble problem={problem} onRetry={() => void refetch()} /></td></tr>
  const rows = data?.rows.toSorted((a, b) => (order === 'unwoken' ? b.unwoken - a.unwoken || b.calling - a.calling || a.code.localeCompare(b.code) : a.code.localeCompare(b.code)))
  return <>{rows?.map((row) => <Row key={`${row.code}${row.own}`} callout={callout} row={row} depth={depth} order={order} chosen={chosen} />)}</>
}

function Row({ callout, row, depth, order, chosen }: { callout: Board; row: Region; depth: number; order: Order; chosen: Chosen }) {
  const t = useT(), [open, setOpen] = useState(() => chosen.under.startsWith(row.path) && !row.own && depth === 0)
  const expandable = !row.own && !row.leaf
  const name = row.own ? t('callout.own', { name: row.name }) : row.name
  return <>
    <tr className={`l${depth + 3}${chosen.under === row.path && chosen.own === row.own ? ' sel' : ''}`}>
      <td style={{ paddingLeft: 12 + depth * 20 }}><span className="nm">
        {expandable ? <button type="button" aria-expanded={open} aria-label={t(open ? 'callout.fold' : 'callout.unfold', { name })} onClick={() => setOpen(!open)}><Icon name={open ? 'down' : 'right'} small /></button> : <span style={{ width: 14 }} />}
        <button type="button" onClick={() => chosen.choose({ under: row.path, own: row.own, callId: null })}>{name}</button>
      </span></td>
      <Cells calloutId={callout.id} of={row} where={row.own ? { at: row.path } : { under: row.path }} />
    </tr>
    {open && expandable && <Below callout={callout} path={row.path} depth={depth + 1} order={order} chosen={chosen} />}
  </>
}

/** Counts that open their rows: of everything below a region, or of the posts on the region itself. */
function Cells({ calloutId, of, where = {} }: { calloutId: string; of: Counts; where?: { under?: string; at?: string } }) {
  const figure = (name: keyof Counts) => <Figure k={`callout.${name}`} params={{ calloutId, ...where }} value={of[name]} />
  return <>
    <td className="n">{figure('due')}</td><td className="n opt">{figure('sent')}</td><td className="n opt">{figure('delivered')}</td><td className="n opt">{figure('heard')}</td>
    <td className="n b">{figure('answered')}</td><td className="n opt">{percent(of.answered + of.covered, of.due)}</td><td className="n">{figure('calling')}</td>
    <td className="n">{of.unwoken > 0 ? <span className="u">{figure('unwoken')}</span> : <span className="s">0</span>}</td>
  </>
}
