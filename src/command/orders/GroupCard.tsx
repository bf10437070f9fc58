import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { ClockChip, number, Tag, Track } from '#kit/ui'

type Group = { cardId: string; /** the order itself where there is but one */ orderId: string | null; title: string; total: number; received: number; completed: number; overdue: number; nextDue: string | null }

/** One plan card with all its addressees: how many received it, how many are done, what is due next. */
export function GroupCard({ group: g, incidentId }: { group: Group; incidentId: string }) {
  const t = useT()
  return (
    <Link className="ord" to={g.orderId ? `/orders/${g.orderId}` : `/orders?mine=no&state=all&incident=${incidentId}&card=${g.cardId}`}>
      <span className="row"><b className="el grow">{g.title}</b>{g.overdue > 0 ? <Tag kind="solid">{t('order.overdueCount', { n: number(g.overdue) })}</Tag> : g.nextDue && <ClockChip dueAt={g.nextDue} />}</span>
      <Track total={g.total} done={g.completed} going={g.received - g.completed} missing={g.overdue} />
      <span className="s">{t('order.group', { total: number(g.total), received: number(g.received), completed: number(g.completed) })}</span>
    </Link>
  )
}
