import { lazy, Suspense, useState } from 'react'
import type { Reply } from '#kit/contract'
import { useT } from '#kit/i18n'
import { Button, Chip, Drawer, useAct, useCall, useMe } from '#kit/ui'
import { listRegions } from '#registry/regions/web'
import { addWebhook } from './api.ts'

const RegionPick = lazy(async () => ({ default: (await import('#registry/ledger/web')).RegionPick }))
/** What other systems mostly ask for; anything else is typed. */
const usual = ['enterprise.', 'warning.', 'alarm.', 'incident.', 'response.', 'order.', 'sitrep.', 'loss.']

export function AddDrawer({ onClose }: { onClose: () => void }) {
  const t = useT(), { me } = useMe(), [name, setName] = useState(''), [url, setUrl] = useState('https://'), [reason, setReason] = useState(''), [prefixes, setPrefixes] = useState<readonly string[]>([]), [typed, setTyped] = useState(''), [code, setCode] = useState<string>(), [withRow, setWithRow] = useState(false)
  const [made, setMade] = useState<Reply<typeof addWebhook>>(), act = useAct(addWebhook, { quiet: true, onDone: setMade }), region = useCall(listRegions, { query: { q: code, limit: 5 } }, { enabled: Boolean(code) })
  const path = code ? region.data?.rows.find(r => r.code === code)?.path : me?.region?.path
  const all = [...prefixes, ...typed.split(/[\s,，、]+/).filter(Boolean)], missing = name.trim().length < 2 || reason.trim().length < 2 || !all.length || !path || !URL.canParse(url) ? t('webhook.missing') : ''
  if (made) return <Drawer open title={t('webhook.made')} onClose={onClose} footer={<Button primary onClick={onClose}>{t('ui.close')}</Button>}><SecretCard secret={made.secret} /></Drawer>
  return (
    <Drawer open title={t('webhook.add')} onClose={onClose} footer={<Button primary busy={act.busy} disabled={missing} onClick={() => { if (path) void act.run({ body: { name: name.trim(), url: url.trim(), prefixes: all, regionPath: path, withRow, reason: reason.trim() } }) }}>{t('webhook.add')}</Button>}>
      <label className="col" style={{ gap: 4 }}><span className="s">{t('webhook.name')}</span><input className="in" maxLength={40} value={name} onChange={e => setName(e.target.value)} /></label>
      <label className="col" style={{ gap: 4 }}><span className="s">{t('webhook.url')}</span><input className="in mono" maxLength={500} value={url} onChange={e => setUrl(e.target.value)} /></label>
      <div className="col" style={{ gap: 4 }} role="group" aria-label={t('webhook.types')}><span className="s">{t('webhook.types')}</span>
        <div className="row wrap">{usual.map(p => <Chip key={p} on={prefixes.includes(p)} onClick={() => setPrefixes(prefixes.includes(p) ? prefixes.filter(x => x !== p) : [...prefixes, p])}>{p}</Chip>)}</div>
        <input className="in" aria-label={t('webhook.other')} placeholder={t('webhook.other')} value={typed} onChange={e => setTyped(e.target.value)} /></div>
      <div className="col" style={{ gap: 4 }}><span className="s">{t('webhook.region')} · {code ? '' : me?.region?.name}</span><Suspense fallback={<span className="skl" />}><RegionPick value={code} onChange={setCode} /></Suspense></div>
      <label className="row"><input type="checkbox" checked={withRow} onChange={e => setWithRow(e.target.checked)} />{t('webhook.withRowAsk')}</label>
      <label className="col" style={{ gap: 4 }}><span className="s">{t('webhook.reason')}</span><input className="in" maxLength={200} value={reason} onChange={e => setReason(e.target.value)} /></label>
      {act.problem && <p className="note" role="alert">{act.problem.detail}</p>}
    </Drawer>
  )
}

/** The signing secret, this once. */
export function SecretCard({ secret }: { secret: string }) {
  const t = useT()
  return <div className="col" style={{ gap: 8 }}><p>{t('webhook.once')}</p><code className="mono" style={{ wordBreak: 'break-all' }}>{secret}</code><p className="s">{t('webhook.verify')}</p><code className="mono s">anlan-signature: t=…,v1=HMAC-SHA256(secret, t + "." + body)</code></div>
}
