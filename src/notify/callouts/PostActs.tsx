import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, Empty, Skeleton, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { listStandIns, nameStandIn, renumberCall } from './api.ts'
import type { Ladder } from './model.ts'

type Props = { call: Ladder['calls'][number]; post: Ladder }

/** 换号 and 指定代岗: what an officer does for a post that stays silent. */
export function PostActs({ call, post }: Props) {
  const t = useT(), { may } = useMe(), [open, setOpen] = useState<'number' | 'standIn' | null>(null)
  const close = () => setOpen(null)
  return <>
    {may('call.renumber') && <Button small disabled={call.answeredAt ? t('callout.alreadyAnswered') : null} onClick={() => setOpen('number')}>{t('callout.renumber')}</Button>}
    {may('call.stand_in') && post.state !== 'woken' && <Button small onClick={() => setOpen('standIn')}>{t('callout.nameStandIn')}</Button>}
    {open === 'number' && <NumberDrawer call={call} onClose={close} />}
    {open === 'standIn' && <StandInDrawer call={call} post={post} onClose={close} />}
  </>
}

function NumberDrawer({ call, onClose }: Pick<Props, 'call'> & { onClose: () => void }) {
  const t = useT(), [phone, setPhone] = useState(''), [reason, setReason] = useState('')
  const act = useAct(renumberCall, { done: t('callout.renumbered'), quiet: true, onDone: onClose })
  const off = !/^[0-9-]{7,20}$/.test(phone.trim()) ? t('callout.newNumber') : reason.trim().length < 2 ? t('callout.renumberWhy') : null
  return (
    <Drawer open title={t('callout.renumberOf', { name: call.personName })} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={off} onClick={() => void act.run({ params: { id: call.callId }, body: { phone: phone.trim(), reason: reason.trim() } })}>{t('callout.renumberDo')}</Button></>}>
      <label className="col"><span className="s">{t('callout.newNumber')}（{call.phoneMask}）</span><input className="in mono" inputMode="tel" maxLength={20} value={phone} onChange={(e) => setPhone(e.target.value)} /></label>
      <label className="col"><span className="s">{t('callout.renumberWhy')}</span><input className="in" maxLength={200} value={reason} onChange={(e) => setReason(e.target.value)} /></label>
      <p className="s">{t('callout.renumberWhat')}</p>
      {act.problem && <div className="note" role="alert">{act.problem.detail}</div>}
    </Drawer>
  )
}

function StandInDrawer({ call, post, onClose }: Props & { onClose: () => void }) {
  const t = useT(), [chosen, setChosen] = useState<string | null>(null)
  const { data, problem, refetch } = useCall(listStandIns, { params: { id: call.callId } })
  const name = data?.rows.find((r) => r.holderId === chosen)?.personName ?? ''
  const act = useAct(nameStandIn, { done: t('callout.standInNamed', { name }), quiet: true, onDone: onClose })
  return (
    <Drawer open title={t('callout.nameStandInOf', { post: `${post.regionName} ${post.title}` })} onClose={onClose}
      footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={chosen ? null : t('callout.nameStandIn')} onClick={() => void act.run({ params: { id: call.callId }, body: { holderId: chosen as string } })}>{t('callout.standInDo')}</Button></>}>
      <p className="s">{t('callout.standInWhat')}</p>
      {!data ? problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton rows={4} /> : data.rows.length === 0 ? <Empty icon="people" title={t('callout.noStandIn')}>{t('callout.noStandInNext')}</Empty>
        : <fieldset className="col" style={{ border: 0, gap: 8 }}><legend className="s">{t('callout.nameStandIn')}</legend>{data.rows.map((r) => (
          <label key={r.holderId} className="row"><input type="radio" name="standIn" checked={chosen === r.holderId} onChange={() => setChosen(r.holderId)} /><b>{r.personName}</b><span className="m">{r.duty}</span><span className="end mono s">{r.phoneMask}</span></label>))}</fieldset>}
      {act.problem && <div className="note" role="alert">{act.problem.detail}</div>}
    </Drawer>
  )
}
