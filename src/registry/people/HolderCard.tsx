import { useState } from 'react'
import { Button, Confirm, dateTime, Panel, useAct, useCall, useMe } from '#kit/ui'
import { useT } from '#kit/i18n'
import { Card, PhoneLine } from '#registry/ledger/web'
import { disableDutyHolder, getDutyHolder, openDutyHolderPhone } from './api.ts'
import { EditHolder } from './EditHolder.tsx'

export function HolderCard({ id, onGone }: { id: string; onGone: () => void }) {
  const t = useT(), { may } = useMe(), call = useCall(getDutyHolder, { params: { id } }, { live: ['duty_holder.'] })
  const [asked, setAsked] = useState<'edit' | 'disable' | null>(null)
  const disable = useAct(disableDutyHolder, { done: t('duty_holder.disabledDone'), onDone: () => { setAsked(null); onGone() } })
  return (
    <Card call={call} facts={({ holder: h }) => [
      [t('duty_holder.name'), h.personName], [t('duty_holder.post'), `${h.postTitle} · ${t(`duty_holder.rank.${h.rank}`)}`], [t('ledger.place'), h.place],
      [t('ledger.phone'), <PhoneLine id={h.id} mask={h.phoneMask} contract={openDutyHolderPhone} may={may('duty_holder.open_phone')} />],
      [t('duty_holder.confirmedAt'), h.confirmedAt ? dateTime(h.confirmedAt) : t('duty_holder.unconfirmed')],
      [t('duty_holder.state'), h.disabledAt ? `${t('duty_holder.disabledState')} ${dateTime(h.disabledAt)}` : t('duty_holder.serving')],
      [t('ledger.source'), t(h.demo ? 'ledger.sourceDemo' : 'ledger.sourceReal')],
    ]}>{({ holder, chain }) => <>
      <Panel title={t('duty_holder.chain')}>
        <ol className="pad col" style={{ gap: 6 }}>{chain.map(step => <li key={step.postId} className="row"><span className="tag">{t(`duty_holder.level.${step.level}`)}</span><span className="grow">{step.title}</span><span className="m">{step.names || t('duty_holder.vacantPost')}</span></li>)}</ol>
      </Panel>
      {may('duty_holder.edit') && !holder.disabledAt && <div className="row end">
        <Button icon="edit" onClick={() => setAsked('edit')}>{t('duty_holder.edit')}</Button>
        <Button onClick={() => setAsked('disable')}>{t('duty_holder.disable')}</Button>
      </div>}
      <EditHolder key={holder.id} holder={holder} open={asked === 'edit'} onClose={() => setAsked(null)} />
      <Confirm open={asked === 'disable'} title={t('duty_holder.disableTitle', { name: holder.personName })} act={t('duty_holder.disable')} least={2} busy={disable.busy} problem={disable.problem} onClose={() => setAsked(null)}
        onConfirm={reason => void disable.run({ params: { id }, body: { reason } })}>{t('duty_holder.disableNote')}</Confirm>
    </>}</Card>
  )
}
