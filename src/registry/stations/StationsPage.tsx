import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Button, type Column, Empty, useMe, useShortcut } from '#kit/ui'
import { useT } from '#kit/i18n'
import { Ledger } from '#registry/ledger/web'
import { listStations } from './api.ts'
import { addressProtocols, kinds, type Station } from './model.ts'
import { StationCard } from './StationCard.tsx'
import { StationForm } from './StationForm.tsx'

/** `?register=0035052101&protocol=sl651`: registration of an address whose frames came in unregistered. */
export function StationsPage() {
  const t = useT(), { may } = useMe(), [params, setParams] = useSearchParams(), [adding, setAdding] = useState(false), edit = may('station.edit')
  const wanted = params.get('register'), protocol = addressProtocols.find(p => p === params.get('protocol'))
  useShortcut(edit ? 'n' : '', t('station.register'), () => setAdding(true))
  const close = () => { setAdding(false); if (wanted) setParams({}, { replace: true }) }
  const columns: Column<Station>[] = [
    { key: 'name', title: t('station.name'), render: r => r.name },
    { key: 'code', title: t('station.code'), render: r => <span className="code">{r.code}</span> },
    { key: 'kind', title: t('station.kind'), render: r => t(`station.kind.${r.kind}`) },
    { key: 'place', title: t('ledger.place'), render: r => r.place },
    { key: 'key', title: t('station.key'), render: r => t(r.hasKey ? 'station.hasKey' : 'station.noKey') },
    { key: 'state', title: t('station.state'), render: r => t(r.retiredAt ? 'station.retired' : 'station.active') },
  ]
  const filters = [
    { key: 'kind', label: t('station.kind'), options: kinds.map(value => ({ value, label: t(`station.kind.${value}`) })) },
    { key: 'state', label: t('station.state'), options: [{ value: 'retired', label: t('station.retired') }, { value: 'all', label: t('station.every') }] },
  ]
  const onMap = new URLSearchParams({ on: '', stations: params.get('kind') ?? 'all' })
  for (const name of ['region', 'q', 'state']) { const value = params.get(name); if (value) onMap.set(`stations.${name}`, value) }
  return <>
    <Ledger<Station> title={t('station.page')} path="/stations" contract={listStations} columns={columns} filters={filters} live={['station.']} head={<Link className="link" to={`/map?${onMap}`}>{t('station.onMap')}</Link>} hint={t('station.find')}
      empty={<Empty icon="gauge" title={t('station.none')}>{t('station.noneNext')}</Empty>} actions={edit && <Button primary icon="plus" onClick={() => setAdding(true)}>{t('station.register')}</Button>}
      cardTitle={t('station.card')} card={id => <StationCard id={id} />} />
    <StationForm open={edit && (adding || Boolean(wanted))} newcomer={wanted ? { protocol: protocol ?? 'sl651', address: wanted } : undefined} onClose={close} />
  </>
}
