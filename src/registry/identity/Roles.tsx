import { Tag } from '#kit/ui'
import { useT } from '#kit/i18n'
import type { UserRow } from './model.ts'

/** Granted roles, and beside them those that are asked for and still wait. */
export function Roles({ user }: { user: UserRow }) {
  const t = useT()
  return <span className="roles">{user.roles.map(r => <Tag key={r} kind="flat">{t(`role.${r}`)}</Tag>)}{user.requestedRoles.map(r => <Tag key={r}>{t('identity.users.asked', { role: t(`role.${r}`) })}</Tag>)}{!user.roles.length && !user.requestedRoles.length && '—'}</span>
}
