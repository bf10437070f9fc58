import { Button, dateTime, Panel, number, Table, useAct, useCall, useMe } from '#kit/ui'
import type { Reply } from '#kit/contract'
import { useT } from '#kit/i18n'
import { listInvites, withdrawInvite } from './api.ts'

type Row = Reply<typeof listInvites>['rows'][number]

/** Invitations that nobody has accepted yet; nothing is shown where there is none. */
export function OpenInvites() {
  const t = useT(), { may } = useMe(), { data, at } = useCall(listInvites, {}, { live: ['user.'] }), act = useAct(withdrawInvite, { done: t('identity.invite.withdrawn') })
  if (!data?.rows.length) return null
  return (
    <Panel title={t('identity.invite.open')} count={number(data.rows.length)} age={at}>
      <Table<Row> dense label={t('identity.invite.open')} rows={data.rows} keyOf={r => r.id} columns={[
        { key: 'name', title: t('identity.name'), render: r => r.name }, { key: 'roles', title: t('identity.roles'), render: r => r.roles.map(x => t(`role.${x}`)).join('、') },
        { key: 'region', title: t('identity.region'), render: r => r.regionName }, { key: 'by', title: t('identity.invite.by'), render: r => r.createdBy }, { key: 'until', title: t('identity.invite.until'), render: r => dateTime(r.expiresAt) },
        { key: 'act', title: '', render: r => may('user.invite') && <Button small busy={act.busy} onClick={() => void act.run({ params: { id: r.id } })}>{t('identity.invite.withdraw')}</Button> },
      ]} />
    </Panel>
  )
}
