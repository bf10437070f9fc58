import { Link, useSearchParams } from 'react-router'
import { useT, useWords } from '#kit/i18n'
import { Button, dateTime, Empty, number, Page, Panel, Seg, Skeleton, Tag, Tile, Tiles, Trouble, useAct, useCall } from '#kit/ui'
import { listPushed, markRead } from './api.ts'
import { kinds } from './ledger.ts'

/** What was pushed to me, the unread first; above it how much of each kind there is, and how often it was taken up. */
export function PushedPage() {
  const t = useT(), words = useWords(), [params, setParams] = useSearchParams(), state = params.get('state') === 'unread' ? 'unread' as const : 'all' as const
  const { data, problem, refetch, at } = useCall(listPushed, { query: { state } }, { live: ['knowledge.'] }), read = useAct(markRead)
  const named = (kind: string) => { const found = kinds.find((k) => k.value === kind); return found ? words(found) : kind }
  if (problem && !data) return <Page title={t('knowledge.pushedPage')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!data) return <Page title={t('knowledge.pushedPage')}><Skeleton rows={6} /></Page>
  return (
    <Page title={t('knowledge.pushedPage')} actions={<Link className="btn" to="/knowledge">{t('knowledge.search')}</Link>}>
      <Tiles>{data.kinds.map((k) => <Tile key={k.kind} label={<Link className="link" to={`/knowledge?kind=${k.kind}`}>{named(k.kind)}</Link>} share={k.adopted ? ` ${t('knowledge.adoptedTimes', { n: k.adopted })}` : undefined}>{number(k.items)}</Tile>)}</Tiles>
      <Panel title={t('knowledge.toMe')} count={data.unread} strong={data.unread > 0} age={at} grow head={<Seg label={t('knowledge.which')} value={state} onChange={(v) => setParams(v === 'unread' ? { state: v } : {}, { replace: true })} options={[{ value: 'all' as const, label: t('knowledge.all') }, { value: 'unread' as const, label: t('knowledge.unread') }]} />}>
        {!data.rows.length ? <Empty icon="book" title={t('knowledge.nothing')}>{t('knowledge.nothingNext')}</Empty> : <ul>{data.rows.map((p) => (
          <li key={p.id} className="row wrap pad" style={{ borderBottom: '1px solid var(--line)' }}>
            {!p.readAt && <Tag kind="solid">{t('knowledge.new')}</Tag>}<Tag>{named(p.kind)}</Tag><Link className="link b" to={`/knowledge/${p.knowledgeId}`}>{p.title}</Link><span className="grow" style={{ flexBasis: 240 }}>{p.note}</span><span className="s">{p.by} {dateTime(p.at).slice(0, 16)}</span>
            {p.readAt ? <span className="s">{t('knowledge.readAt', { at: dateTime(p.readAt).slice(0, 16) })}</span> : <Button small icon="check" busy={read.busy} onClick={() => void read.run({ params: { id: p.id } })}>{t('knowledge.markRead')}</Button>}
          </li>))}</ul>}
      </Panel>
    </Page>
  )
}
