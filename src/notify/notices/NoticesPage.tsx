import { useT } from '#kit/i18n'
import { dateTime, Empty, LevelBadge, number, Page, Panel, Table, Tag, useCall } from '#kit/ui'
import { Reminders } from '#notify/reminders/web'
import { listNotices } from './api.ts'
import type { Notice, Told } from './model.ts'

/** A duty holder's own screen: what still waits for his answer stands first. */
export function NoticesPage() {
  const t = useT()
  const { data, problem, isLoading, refetch, at } = useCall(listNotices, {}, { live: ['callout.', 'call.', 'notice.'] })
  const waiting = (n: Notice) => n.answer === null && n.endedAt === null && n.state !== 'covered'
  const rows = data?.rows.toSorted((a, b) => Number(waiting(b)) - Number(waiting(a)) || b.startedAt.localeCompare(a.startedAt))
  const open = rows?.filter(waiting).length ?? 0
  return (
    <Page title={t('notice.page')}>
      <Panel title={t('notice.waiting')} count={number(open)} strong={open > 0} age={at} grow>
        <Table<Notice> label={t('notice.page')} rows={rows} keyOf={(n) => n.callId} loading={isLoading} problem={problem} onRetry={() => void refetch()}
          empty={<Empty icon="bell" title={t('notice.none')}>{t('notice.noneNext')}</Empty>} columns={[
            { key: 'level', title: t('callout.level'), render: (n) => <span className="row"><LevelBadge level={n.level} />{n.drill && <Tag>{t('ui.drill')}</Tag>}</span> },
            { key: 'title', title: t('callout.title'), render: (n) => <><b>{n.title}</b><div className="s">{n.message}</div></> },
            { key: 'post', title: t('callout.post'), render: (n) => (n.role === 'superior' ? t('notice.below', { post: `${n.regionName} ${n.post}` }) : `${n.regionName} ${n.post}`) },
            { key: 'startedAt', title: t('callout.startedAt'), render: (n) => <span className="num">{dateTime(n.startedAt)}</span> },
            { key: 'answer', title: t('column.answer'), render: (n) => (n.answer ? `${t(`callout.answer.${n.answer}`)} ${n.answeredAt ? dateTime(n.answeredAt) : ''}` : waiting(n) ? <a className="btn p" href={n.page} target="_blank" rel="noreferrer">{t('notice.answer')}</a> : t(`callout.state.${n.state}`)) },
          ]} />
      </Panel>
      <Reminders />
      {data && data.told.length > 0 && <Panel title={t('notice.told')} count={number(data.told.length)} className="still">
        <Table<Told> label={t('notice.told')} rows={data.told} keyOf={(n) => n.id} columns={[
          { key: 'level', title: t('callout.level'), render: (n) => <span className="row"><LevelBadge level={n.level} />{n.drill && <Tag>{t('ui.drill')}</Tag>}</span> },
          { key: 'title', title: t('callout.title'), render: (n) => <><b>{n.title}</b><div className="s">{n.message}</div></> },
          { key: 'at', title: t('notice.toldAt'), render: (n) => <span className="num">{dateTime(n.createdAt)}</span> },
        ]} />
      </Panel>}
    </Page>
  )
}
