// What the plan prescribes against a typhoon: for a response that is in force, the measures of its level and the lighter ones, with the orders given
// on each; without one, the cards of a level that is looked at beforehand. Rows of the plan's cards, each with its source; the office keeps them.
import { Link, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Empty, LevelBadge, number, Seg, Table, Tag, useCall } from '#kit/ui'
import { listResponses, type Response } from '#command/responses/web'
import { listCards, listGroups } from './api.ts'
import { type Card, cardsOf } from './model.ts'

const levels = [4, 3, 2, 1] as const
type Level = (typeof levels)[number]

export function StormTasks() {
  const t = useT(), [search, setSearch] = useSearchParams(), set = (key: string, value: string, other: string) => setSearch((s) => { s.set(key, value); s.delete(other); return s }, { replace: true })
  const { data: responses } = useCall(listResponses, { query: { active: 'yes', limit: 50 } }, { live: ['response.'] }), standing = inForce(responses ?? [])
  const looked = levels.find((n) => String(n) === search.get('level')), chosen = looked ? undefined : standing.find((r) => r.id === search.get('response')) ?? standing[0]
  const level = looked ?? chosen?.level ?? 4
  const { data, problem, isLoading, refetch } = useCall(listCards, { query: { track: 'typhoon' } }, { live: ['plan_card.'] })
  const rows = data && (chosen ? cardsOf(data, 'typhoon', level) : data.filter((c) => c.level === level && !c.disabledAt))
  return <>
    <div className="row wrap reachbar">
      {standing.length > 0 && <Seg label={t('planCard.inForce')} value={chosen?.id ?? ''} onChange={(id) => set('response', id, 'level')} options={standing.map((r) => ({ value: r.id, label: <>{r.regionName} <LevelBadge level={r.level as Level} suffix="" /></> }))} />}
      <Seg label={t('planCard.level')} value={chosen ? 0 : level} onChange={(n) => set('level', String(n), 'response')} options={levels.map((n) => ({ value: n as number, label: t(`planCard.level.${n}`) }))} />
      <span className="s">{chosen ? t('planCard.standing', { region: chosen.regionName }) : standing.length ? t('planCard.looked') : t('planCard.noStanding')}</span>
      <span className="end"><Button small quiet to="/plan-cards">{t('planCard.page')}</Button></span>
    </div>
    <Cards rows={rows} incidentId={chosen?.incidentId} loading={isLoading} problem={problem} onRetry={() => void refetch()} />
  </>
}

/** Gravest first. */
const inForce = (list: readonly Response[]): Response[] => list.filter((r) => r.track === 'typhoon' && r.level !== null && r.startedAt !== null && r.endedAt === null).toSorted((a, b) => (a.level ?? 4) - (b.level ?? 4) || a.regionPath.localeCompare(b.regionPath))

type CardsProps = { rows: readonly Card[] | undefined; incidentId: string | undefined; loading: boolean; problem: Parameters<typeof Table>[0]['problem']; onRetry: () => void }
function Cards({ rows, incidentId, loading, problem, onRetry }: CardsProps) {
  const t = useT(), { data } = useCall(listGroups, { query: { incidentId: incidentId ?? '' } }, { enabled: incidentId !== undefined, live: ['order.', 'response.'] })
  const groups = new Map(data?.map((g) => [g.cardId, g]))
  const told = (c: Card) => { const g = groups.get(c.id); return g ? <Link className="link" to={`/orders?mine=no&state=all&incident=${incidentId}&card=${c.id}`}>{t('planCard.given', { total: number(g.total), received: number(g.received), completed: number(g.completed) })}</Link> : <span className="s">{t('planCard.notGiven')}</span> }
  return <Table<Card> dense label={t('planCard.page')} rows={rows} keyOf={(c) => c.id} loading={loading} problem={problem} onRetry={onRetry} empty={<Empty icon="book" title={t('planCard.none')} />} columns={[
    { key: 'level', title: t('planCard.level'), width: 70, render: (c) => <LevelBadge level={c.level} suffix="" /> },
    { key: 'title', title: t('order.title'), render: (c) => <div><b>{c.title}</b><div className="s">{c.measure}</div></div> },
    { key: 'to', title: t('order.addressee'), render: (c) => <span className="nw">{t(`planCard.to.${c.addressee}`)}</span> },
    { key: 'by', title: t('order.due.complete'), number: true, render: (c) => <span className="nw">{t('order.hours', { n: Math.round(c.completeMinutes / 6) / 10 })}</span> },
    ...(incidentId ? [{ key: 'orders', title: t('planCard.orders'), render: (c: Card) => <>{told(c)}{groups.get(c.id)?.overdue ? <> <Tag kind="solid">{t('planCard.late', { n: number(groups.get(c.id)?.overdue) })}</Tag></> : null}</> }] : []),
    { key: 'source', title: t('planCard.source'), render: (c) => <span className="s">{c.source}{!c.verified && <> <Tag>{t('planCard.unverified')}</Tag></>}</span> },
  ]} />
}
