import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, useAct } from '#kit/ui'
import { changeBudget, changeGateway } from './api.ts'
import type { Channel } from './model.ts'

export function GatewayDrawer({ url, inside, onClose }: { url: string | null; inside: boolean; onClose: () => void }) {
  const t = useT(), [text, setText] = useState(url ?? ''), [allow, setAllow] = useState(inside)
  const act = useAct(changeGateway, { done: t('channel.gatewaySet'), quiet: true, onDone: onClose })
  return (
    <Drawer open title={t('channel.setGateway')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => void act.run({ body: { url: text.trim() || null, allowPrivate: allow } })}>{t('channel.save')}</Button></>}>
      <label className="col"><span className="s">{t('channel.address')}</span><input className="in mono" value={text} maxLength={300} placeholder="https://gateway.example" onChange={(e) => setText(e.target.value)} /></label>
      <label className="row"><input type="checkbox" checked={allow} onChange={(e) => setAllow(e.target.checked)} />{t('channel.allowPrivate')}</label>
      <p className="s">{t('channel.addressWhat')}</p>
      {act.problem && <div className="note" role="alert">{act.problem.detail}</div>}
    </Drawer>
  )
}

export function BudgetDrawer({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const t = useT(), [perSecond, setPerSecond] = useState(channel.perSecond), [burst, setBurst] = useState(channel.burst)
  const act = useAct(changeBudget, { done: t('channel.budgetSet'), quiet: true, onDone: onClose })
  const field = (label: string, value: number, set: (n: number) => void) => <label className="col"><span className="s">{label}</span><input className="in num" type="number" min={1} max={10_000} value={value} onChange={(e) => set(Number(e.target.value))} /></label>
  return (
    <Drawer open title={t('channel.setBudget')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => void act.run({ params: { key: channel.key }, body: { perSecond, burst } })}>{t('channel.save')}</Button></>}>
      {field(t('channel.perSecondLabel'), perSecond, setPerSecond)}{field(t('channel.burst'), burst, setBurst)}
      <p className="s">{t('channel.budgetWhat')}</p>
      {act.problem && <div className="note" role="alert">{act.problem.detail}</div>}
    </Drawer>
  )
}
