import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { DataAge, dateTime, dayTime, Figure, type MapPoint, MapView, Panel, Seg } from '#kit/ui'
import { useT } from '#kit/i18n'
import type { NightDesk, StormDesk } from './api.ts'
import { type Gauge, rainStep, rainSteps, type Span, spans } from './model.ts'
import { stormLayers } from './stormLayers.ts'

type Rain = NightDesk['rain']
const NO_STORM: StormDesk = { storm: null, track: [], circles: [], next: null, reached: 0 }
const radius = (step: number): number => 3.4 + step * 0.65

const pointOf = (g: Gauge, unit: string): MapPoint => {
  const step = g.mm === null ? 0 : rainStep(g.mm)
  return { id: g.id, lon: g.lon, lat: g.lat, name: `${g.countyName} ${g.name}`, hollow: g.mm === null, color: `rain${step}`, ring: step < 2 ? 'bound' : 'gauge-ring', radius: radius(step), note: g.mm === null ? '—' : `${g.mm} ${unit}` }
}

export function RainPanel({ rain, storm = NO_STORM, hours, onHours }: { rain: Rain; storm: StormDesk | undefined; hours: Span; onHours: (hours: Span) => void }) {
  const t = useT(), [chosen, setChosen] = useState<string | null>(null)
  const layers = useMemo(() => stormLayers(storm), [storm])
  const points = useMemo(() => [...rain.gauges.map(g => pointOf(g, t('night.unit.mm'))), ...layers.points], [rain.gauges, layers, t])
  const gauge = rain.gauges.find(g => g.id === chosen)
  return (
    <Panel className="a-map" title={t(storm.storm ? 'night.rain.titleStorm' : 'night.rain.title')} head={<Seg label={t('night.rain.span')} options={spans.map(h => ({ value: h, label: t('night.rain.hours', { n: h }) }))} value={hours} onChange={onHours} />}
      actions={<>{rain.asOf && (rain.replay ? <span className="drill">{t('night.rain.replay', { at: dayTime(rain.asOf) })}</span> : <DataAge label={t('night.rain.title')} at={rain.asOf} staleAfter={900} />)}{storm.storm && !rain.replay && <DataAge label={t('night.storm.title')} at={storm.storm.at} staleAfter={3 * 3600} />}</>}>
      <MapView label={t('night.rain.map', { n: rain.gauges.length })} points={points} lines={layers.lines} polygons={layers.polygons} include={layers.include} selected={chosen} onSelect={setChosen} legend={<Legend />} attribution={layers.notes.map(n => t(n))}>
        {layers.polygons.length > 0 && <Circles />}
        <div className="ov" style={{ left: 12, bottom: 12, maxWidth: 'calc(100% - 24px)' }}>{gauge ? <Chosen gauge={gauge} hours={hours} /> : <Sums rain={rain} hours={hours} />}</div>
      </MapView>
    </Panel>
  )
}

function Sums({ rain, hours }: { rain: Rain; hours: Span }) {
  const t = useT(), params = { asOf: rain.asOf, hours }
  return <>
    <span className="s">{t('night.rain.sums', { n: hours })}</span>
    <div className="row" style={{ gap: 16 }}>{rain.over.map(o => <span key={o.mm}>≥{o.mm} <b><Figure k="desk.rain_over" params={{ ...params, mm: o.mm }} value={rain.asOf ? o.value : null} /></b></span>)}<span>{t('night.rain.silent')} <b><Figure k="desk.gauges_silent" params={params} value={rain.silent} /></b></span></div>
    <div className="s">{rain.most ? <>{t('night.rain.most')} {rain.most.countyName} {rain.most.name} <Figure k="desk.rain_most" params={params} value={rain.most.mm} /> {t('night.unit.mm')}</> : t(rain.asOf ? 'night.rain.dry' : 'night.rain.never')}</div>
  </>
}

function Chosen({ gauge, hours }: { gauge: Gauge; hours: Span }) {
  const t = useT()
  return <><b>{gauge.countyName} {gauge.name}</b><div>{gauge.mm === null ? t('night.rain.gaugeSilent') : t('night.rain.gauge', { n: hours, mm: gauge.mm })}</div>{gauge.lastAt && <div className="s">{t('night.rain.last', { at: dateTime(gauge.lastAt) })}</div>}<Link className="link" to={`/gauges/${gauge.id}`}>{t('night.rain.open')}</Link></>
}

function Circles() {
  const t = useT(), dash = { 12: undefined, 10: '6 4', 7: '2 4' } as const
  return <div className="ov" style={{ right: 12, top: 12 }}>{([12, 10, 7] as const).map(f => <div key={f} className="row"><svg width="28" height="8" aria-hidden="true"><path d="M0 4h28" stroke="var(--storm)" strokeWidth={f === 12 ? 1.6 : 1.2} strokeDasharray={dash[f]} /></svg>{t('night.storm.circle', { n: f })}</div>)}</div>
}

function Legend() {
  const t = useT()
  return <>
    <span className="m nw">{t('night.rain.legend')}</span>
    {rainSteps.map((from, i) => <span key={from} className="dotkey"><span className="raindot" style={{ width: radius(i) * 2, height: radius(i) * 2, background: `var(--rain${i})` }} />{i === 0 ? '<10' : i === 5 ? '≥250' : from}</span>)}
    <span className="dotkey"><span className="raindot hollow" style={{ width: 9, height: 9 }} />{t('night.rain.silent')}</span>
  </>
}
