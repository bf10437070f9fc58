import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Chip, Confirm, dateTime, Drawer, Empty, Page, Panel, Table, Tag, useAct, useCall, useMe, useNow } from '#kit/ui'
import type { Reply } from '#kit/contract'
import { type ApiTokenRow, issueApiToken, listApiTokens, revokeApiToken } from './apiTokenApi.ts'
import { CopyButton } from './CopyButton.tsx'
import { Field, Refusal } from './Door.tsx'
import type { Role } from './model.ts'
import { type Place, RegionPicker, RolePicker } from './RoleFields.tsx'

/** Which systems may call the API, as what, until when, and which of them still do. */
export function ApiTokensPage() {
  const t = useT(), { may } = useMe(), now = useNow(), [issuing, setIssuing] = useState(false), [ending, setEnding] = useState<ApiTokenRow | null>(null)
  const { data, problem, refetch, at, isLoading } = useCall(listApiTokens, {}, { live: ['api_token.'] })
  const revoke = useAct(revokeApiToken, { quiet: true, onDone: () => setEnding(null) })
  const state = (r: ApiTokenRow) => (r.revokedAt ? 'revoked' : Date.parse(r.expiresAt) < now ? 'expired' : 'live')
  return (
    <Page title={t('identity.token.page')} actions={may('api_token.issue') && <Button primary icon="key" onClick={() => setIssuing(true)}>{t('identity.token.issue')}</Button>}>
      <Panel title={t('identity.token.page')} count={data?.rows.length} age={at} grow>
        <p className="pad m">{t('identity.token.lead')}</p>
        <Table<ApiTokenRow> label={t('identity.token.page')} rows={data?.rows} loading={isLoading} problem={problem} onRetry={() => void refetch()} keyOf={r => r.id} empty={<Empty icon="key" title={t('identity.token.none')}>{t('identity.token.noneNext')}</Empty>} columns={[
          { key: 'name', title: t('identity.token.name'), render: r => <><b>{r.name}</b> <span className="s">{t('identity.token.tail')} <span className="mono">{r.tail}</span></span><div className="s">{r.reason}</div></> },
          { key: 'roles', title: t('identity.roles'), render: r => r.roles.map(role => t(`role.${role}`)).join('、') },
          { key: 'region', title: t('identity.region'), render: r => r.regionName },
          { key: 'access', title: t('identity.token.access'), render: r => t(r.access === 'read' ? 'identity.token.read' : 'identity.token.write') },
          { key: 'until', title: t('identity.token.until'), render: r => dateTime(r.expiresAt) },
          { key: 'used', title: t('identity.token.used'), render: r => (r.usedAt ? <>{dateTime(r.usedAt)} <span className="s mono">{r.usedFrom}</span></> : t('identity.token.never')) },
          { key: 'state', title: t('identity.token.state'), render: r => <Tag kind={state(r) === 'live' ? undefined : 'flat'}>{t(`identity.token.${state(r)}`)}</Tag> },
          { key: 'act', title: '', render: r => state(r) === 'live' && may('api_token.issue') && <Button small quiet onClick={() => setEnding(r)}>{t('identity.token.revoke')}</Button> },
        ]} />
      </Panel>
      {issuing && <IssueDrawer onClose={() => setIssuing(false)} />}
      {ending && <Confirm open title={t('identity.token.revokeOf', { name: ending.name })} act={t('identity.token.revoke')} busy={revoke.busy} problem={revoke.problem} onClose={() => setEnding(null)} onConfirm={reason => revoke.run({ params: { id: ending.id }, body: { reason } })}>{t('identity.token.revokeWhat')}</Confirm>}
    </Page>
  )
}

function IssueDrawer({ onClose }: { onClose: () => void }) {
  const t = useT(), { me } = useMe(), [name, setName] = useState(''), [roles, setRoles] = useState<Role[]>([]), [place, setPlace] = useState<Place>(), [access, setAccess] = useState<'read' | 'write'>('read'), [days, setDays] = useState('180'), [reason, setReason] = useState('')
  const [made, setMade] = useState<Reply<typeof issueApiToken>>(), act = useAct(issueApiToken, { quiet: true, onDone: setMade }), at = place ?? (me?.region ? { path: me.region.path, name: me.region.name } : undefined)
  if (made) return <Drawer open title={t('identity.token.made')} onClose={onClose} footer={<Button primary onClick={onClose}>{t('identity.close')}</Button>}><p>{t('identity.token.once', { until: dateTime(made.expiresAt) })}</p><code className="mono" style={{ wordBreak: 'break-all' }}>{made.token}</code><CopyButton text={made.token} /></Drawer>
  const missing = name.trim().length < 2 || !roles.length || !at || reason.trim().length < 2 ? t('identity.token.missing') : ''
  return (
    <Drawer open title={t('identity.token.issue')} onClose={onClose} footer={<Button primary busy={act.busy} disabled={missing} onClick={() => { if (at) void act.run({ body: { name: name.trim(), roles, regionPath: at.path, access, days: Number(days), reason: reason.trim() } }) }}>{t('identity.token.issue')}</Button>}>
      <Field label={t('identity.token.name')} hint={t('identity.token.nameHint')}><input className="in" maxLength={40} value={name} onChange={e => setName(e.target.value)} /></Field>
      <Field label={t('identity.token.reason')}><input className="in" maxLength={200} value={reason} onChange={e => setReason(e.target.value)} /></Field>
      <div className="field" role="group" aria-label={t('identity.token.access')}><span>{t('identity.token.access')}</span><div className="row">{(['read', 'write'] as const).map(a => <Chip key={a} on={access === a} onClick={() => setAccess(a)}>{t(a === 'read' ? 'identity.token.read' : 'identity.token.write')}</Chip>)}</div></div>
      <Field label={t('identity.token.days')}><input className="in" inputMode="numeric" maxLength={3} value={days} onChange={e => setDays(e.target.value.replace(/\D/g, ''))} /></Field>
      <RegionPicker value={at} onChange={setPlace} />
      <RolePicker business value={roles} onChange={setRoles} />
      <Refusal>{act.problem?.detail}</Refusal>
    </Drawer>
  )
}
