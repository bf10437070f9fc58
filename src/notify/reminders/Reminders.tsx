import { useT } from '#kit/i18n'
import { Button, ClockChip, dateTime, Empty, number, Panel, Table, useAct, useCall, useMe } from '#kit/ui'
import { eventWords } from '#registry/chain/web'
import { listReminders, type Reminder, seeReminders } from './api.ts'

/** What the clocks of work safety told this person: what was not seen first. */
export function Reminders() {
  const { may } = useMe()
  return may('reminder.read') ? <Mine /> : null
}

function Rules() {
  const t = useT(), { may } = useMe()
  return may('reminder_rule.read') ? <Button small quiet to="/reminder-rules">{t('reminder.rules')}</Button> : null
}

function Mine() {
  const t = useT(), { data, problem, isLoading, refetch, at } = useCall(listReminders, {}, { live: ['reminder.'] }), act = useAct(seeReminders, { quiet: true, onDone: () => void refetch() })
  const open = data?.rows.filter(r => r.seenAt === null) ?? []
  return <Panel title={t('reminder.title')} count={data && number(data.unseen)} strong={open.length > 0} age={at} grow
    actions={<Rules />} head={open.length > 0 ? <Button small icon="check" busy={act.busy} onClick={() => void act.run({ body: { eventIds: open.map(r => r.eventId) } })}>{t('reminder.seeAll')}</Button> : undefined}>
    <Table<Reminder> label={t('reminder.title')} rows={data?.rows} keyOf={r => String(r.eventId)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
      empty={<Empty icon="clock" title={t('reminder.none')}>{t('reminder.noneNext')}</Empty>} columns={[
        { key: 'title', title: t('reminder.about'), render: r => <>{r.seenAt === null ? <b>{r.title}</b> : r.title}<div className="s">{[eventWords(t, r.type), r.place].filter(Boolean).join(' · ')}</div></> },
        { key: 'due', title: t('reminder.due'), render: r => (r.dueAt ? <span title={r.article ?? undefined}><ClockChip dueAt={r.dueAt} soonMinutes={3 * 24 * 60} /></span> : '—') },
        { key: 'toldAt', title: t('reminder.toldAt'), render: r => <span className="num">{dateTime(r.toldAt).slice(0, 16)}</span> },
        { key: 'open', title: '', render: r => <span className="row">{r.page && <Button small to={r.page}>{t('reminder.open')}</Button>}{r.seenAt === null && <Button small quiet onClick={() => void act.run({ body: { eventIds: [r.eventId] } })}>{t('reminder.see')}</Button>}</span> },
      ]} />
  </Panel>
}
