import { useT } from '#kit/i18n'
import { Button, Drawer, Table, Tag, useAct, useCall, useMe } from '#kit/ui'
import { changeEventType, listEventTypes, type EventTypeShown } from './api.ts'

/** The codes of CAP's eventType, each unverified until somebody has compared it with the standard. */
export function EventTypes({ onClose }: { onClose: () => void }) {
  const t = useT(), { may } = useMe(), { data, problem, isLoading, refetch } = useCall(listEventTypes, {}, { live: ['event_type.'] }), act = useAct(changeEventType, { done: t('feed.typeKept'), onDone: () => void refetch() })
  const toggle = ({ verifiedBy: _, ...row }: EventTypeShown) => void act.run({ body: { ...row, verified: !row.verified } })
  return (
    <Drawer open title={t('feed.types')} onClose={onClose}>
      <p className="s">{t('feed.typesMeans')}</p>
      <Table<EventTypeShown> dense label={t('feed.types')} rows={data?.rows} loading={isLoading} problem={problem} keyOf={(r) => r.code} columns={[
        { key: 'code', title: t('feed.typeCode'), width: 72, render: (r) => <span className="mono">{r.code}</span> },
        { key: 'name', title: t('feed.typeName'), render: (r) => <>{r.name}<div className="s">{r.source}</div></> },
        { key: 'verified', title: t('feed.typeVerified'), width: 120, render: (r) => <><Tag kind={r.verified ? undefined : 'flat'}>{r.verified ? r.verifiedBy : t('feed.unverified')}</Tag>{may('feed.manage') && <Button small quiet busy={act.busy} onClick={() => toggle(r)}>{t(r.verified ? 'feed.typeUndo' : 'feed.typeCheck')}</Button>}</> },
      ]} />
    </Drawer>
  )
}
