import { useState } from 'react'
import { Button, dateTime, Drawer, useAct, useMe } from '#kit/ui'
import type { Reply } from '#kit/contract'
import { useT } from '#kit/i18n'
import { inviteUser } from './api.ts'
import { CopyButton } from './CopyButton.tsx'
import { Field, Refusal } from './Door.tsx'
import { isAdministrator, type Role } from './model.ts'
import { Qr } from './Qr.tsx'
import { type Place, RegionPicker, RolePicker } from './RoleFields.tsx'

export function InviteDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT(), { me } = useMe(), [name, setName] = useState(''), [phone, setPhone] = useState(''), [roles, setRoles] = useState<Role[]>([]), [place, setPlace] = useState<Place>(), [made, setMade] = useState<Reply<typeof inviteUser>>()
  const act = useAct(inviteUser, { quiet: true, onDone: setMade }), at = place ?? (me?.region ? { path: me.region.path, name: me.region.name } : undefined)
  const close = () => { setMade(undefined); setName(''); setPhone(''); setRoles([]); setPlace(undefined); act.clear(); onClose() }
  const missing = !name.trim() ? t('identity.missing.name') : !roles.length ? t('identity.missing.roles') : isAdministrator(roles) && !/^1\d{10}$/.test(phone) ? t('identity.missing.phone') : !at ? t('identity.missing.region') : ''
  const send = () => { if (at) void act.run({ body: { name: name.trim(), roles, regionPath: at.path, ...(phone ? { phone } : {}) } }) }
  if (made) return <Drawer open={open} title={t('identity.invite.made')} onClose={close} footer={<Button primary onClick={close}>{t('identity.close')}</Button>}><LinkCard path={`/invite#link=${made.token}`} lead={t('identity.invite.give', { name, until: dateTime(made.expiresAt) })} /></Drawer>
  return (
    <Drawer open={open} title={t('identity.users.invite')} onClose={close} footer={<Button primary busy={act.busy} disabled={missing} onClick={send}>{t('identity.invite.send')}</Button>}>
      <p className="m">{t('identity.invite.how')}</p>
      <Field label={t('identity.name')}><input className="in" maxLength={40} value={name} onChange={e => setName(e.target.value)} /></Field>
      <Field label={t('identity.phone')} hint={t('identity.phoneHint')}><input className="in" inputMode="tel" maxLength={11} value={phone} onChange={e => setPhone(e.target.value.replace(/\D/g, ''))} /></Field>
      <RegionPicker value={at} onChange={setPlace} />
      <RolePicker value={roles} onChange={setRoles} />
      <Refusal>{act.problem?.detail}</Refusal>
    </Drawer>
  )
}

/** A one-time link to hand over: as text, as a picture for a phone. It is shown this once. */
export function LinkCard({ path, lead }: { path: string; lead: string }) {
  const t = useT(), address = location.origin + path
  return <><p>{lead}</p><Qr text={address} label={t('identity.link.qr')}><code className="mono">{address}</code><CopyButton text={address} /><span className="s">{t('identity.link.once')}</span></Qr></>
}
