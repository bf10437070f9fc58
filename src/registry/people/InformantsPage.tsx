import { type Column, Empty, useCall, useMe } from '#kit/ui'
import { useT } from '#kit/i18n'
import { Card, Ledger, PhoneLine } from '#registry/ledger/web'
import { getInformant, listInformants, openInformantPhone } from './api.ts'
import type { Informant } from './model.ts'

export function InformantsPage() {
  const t = useT()
  const columns: Column<Informant>[] = [
    { key: 'personName', title: t('duty_holder.name'), render: r => r.personName },
    { key: 'rank', title: t('duty_holder.rank'), render: r => t(`duty_holder.rank.${r.rank}`) },
    { key: 'place', title: t('ledger.place'), render: r => r.place },
    { key: 'phone', title: t('ledger.phone'), render: r => <span className="num m">{r.phoneMask}</span> },
    { key: 'trainedOn', title: t('informant.trainedOn'), render: r => r.trainedOn ?? '—' },
  ]
  const filters = [{ key: 'rank', label: t('duty_holder.rank'), options: ['A', 'B'].map(value => ({ value, label: t(`duty_holder.rank.${value}`) })) }]
  return <Ledger<Informant> title={t('informant.page')} path="/informants" contract={listInformants} columns={columns} filters={filters} live={['informant.']} hint={t('informant.find')}
    empty={<Empty icon="people" title={t('informant.none')}>{t('informant.noneNext')}</Empty>} cardTitle={t('informant.card')} card={id => <InformantCard id={id} />} />
}

function InformantCard({ id }: { id: string }) {
  const t = useT(), { may } = useMe(), call = useCall(getInformant, { params: { id } }, { live: ['informant.'] })
  return <Card call={call} facts={i => [
    [t('duty_holder.name'), i.personName], [t('duty_holder.rank'), t(`duty_holder.rank.${i.rank}`)], [t('ledger.place'), i.place],
    [t('ledger.phone'), <PhoneLine id={i.id} mask={i.phoneMask} contract={openInformantPhone} may={may('informant.open_phone')} />],
    [t('informant.trainedOn'), i.trainedOn], [t('ledger.source'), t(i.demo ? 'ledger.sourceDemo' : 'ledger.sourceReal')],
  ]} />
}
