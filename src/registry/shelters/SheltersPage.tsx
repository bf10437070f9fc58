import { useState } from 'react'
import { Button, type Column, Empty, Figure, MapView, number, Panel, useAct, useCall, useMe, useShortcut } from '#kit/ui'
import { useT } from '#kit/i18n'
import { Acts, Card, Ledger, PhoneLine } from '#registry/ledger/web'
import { getShelter, listShelters, openShelterPhone, retireShelter } from './api.ts'
import { facilities, type Shelter } from './model.ts'
import { ShelterForm } from './ShelterForm.tsx'

export function SheltersPage() {
  const t = useT(), { may } = useMe(), [adding, setAdding] = useState(false), edit = may('shelter.edit')
  useShortcut(edit ? 'n' : '', t('shelter.add'), () => setAdding(true))
  const columns: Column<Shelter>[] = [
    { key: 'name', title: t('shelter.name'), render: r => r.name },
    { key: 'code', title: t('shelter.code'), render: r => <span className="code">{r.code}</span> },
    { key: 'place', title: t('ledger.place'), render: r => r.place },
    { key: 'manager', title: t('shelter.manager'), render: r => r.managerName },
    { key: 'phone', title: t('ledger.phone'), render: r => <span className="num m">{r.phoneMask}</span> },
    { key: 'capacity', title: t('shelter.capacity'), number: true, render: r => number(r.capacity) },
  ]
  const filters = [{ key: 'facility', label: t('shelter.facilities'), options: facilities.map(value => ({ value, label: t(`shelter.facility.${value}`) })) }]
  return <>
    <Ledger<Shelter> title={t('shelter.page')} path="/shelters" contract={listShelters} columns={columns} filters={filters} live={['shelter.']} hint={t('shelter.find')}
      head={<span className="m">{t('shelter.room')} <Figure k="shelter.capacity" unit /></span>}
      empty={<Empty icon="home" title={t('shelter.none')}>{t('shelter.noneNext')}</Empty>} actions={edit && <Button primary icon="plus" onClick={() => setAdding(true)}>{t('shelter.add')}</Button>}
      cardTitle={t('shelter.card')} card={(id, close) => <ShelterCard id={id} onGone={close} />} />
    <ShelterForm open={adding} onClose={() => setAdding(false)} />
  </>
}

function ShelterCard({ id, onGone }: { id: string; onGone: () => void }) {
  const t = useT(), { may } = useMe(), call = useCall(getShelter, { params: { id } }, { live: ['shelter.'] })
  const [editing, setEditing] = useState(false), leave = useAct(retireShelter, { done: t('shelter.retired'), onDone: onGone })
  return (
    <Card call={call} facts={s => [
      [t('shelter.name'), s.name], [t('shelter.code'), <span className="mono">{s.code}</span>], [t('ledger.place'), s.place], [t('shelter.address'), s.address],
      [t('shelter.capacity'), number(s.capacity)], [t('shelter.area'), s.area === null ? '—' : t('shelter.areaIs', { area: number(s.area), each: (s.area / s.capacity).toFixed(1) })],
      [t('shelter.facilities'), s.facilities.map(f => t(`shelter.facility.${f}`)).join('、')], [t('shelter.manager'), s.managerName],
      [t('ledger.phone'), <PhoneLine id={s.id} mask={s.phoneMask} contract={openShelterPhone} may={may('shelter.open_phone')} />],
      [t('ledger.position'), `${s.lon}, ${s.lat}`], [t('ledger.source'), t(s.demo ? 'ledger.sourceDemo' : 'ledger.sourceReal')],
    ]}>{s => <>
      <Panel title={t('shelter.where')}><div style={{ height: 240, display: 'flex', flexDirection: 'column' }}><MapView label={t('shelter.where')} points={[{ id: s.id, lon: s.lon, lat: s.lat, name: s.name, sign: 'pin' }]} /></div></Panel>
      {may('shelter.edit') && !s.retiredAt && <Acts onEdit={() => setEditing(true)} leave={{ act: t('shelter.retire'), title: t('shelter.retireTitle', { name: s.name }), note: t('shelter.retireNote'), busy: leave.busy, problem: leave.problem, run: reason => leave.run({ params: { id }, body: { reason } }) }} />}
      <ShelterForm key={s.id} open={editing} shelter={s} onClose={() => setEditing(false)} />
    </>}</Card>
  )
}
