import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button, DataAge, dateTime, Drawer, Empty, number, Page, Panel, Table, Tag, useCall } from '#kit/ui'
import { useT } from '#kit/i18n'
import { DatePicker, fromPicker, Themed, toPicker } from '#kit/form'
import { type AuditRow, listAudit, sealState } from './auditApi.ts'
import { actorWords, ChainVerdict, eventWords as wordsOf, kindWords } from '#registry/chain/web'
import './identity.css'

const size = 100

export function AuditPage() {
  const t = useT(), [search, setSearch] = useSearchParams(), [past, setPast] = useState<string[]>([]), [open, setOpen] = useState<AuditRow>()
  const get = (key: string) => search.get(key) || undefined
  const set = (key: string, value: string) => { const next = new URLSearchParams(search); if (value) next.set(key, value); else next.delete(key); setPast([]); setSearch(next, { replace: true }) }
  const { data, problem, isLoading, refetch, at } = useCall(listAudit, { query: { limit: size, cursor: past.at(-1), type: get('type'), actor: get('actor'), subject: get('subject'), from: get('from'), to: get('to') } })
  return (
    <Page title={t('audit.page')}>
      <Chain />
      <Panel title={t('audit.title')} count={data && number(data.total)} age={at} grow
        head={<span className="row wrap">
          <input className="in" style={{ height: 28, width: 150 }} type="search" aria-label={t('audit.type')} placeholder={t('audit.type')} value={get('type') ?? ''} onChange={e => set('type', e.target.value.replace(/[^a-z_.]/g, ''))} />
          <input className="in" style={{ height: 28, width: 120 }} type="search" aria-label={t('audit.actor')} placeholder={t('audit.actor')} value={get('actor') ?? ''} onChange={e => set('actor', e.target.value)} />
          <Themed><DatePicker.RangePicker size="small" showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowEmpty={[true, true]} aria-label={t('audit.span')} value={[toPicker(get('from')), toPicker(get('to'))]}
            onChange={span => { const next = new URLSearchParams(search); for (const [i, key] of (['from', 'to'] as const).entries()) { const instant = fromPicker(span?.[i]); if (instant) next.set(key, instant); else next.delete(key) } setPast([]); setSearch(next, { replace: true }) }} /></Themed>
        </span>}>
        <Table<AuditRow> dense label={t('audit.title')} rows={data?.rows} keyOf={r => String(r.id)} onOpen={setOpen} selected={open ? String(open.id) : null} loading={isLoading} problem={problem} onRetry={() => void refetch()}
          empty={<Empty icon="search" title={t('audit.none')}>{t('audit.noneNext')}</Empty>}
          page={{ offset: past.length * size, size, more: Boolean(data?.next), total: data?.total, onMove: to => setPast(to > past.length * size ? [...past, data?.next ?? ''] : past.slice(0, -1)) }}
          columns={[
            { key: 'at', title: t('audit.at'), render: r => dateTime(r.at) }, { key: 'type', title: t('audit.event'), render: r => <span className="row"><span title={r.type}>{wordsOf(t, r.type)}</span>{r.drill && <Tag>{t('ui.drill')}</Tag>}</span> },
            { key: 'actor', title: t('audit.actor'), render: r => actorWords(t, r.actorName) }, { key: 'subject', title: t('audit.subject'), render: r => <span className="nw" title={`${r.subjectKind} ${r.subjectId}`}>{kindWords(t, r.subjectKind)} <span className="mono s">{r.subjectId.slice(0, 13)}</span></span> },
            { key: 'region', title: t('identity.region'), render: r => r.regionName || '—' }, { key: 'seal', title: t('audit.seal'), number: true, render: r => r.seal === null ? t('audit.unsealed') : number(r.seal) },
          ]} />
      </Panel>
      {open && <Detail row={open} onClose={() => setOpen(undefined)} onSubject={() => { set('subject', open.subjectId); setOpen(undefined) }} />}
    </Page>
  )
}

/** How far the chain of seals has come, and how to prove it. */
function Chain() {
  const t = useT(), { data, at } = useCall(sealState, {}, { every: 10_000 })
  if (!data) return null
  return (
    <Panel title={t('audit.chain')} age={at}>
      <div className="chain">
        <span>{t('audit.sealed', { sealed: number(data.sealed), events: number(data.events) })}</span>
        {data.sealedAt && <DataAge at={data.sealedAt} label={t('audit.sealedAt')} staleAfter={3600 * 24} />}
        {data.headHash && <span className="m">{t('audit.head', { seq: number(data.headSeq) })} <code className="mono">{data.headHash}</code></span>}
        <ChainVerdict />
      </div>
    </Panel>
  )
}

function Detail({ row, onClose, onSubject }: { row: AuditRow; onClose: () => void; onSubject: () => void }) {
  const t = useT()
  return (
    <Drawer open title={wordsOf(t, row.type)} onClose={onClose} footer={<Button icon="filter" onClick={onSubject}>{t('audit.sameSubject')}</Button>}>
      <dl className="dl">
        <dt>{t('audit.at')}</dt><dd>{dateTime(row.at)}</dd><dt>{t('audit.event')}</dt><dd className="mono">{row.type}</dd><dt>{t('audit.actor')}</dt><dd>{actorWords(t, row.actorName)} {row.actorKind === 'system' && <span className="s mono">{row.actorName}</span>}</dd>
        <dt>{t('audit.subject')}</dt><dd>{kindWords(t, row.subjectKind)} <span className="mono s">{row.subjectKind} {row.subjectId}</span></dd><dt>{t('identity.region')}</dt><dd>{row.regionName || '—'} <span className="s mono">{row.regionPath}</span></dd>
        <dt>{t('audit.seal')}</dt><dd>{row.seal === null ? t('audit.unsealed') : number(row.seal)}</dd>
      </dl>
      <dl className="data">{Object.entries(row.data).map(([key, value]) => [<dt key={`${key}.`}>{key}</dt>, <dd key={key}>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>])}</dl>
    </Drawer>
  )
}
