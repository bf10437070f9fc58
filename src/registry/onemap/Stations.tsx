import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { Button, type MapPoint, number, useCall, useMe } from '#kit/ui'
import { useT } from '#kit/i18n'
import { kinds, stationPoints } from '#registry/stations/web'
import type { MapAddress, StationFilters } from './address.ts'

type Kind = (typeof kinds)[number]
const queryOf = (filters: StationFilters | null) => ({ ...filters }) as { kind?: Kind; region?: string; q?: string; state?: 'active' | 'retired' | 'all' }
const useStations = (address: MapAddress) => useCall(stationPoints, { query: queryOf(address.stations) }, { enabled: address.stations !== null, live: ['station.'] })

/** 监测站 as a layer: as many points as their list has rows. */
export function StationLayer({ address }: { address: MapAddress }) {
  const t = useT(), { may } = useMe(), { data, problem } = useStations(address), on = address.stations !== null
  if (!may('station.read')) return null
  const list = `/stations?${new URLSearchParams(address.stations ?? {})}`
  return <section><h3>{t('onemap.watching')}</h3><div className={on ? 'layer on' : 'layer'}>
    <label><input type="checkbox" checked={on} onChange={() => address.setStations(on ? null : 'all')} /><span className="el grow">{t('onemap.stations')}</span><span className="num">{on ? data ? number(data.total) : '…' : ''}</span></label>
    {on && <div className="row wrap">
      <select className="in" aria-label={t('station.kind')} value={address.stations?.kind ?? 'all'} onChange={e => address.setStations(e.target.value)}><option value="all">{t('onemap.everyKind')}</option>{kinds.map(kind => <option key={kind} value={kind}>{t(`station.kind.${kind}`)}</option>)}</select>
      <span className="end" /><Link className="link s" to={list}>{t('onemap.asList')}</Link></div>}
    {problem && <p className="s">{problem.title}</p>}
  </div></section>
}

/** Their points, and the one that was pointed at. */
export function useStationPoints(address: MapAddress) {
  const { data, at } = useStations(address), [picked, pick] = useState<string | null>(null), on = address.stations !== null
  const points = useMemo((): MapPoint[] => on ? data?.rows.map(({ id, lon, lat, name }) => ({ id, lon, lat, name, color: 'ink', radius: 4, ring: 'surface' })) ?? [] : [], [on, data])
  return { points, pick, at: on ? at : null, picked: on ? data?.rows.find(row => row.id === picked) : undefined }
}

export function StationBox({ station, onClose, onAround }: { station: { id: string; name: string; code: string; kind: string; place: string }; onClose: () => void; onAround: (metres: number) => void }) {
  const t = useT(), { may } = useMe()
  return <div className="ov hit" role="dialog" aria-label={t('onemap.stations')}>
    <div className="row"><b className="grow">{station.name}</b><Button small quiet icon="close" label={t('ui.close')} onClick={onClose} /></div>
    <p className="m">{t(`station.kind.${station.kind}`)} · <span className="code">{station.code}</span></p><p className="s">{station.place}</p>
    <div className="row wrap"><Link className="link" to={`/stations/${station.id}`}>{t('onemap.card')}</Link>{may('telemetry.read') && <Link className="link" to={`/gauges/${station.id}`}>{t('onemap.curve')}</Link>}{[1000, 5000].map(m => <Button key={m} small onClick={() => onAround(m)}>{t('onemap.aroundKm', { km: m / 1000 })}</Button>)}</div>
  </div>
}
