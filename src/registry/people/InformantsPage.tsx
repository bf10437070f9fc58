import { useState } from 'react'
import { Button, type Column, Empty, useAct, useCall, useMe, useShortcut } from '#kit/ui'
import { useT } from '#kit/i18n'
import { Acts, Card, Ledger, PhoneLine } from '#registry/ledger/web'
import { disableInformant, getInformant, listInformants, openInformantPhone } from './api.ts'
import { InformantForm } from './InformantForm.tsx'
import type { Informant } from './model.ts'

export function InformantsPage() {
  const t = useT(), { may } = useMe(), [adding, setAdding] = useState(false), edit = may('informant.edit')
  useShortcut(edit ? 'n' : '', t('informant.add'), () => setAdding(true))
  const columns: Column<Informant>[] = [
    { key: 'personName', title: t('duty_holder.name'), render: r => r.personName },
    { key: 'rank', title: t('duty_holder.rank'), render: r => t(`duty_holder.rank.${r.rank}`) },
    { key: 'place', title: t('ledger.place'), render: r => r.place },
    { key: 'phone', title: t('ledger.phone'), render: r => <span className="num m">{r.phoneMask}</span> },
    { key: 'trainedOn', title: t('informant.trainedOn'), render: r => r.trainedOn ?? '—' },
  ]
  const filters = [{ key: 'rank', label: t('duty_holder.rank'), options: ['A', 'B'].map(value => ({ value, label: t(`duty_holder.rank.${value}`) })) }]
  return <>
    <Ledger<Informant> title={t('informant.page')} path="/informants" contract={listInformants} columns={columns} filters={filters} live={['informant.']} hint={t('informant.find')}
      empty={<Empty icon="people" title={t('informant.none')}>{t('informant.noneNext')}</Empty>} actions={edit && <Button primary icon="plus" onClick={() => setAdding(true)}>{t('informant.add')}</Button>}
      cardTitle={t('informant.card')} card={(id, close) => <InformantCard id={id} onGone={close} />} />
    <InformantForm open={adding} onClose={() => setAdding(false)} />
  </>
}

function InformantCard({ id, onGone }: { id: string; onGone: () => void }) {
  const t = useT(), { may } = useMe(), call = useCall(getInformant, { params: { id } }, { live: ['informant.'] })
  const [editing, setEditing] = useState(false), leave = useAct(disableInformant, { done: t('duty_holder.disabledDone'), onDone: onGone })
  return <Card call={call} facts={i => [
    [t('duty_holder.name'), i.personName], [t('duty_holder.rank'), t(`duty_holder.rank.${i.rank}`)], [t('ledger.place'), i.place],
    [t('ledger.phone'), <PhoneLine id={i.id} mask={i.phoneMask} contract={openInformantPhone} may={may('informant.open_phone')} />],
    [t('informant.trainedOn'), i.trainedOn], [t('ledger.source'), t(i.demo ? 'ledger.sourceDemo' : 'ledger.sourceReal')],
  ]}>{i => may('informant.edit') && !i.disabledAt && <>
    <Acts onEdit={() => setEditing(true)} leave={{ act: t('duty_holder.disable'), title: t('informant.disableTitle', { name: i.personName }), note: t('informant.disableNote'), busy: leave.busy, problem: leave.problem, run: reason => leave.run({ params: { id }, body: { reason } }) }} />
    <InformantForm key={i.id} open={editing} informant={i} onClose={() => setEditing(false)} />
  </>}</Card>
}
