import { useMemo, useState } from 'react'
import { useT } from '#kit/i18n'
import { Chip, type MapLine, type MapPoint, MapView, number, Panel, useCall } from '#kit/ui'
import { type Dispatch, listDispatches, type Target } from '#command/dispatches/web'
import { type Incident, readScene } from '#command/incidents/web'
import { listOrders, type Order } from '#command/orders/web'

type Layer = 'orders' | 'teams' | 'shelters'
const layers = ['orders', 'teams', 'shelters'] as const

/** Orders, teams and shelters where they are. Pressing a point makes it the place that the next team is looked for. */
export function SceneMap({ incident, onTarget }: { incident: Incident; onTarget: (target: Target) => void }) {
  const t = useT(), [shown, setShown] = useState<readonly Layer[]>(['orders', 'teams']), [selected, setSelected] = useState<string | null>(null)
  const params = { id: incident.id }
  const scene = useCall(readScene, { params }), orders = useCall(listOrders, { query: { incidentId: incident.id, state: 'open', limit: 200 } }, { live: ['order.'] })
  const teams = useCall(listDispatches, { query: { incidentId: incident.id, active: 'yes' } }, { live: ['team.'] })
  const points = useMemo(() => [
    ...(shown.includes('shelters') ? (scene.data?.shelters ?? []).map((s): MapPoint => ({ id: `s-${s.id}`, lon: s.lon, lat: s.lat, name: s.name, color: 'line-2', radius: 4, note: t('room.capacity', { n: number(s.capacity) }) })) : []),
    ...(shown.includes('orders') ? byPlace(orders.data?.rows ?? []).map((g): MapPoint => ({ id: `o-${g[0].id}`, lon: g[0].lon ?? 0, lat: g[0].lat ?? 0, name: g[0].addresseeName, color: g.some(o => o.overdue) ? 'solid' : 'brand', radius: g.some(o => o.overdue) ? 8 : 5, hollow: g.every(o => o.state === 'sent'), ...(g.some(o => o.overdue) ? { label: `${g[0].addresseeName.slice(0, 8)} ${t('room.unreceived')}` } : {}), note: g.map(o => `${o.no} ${t(`order.state.${o.state}`)}`).join('、') })) : []),
    ...(shown.includes('teams') ? (teams.data ?? []).flatMap((d): MapPoint[] => teamAt(d) ? [{ id: `t-${d.id}`, ...teamAt(d) as { lon: number; lat: number }, name: d.teamName, color: 'brand', radius: 7, sign: 'pin', label: `${d.teamName} ${t(`dispatch.state.${d.state}`)}`, note: `${d.orderNo} ${d.place}` }] : []) : []),
  ], [shown, scene.data, orders.data, teams.data, t])
  const lines = useMemo(() => shown.includes('teams') ? (teams.data ?? []).flatMap((d): MapLine[] => d.state !== 'arrived' && d.teamLon !== null && d.teamLat !== null && d.lon !== null && d.lat !== null ? [{ id: d.id, at: [[d.teamLon, d.teamLat], [d.lon, d.lat]], pattern: 'dash', color: 'brand', width: 2 }] : []) : [], [shown, teams.data])
  const select = (key: string) => {
    setSelected(key)
    const point = points.find(p => p.id === key), order = orders.data?.rows.find(o => `o-${o.id}` === key)
    if (point) onTarget({ name: point.name, lon: point.lon, lat: point.lat, regionCode: null, orderId: order?.id ?? null, task: order?.title })
  }
  return (
    <Panel title={t('room.map')} className="scene" age={teams.at} head={<span className="row wrap" style={{ gap: 4 }}>{layers.map(l => <Chip key={l} on={shown.includes(l)} onClick={() => setShown(s => s.includes(l) ? s.filter(x => x !== l) : [...s, l])}>{t(`room.layer.${l}`)}</Chip>)}</span>}>
      <MapView label={t('room.mapLabel', { title: incident.title, n: points.length })} points={points} lines={lines} selected={selected} onSelect={select} legend={<span className="s">{t('room.legend')}</span>} />
    </Panel>
  )
}

type Group = [Order, ...Order[]]
/** One point per addressee: a county with twelve orders is one place. */
function byPlace(orders: readonly Order[]): Group[] {
  const groups = new Map<string, Group>()
  for (const o of orders) if (o.lon !== null && o.lat !== null) { const g = groups.get(o.regionPath); if (g) g.push(o); else groups.set(o.regionPath, [o]) }
  return [...groups.values()]
}

/** On the scene once it arrived; before that where it stands by. No position between: nothing reports one. */
function teamAt(d: Dispatch): { lon: number; lat: number } | null {
  const at = d.state === 'arrived' ? [d.lon, d.lat] : [d.teamLon, d.teamLat]
  return at[0] !== null && at[1] !== null && at[0] !== undefined && at[1] !== undefined ? { lon: at[0], lat: at[1] } : null
}
