import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { Button, Chip, dateTime, Empty, number, Page, Panel, Table, Tag, useCall, useMe } from '#kit/ui'
import { useT } from '#kit/i18n'
import { listUsers } from './api.ts'
import { InviteDrawer } from './InviteDrawer.tsx'
import type { UserRow } from './model.ts'
import { OpenInvites } from './OpenInvites.tsx'
import { Policy } from './Policy.tsx'
import { Roles } from './Roles.tsx'
import { UserDrawer } from './UserDrawer.tsx'

const states = ['active', 'waiting', 'locked', 'disabled'] as const
const live = { live: ['user.', 'session.'] }

export function UsersPage() {
  const t = useT(), navigate = useNavigate(), { may } = useMe(), { id } = useParams(), [search, setSearch] = useSearchParams(), [inviting, setInviting] = useState(false)
  const state = states.find(s => s === search.get('state')), text = search.get('text') ?? ''
  const set = (key: string, value: string) => { const next = new URLSearchParams(search); if (value) next.set(key, value); else next.delete(key); setSearch(next, { replace: true }) }
  const { data, problem, isLoading, refetch, at } = useCall(listUsers, { query: { limit: 200, text: text || undefined, state } }, live)
  const open = data?.rows.find(u => u.id === id)
  const filtered = Boolean(text || state)
  return (
    <Page title={t('identity.users.page')} actions={may('user.invite') && <Button primary icon="plus" onClick={() => setInviting(true)}>{t('identity.users.invite')}</Button>}>
      <Panel title={t('identity.users.title')} count={data && number(data.total)} age={at} grow
        head={<span className="row wrap"><input className="in" type="search" aria-label={t('identity.users.find')} placeholder={t('identity.users.find')} value={text} onChange={e => set('text', e.target.value)} style={{ height: 28, width: 180 }} />
          {states.map(s => <Chip key={s} on={state === s} onClick={() => set('state', state === s ? '' : s)}>{t(`identity.users.${s}`)}</Chip>)}</span>}>
        <Table<UserRow> label={t('identity.users.title')} rows={data?.rows} keyOf={u => u.id} selected={id} onOpen={u => navigate(`/users/${u.id}?${search}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()}
          empty={<Empty icon="people" title={t(filtered ? 'identity.users.noneFound' : 'identity.users.none')}>{t(filtered ? 'identity.users.noneFoundNext' : 'identity.users.noneNext')}</Empty>}
          columns={[
            { key: 'name', title: t('identity.name'), render: u => <span className="who"><b>{u.name}</b><span className="s mono">{u.login}</span>{u.castAs && <Tag>{t('identity.cast.mark')}</Tag>}</span> },
            { key: 'roles', title: t('identity.roles'), render: u => <Roles user={u} /> },
            { key: 'region', title: t('identity.region'), render: u => u.regionName || u.regionPath },
            { key: 'phone', title: t('identity.phone'), render: u => u.phoneMask ?? '—' },
            { key: 'totp', title: t('identity.users.factors'), render: u => t(u.castAs ? 'identity.session.cast' : u.totp ? 'identity.users.two' : 'identity.users.one') },
            { key: 'sessions', title: t('identity.users.sessions'), number: true, render: u => number(u.sessions) },
            { key: 'seen', title: t('identity.users.seen'), render: u => u.lastSeenAt ? dateTime(u.lastSeenAt) : '—' },
            { key: 'state', title: t('identity.users.state'), render: u => <State user={u} /> },
          ]} />
      </Panel>
      <OpenInvites />
      <Policy />
      <InviteDrawer open={inviting} onClose={() => setInviting(false)} />
      {open && <UserDrawer user={open} onClose={() => navigate(`/users?${search}`)} />}
    </Page>
  )
}

function State({ user }: { user: UserRow }) {
  const t = useT()
  if (user.disabledAt) return <Tag kind="solid">{t('identity.users.disabled')}</Tag>
  if (user.lockedUntil) return <Tag kind="solid">{t('identity.users.lockedUntil', { at: dateTime(user.lockedUntil) })}</Tag>
  if (user.requestedRoles.length) return <Tag>{t('identity.users.waiting')}</Tag>
  return <>{t('identity.users.inUse')}</>
}
