import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, useAct } from '#kit/ui'
import { addFeed, editFeed, type KindShown } from './api.ts'
import type { Feed, Settings } from './model.ts'

type Props = { kinds: readonly KindShown[]; feed?: Feed; onClose: () => void; onDone: (feed: Feed) => void }

/** The form of any kind: address, interval, and what the kind itself asks. */
export function FeedDrawer({ kinds, feed, onClose, onDone }: Props) {
  const t = useT(), [kindKey, setKindKey] = useState(feed?.kind ?? kinds[0]?.key ?? ''), kind = kinds.find((k) => k.key === kindKey)
  const [name, setName] = useState(feed?.name ?? ''), [url, setUrl] = useState(feed?.url ?? ''), [seconds, setSeconds] = useState(String(feed?.intervalSeconds ?? kind?.intervalSeconds ?? 600)), [settings, setSettings] = useState<Settings>(feed?.settings ?? {})
  const add = useAct(addFeed, { quiet: true, done: t('feed.kept'), onDone }), edit = useAct(editFeed, { quiet: true, done: t('feed.kept'), onDone }), act = feed ? edit : add
  const choose = (key: string) => { setKindKey(key); setSettings({}); setSeconds(String(kinds.find((k) => k.key === key)?.intervalSeconds ?? 600)) }
  const put = (field: string, value: string | number | boolean | undefined) => setSettings(({ [field]: _, ...rest }) => (value === undefined || value === '' || value === false ? rest : { ...rest, [field]: value }))
  const intervalSeconds = Number(seconds), missing = name.trim().length < 2 || !/^https?:\/\//.test(url) || !URL.canParse(url) || !Number.isInteger(intervalSeconds) || intervalSeconds < 30 || intervalSeconds > 86_400 ? t('feed.missing') : ''
  const save = () => {
    const body = { name: name.trim(), url: url.trim(), intervalSeconds, settings }
    void (feed ? edit.run({ params: { id: feed.id }, body: { ...body, revision: feed.revision } }) : add.run({ body: { ...body, kind: kindKey } }))
  }
  return (
    <Drawer open title={t(feed ? 'feed.edit' : 'feed.add')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={missing} onClick={save}>{t('feed.keep')}</Button></>}>
      <label className="col"><span className="s">{t('feed.kind')}</span><select className="in" value={kindKey} disabled={Boolean(feed)} onChange={(e) => choose(e.target.value)}>{kinds.map((k) => <option key={k.key} value={k.key}>{t(`feed.kind.${k.key}`)}</option>)}</select></label>
      {kind && <p className="s">{t(`feed.kind.${kind.key}.means`)}</p>}
      <label className="col"><span className="s">{t('feed.name')}</span><input className="in" maxLength={60} value={name} onChange={(e) => setName(e.target.value)} /></label>
      <label className="col"><span className="s">{t('feed.url')}</span><input className="in mono" maxLength={1000} value={url} placeholder={kind?.example} onChange={(e) => setUrl(e.target.value)} /></label>
      <label className="col"><span className="s">{t('feed.seconds')}</span><input className="in num" type="number" min={30} max={86400} value={seconds} onChange={(e) => setSeconds(e.target.value)} /></label>
      {kind?.fields.map((f) => <div key={f.name} className="col">
        {f.kind === 'switch' ? <label className="row"><input type="checkbox" checked={settings[f.name] === true} onChange={(e) => put(f.name, e.target.checked)} />{t(f.label)}</label>
          : <label className="col"><span className="s">{t(f.label)}</span>{f.kind === 'lines' ? <textarea className="in mono" rows={5} maxLength={60000} value={String(settings[f.name] ?? '')} onChange={(e) => put(f.name, e.target.value)} />
            : <input className="in" inputMode={f.kind === 'number' ? 'decimal' : undefined} value={String(settings[f.name] ?? '')} onChange={(e) => put(f.name, f.kind === 'number' ? (e.target.value === '' || Number.isNaN(Number(e.target.value)) ? undefined : Number(e.target.value)) : e.target.value)} />}</label>}
        {f.note && <span className="s">{t(f.note)}</span>}
      </div>)}
      <p className="s">{t('feed.guard')}</p>
      {act.problem && <div className="note" role="alert">{act.problem.detail || act.problem.title}</div>}
    </Drawer>
  )
}
