import { useEffect } from 'react'
import { useT } from '#kit/i18n'
import { useCall, useMe } from '#kit/ui'
import type { Target } from '#command/dispatches/web'
import { listPlaces, readScene } from '#command/incidents/web'

/** Where the next team is wanted: a region of the incident's area, or what was pressed on the map. */
export function TargetPicker({ incidentId, target, onTarget, closed }: { incidentId: string; target: Target | null; onTarget: (target: Target | null) => void; closed: boolean }) {
  const t = useT(), { may, me } = useMe()
  const scene = useCall(readScene, { params: { id: incidentId } }), towns = useCall(listPlaces, { query: { levels: '3,4' } })
  const near = scene.data?.regions.filter(r => r.lon !== null && r.level > 2) ?? [], places = near.length ? near : (towns.data ?? []).filter(r => r.lon !== null)
  const first = places[0]
  useEffect(() => { if (!target && first?.lon && first.lat) onTarget({ name: first.name, lon: first.lon, lat: first.lat, regionCode: first.code, orderId: null }) }, [target, first, onTarget])
  if (closed || !may('dispatch.command') || !me) return null
  const pick = (code: string) => { const p = places.find(x => x.code === code); if (p?.lon && p.lat) onTarget({ name: p.name, lon: p.lon, lat: p.lat, regionCode: p.code, orderId: null }) }
  return (
    <label className="row"><span className="s nw">{t('room.target')}</span>
      <select className="in grow" value={target?.orderId === null ? target.regionCode ?? '' : ''} onChange={e => pick(e.target.value)}>
        {!places.some(p => p.code === target?.regionCode && target.orderId === null) && <option value="">{target?.name ?? ''}</option>}
        {places.map(p => <option key={p.code} value={p.code}>{p.name}</option>)}
      </select></label>
  )
}
