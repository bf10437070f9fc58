import { useState } from 'react'
import { Button, Confirm, dateTime, Drawer, Tag, useAct, useCall, useMe } from '#kit/ui'
import type { Reply } from '#kit/contract'
import { useT } from '#kit/i18n'
import { disableUser, enableUser, endUserSession, giveSignInLink, grantRoles, resetSecondFactor, userSessions } from './api.ts'
import { Field, Refusal } from './Door.tsx'
import { LinkCard } from './InviteDrawer.tsx'
import type { Role, UserRow } from './model.ts'
import { type Place, RegionPicker, RolePicker } from './RoleFields.tsx'
import { SessionList } from './SessionList.tsx'
import { Roles } from './Roles.tsx'

export function UserDrawer({ user, onClose }: { user: UserRow; onClose: () => void }) {
  const t = useT(), { may } = useMe(), sessions = useCall(userSessions, { params: { id: user.id } }, { live: ['session.', 'user.'] })
  const params = { id: user.id }, end = useAct(endUserSession, { done: t('identity.session.ended') })
  return (
    <Drawer open title={<span className="row">{user.name}{user.castAs && <Tag>{t('identity.cast.mark')}</Tag>}</span>} onClose={onClose}>
      <dl className="dl">
        <dt>{t('identity.login')}</dt><dd className="mono">{user.login}</dd><dt>{t('identity.roles')}</dt><dd><Roles user={user} /></dd><dt>{t('identity.region')}</dt><dd>{user.regionName || user.regionPath}</dd>
        {user.unitName && <><dt>{t('identity.unit')}</dt><dd>{user.unitName}</dd></>}
        <dt>{t('identity.phone')}</dt><dd>{user.phoneMask ?? '—'}</dd><dt>{t('identity.users.made')}</dt><dd>{dateTime(user.createdAt)}</dd>
        {user.disabledAt && <><dt>{t('identity.users.disabled')}</dt><dd>{dateTime(user.disabledAt)}</dd></>}
      </dl>
      {may('user.invite') && <SystemActs user={user} />}
      {may('user.grant') && <Grant key={user.id + user.roles.join()} user={user} />}
      <h3>{t('identity.session.title')}</h3>
      <SessionList rows={sessions.data?.rows} problem={sessions.problem} onEnd={may('user.invite') ? sessionId => void end.run({ params: { ...params, sessionId } }) : undefined} />
    </Drawer>
  )
}

/** The system administrator's: a link for who forgot the password, disabling, enabling. */
function SystemActs({ user }: { user: UserRow }) {
  const t = useT(), params = { id: user.id }, [link, setLink] = useState<Reply<typeof giveSignInLink>>()
  const give = useAct(giveSignInLink, { onDone: setLink }), off = useAct(disableUser, { done: t('identity.users.disabledDone'), undo: () => on.run({ params }) }), on = useAct(enableUser, { done: t('identity.users.enabledDone') })
  return <>
    <div className="row wrap">
      {!user.disabledAt && <Button icon="link" busy={give.busy} onClick={() => void give.run({ params })}>{t('identity.users.link')}</Button>}
      {user.disabledAt ? <Button icon="check" busy={on.busy} onClick={() => void on.run({ params })}>{t('identity.users.enable')}</Button> : <Button icon="lock" busy={off.busy} onClick={() => void off.run({ params })}>{t('identity.users.disable')}</Button>}
    </div>
    {link && <LinkCard path={`/sign-in#link=${link.token}`} lead={t('identity.users.linkLead', { name: user.name, until: dateTime(link.expiresAt) })} />}
  </>
}

/** The security administrator's: roles, region, and a lost second factor. */
function Grant({ user }: { user: UserRow }) {
  const t = useT(), params = { id: user.id }, [roles, setRoles] = useState<Role[]>(user.requestedRoles.length ? user.requestedRoles : user.roles), [place, setPlace] = useState<Place>({ path: user.regionPath, name: user.regionName || user.regionPath }), [asking, setAsking] = useState(false), [unit, setUnit] = useState(''), ofUnit = roles.some(r => r === 'enterprise_officer' || r === 'team_leader')
  const act = useAct(grantRoles, { quiet: true, done: t('identity.grant.done') }), reset = useAct(resetSecondFactor, { done: t('identity.grant.resetDone'), onDone: () => setAsking(false) })
  const same = !unit.trim() && !user.requestedRoles.length && place.path === user.regionPath && [...roles].sort().join() === [...user.roles].sort().join()
  return <>
    {user.requestedRoles.length > 0 && <p className="note">{t('identity.grant.waiting', { roles: user.requestedRoles.map(r => t(`role.${r}`)).join('、') })}</p>}
    <RolePicker value={roles} onChange={setRoles} /><RegionPicker value={place} onChange={setPlace} />
    {ofUnit && <Field label={t('identity.unit')} hint={t('identity.unitHint')}><input className="in" maxLength={100} value={unit} placeholder={user.unitName ?? ''} onChange={e => setUnit(e.target.value)} /></Field>}
    <Refusal>{act.problem?.detail}</Refusal>
    <div className="row wrap"><Button primary busy={act.busy} disabled={same && t('identity.grant.same')} onClick={() => void act.run({ params, body: { roles, regionPath: place.path, ...(ofUnit && unit.trim() ? { unit: unit.trim() } : {}) } })}>{t('identity.grant.act')}</Button>
      {user.totp && <Button icon="key" onClick={() => setAsking(true)}>{t('identity.grant.reset')}</Button>}</div>
    <Confirm open={asking} title={t('identity.grant.resetTitle', { name: user.name })} act={t('identity.grant.reset')} onClose={() => setAsking(false)} busy={reset.busy} problem={reset.problem} onConfirm={() => void reset.run({ params })}>{t('identity.grant.resetMeans')}</Confirm>
  </>
}
