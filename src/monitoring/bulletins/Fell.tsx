import { useMemo } from 'react'
import { useT } from '#kit/i18n'
import { clockTime, dayTime, Figure, type MapArea, MapView, Panel, Table, useCall, type MapPoint } from '#kit/ui'
import { townShapes } from '#registry/regions/web'
import type { Content, CountyRain, StationRain, TownRain } from './model.ts'

/** GB/T 28592 bounds of a day's rain; teal, because level colours mean levels. */
const bounds = [10, 25, 50, 100, 250] as const
const shade = (mm: number): string => `rain${bounds.filter((b) => mm >= b).length}`

/** Towns with an outline of their own, shaded by their rain. */
const areasOf = (towns: readonly TownRain[], shapes: readonly { code: string; geometry: GeoJSON.Geometry }[]): MapArea[] => {
  const of = new Map(shapes.map((s) => [s.code, s.geometry]))
  return towns.flatMap((town) => { const geometry = of.get(town.code); return geometry ? [{ id: town.code, geometry, name: town.name, fill: shade(town.mm) }] : [] })
}

export function Fell({ content, period }: { content: Content; period: { from: string; to: string } }) {
  const t = useT()
  const { data } = useCall(townShapes, {}, { live: ['boundary.'] })
  const areas = useMemo(() => areasOf(content.towns, data?.rows ?? []), [content, data]), drawn = useMemo(() => new Set(areas.map((a) => a.id)), [areas])
  const points = useMemo<MapPoint[]>(() => content.towns.flatMap((town) => town.lon === null || town.lat === null ? [] : [{
    id: town.code, lon: town.lon, lat: town.lat, name: town.countyName + town.name, ...(drawn.has(town.code) ? { color: 'ink', radius: 2 } : { color: shade(town.mm), radius: town.mm >= 50 ? 9 : 7, ring: 'gauge-ring' }), note: `${town.mm.toFixed(1)} mm`, ...(town.mm >= 100 ? { label: `${town.name} ${Math.round(town.mm)}` } : {}),
  }]), [content, drawn])
  return (
    <div className="fell">
      <Panel title={t('bulletin.map')} className="fellmap noprint"><MapView label={t('bulletin.map')} points={points} areas={areas} attribution={[...new Set(data?.rows.map((r) => r.attribution).filter(Boolean))]} legend={<span className="row wrap">{[0, ...bounds].map((b, i) => <span key={b} className="row"><i className="dotkey" style={{ background: `var(--rain${i})` }} />{i === 0 ? `<${bounds[0]}` : `≥${b}`}</span>)}<span className="s">mm</span><span className="s">{t(areas.length ? 'bulletin.asAreas' : 'bulletin.asPoints')}</span></span>} /></Panel>
      <div className="fellside">
        <Panel title={t('bulletin.counties')}>
          <Table<CountyRain> dense label={t('bulletin.counties')} rows={content.counties} keyOf={(r) => r.code} columns={[
            { key: 'name', title: t('bulletin.county'), render: (r) => <b className="nw">{r.name}</b> },
            { key: 'mean', title: t('bulletin.mean'), number: true, render: (r) => r.meanMm.toFixed(1) },
            { key: 'max', title: t('bulletin.max'), number: true, render: (r) => r.maxMm.toFixed(1) },
            { key: 'town', title: t('bulletin.maxTown'), render: (r) => <span className="nw">{r.maxTown}</span> },
            ...content.thresholds.map((mm, i) => ({ key: `t${mm}`, title: `≥${mm}`, number: true, render: (r: CountyRain) => <Figure k="bulletin.towns" params={{ ...period, mm, county: r.code }} value={r.towns[i] ?? 0} /> })),
            { key: 'stations', title: t('bulletin.gauges'), number: true, render: (r) => <Figure k="bulletin.stations" params={{ ...period, county: r.code }} value={r.stations} /> },
          ]} foot={<tr><td>{t('bulletin.all')}</td><td colSpan={3} />{content.thresholds.map((mm, i) => <td key={mm} className="n"><Figure k="bulletin.towns" params={{ ...period, mm }} value={content.counts[i] ?? 0} /></td>)}<td className="n"><Figure k="bulletin.stations" params={period} value={content.stations} /></td></tr>} />
        </Panel>
        <Panel title={t('bulletin.top')} count={<Figure k="bulletin.stations" params={period} value={content.stations} />} grow>
          <Table<StationRain> dense label={t('bulletin.top')} rows={content.top} keyOf={(r) => r.stationId} empty={t('bulletin.nothing')} columns={[
            { key: 'name', title: t('bulletin.station'), render: (r) => <span className="nw"><b>{r.name}</b> <span className="s">{r.countyName}{r.town}</span></span> },
            { key: 'mm', title: t('bulletin.sum'), number: true, render: (r) => r.mm.toFixed(1) },
            { key: 'hour', title: t('bulletin.hour'), number: true, render: (r) => (r.hourMm === null ? '—' : r.hourMm.toFixed(1)) },
            { key: 'at', title: t('bulletin.hourAt'), render: (r) => (r.hourAt ? <span className="nw" title={dayTime(r.hourAt)}>{clockTime(new Date(Date.parse(r.hourAt) - 3_600_000).toISOString())}–{clockTime(r.hourAt)}</span> : '—') },
          ]} />
        </Panel>
      </div>
    </div>
  )
}
