// The map's state in its address: `on` the layers, `<path>.<filter>` what each is asked, `near` or `within` the shape, `at` where one looks.
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { MapLook, MapShape } from '#kit/ui'
import type { Ledger, Query } from '#registry/definition'
import { type Address, filterNames } from '#registry/pages/web'

export type StationFilters = Partial<Record<'kind' | 'region' | 'q' | 'state', string>>

export type MapAddress = {
  on: readonly Ledger[]
  toggle: (ledger: Ledger) => void
  of: (ledger: Ledger) => Address
  shape: MapShape | null
  /** the shape as lists are asked it */
  asked: { near?: string; within?: string }
  setShape: (shape: MapShape | null) => void
  /** layers of the survey of risks, by id */
  survey: readonly string[]
  toggleSurvey: (id: string) => void
  /** stations: null where the layer is off, else their filters; `kind` may be all */
  stations: StationFilters | null
  setStations: (kind: string | null) => void
  look: MapLook | null
  setLook: (look: MapLook) => void
}

const numbers = (text: string): number[] => text.split(',').map(Number)
const digits = (n: number) => String(Number(n.toFixed(6)))

function shapeIn(near: string | null, within: string | null): MapShape | null {
  const [lon, lat, metres] = numbers(near ?? '')
  if (near && [lon, lat, metres].every(Number.isFinite)) return { kind: 'circle', lon: lon as number, lat: lat as number, metres: metres as number }
  const ring = (within ?? '').split(';').map(numbers).filter((at): at is [number, number] => at.length === 2 && at.every(Number.isFinite))
  return ring.length > 2 ? { kind: 'ring', ring } : null
}
export const shapeText = (shape: MapShape | null): { near?: string; within?: string } => !shape ? {} : shape.kind === 'circle'
  ? { near: `${digits(shape.lon)},${digits(shape.lat)},${Math.round(shape.metres)}` } : { within: shape.ring.map(([lon, lat]) => `${digits(lon)},${digits(lat)}`).join(';') }

const toggled = (list: readonly string[], one: string): string => (list.includes(one) ? list.filter(l => l !== one) : [...list, one]).filter(Boolean).join(',')

export function useMapAddress(ledgers: readonly Ledger[]): MapAddress {
  const [params, setParams] = useSearchParams()
  // of the address as it is, not as it was last drawn: a move of the map may end between two clicks
  const write = (change: (next: URLSearchParams) => void) => { const next = new URLSearchParams(window.location.search); change(next); setParams(next, { replace: true }) }
  const onText = params.get('on'), near = params.get('near'), within = params.get('within'), at = params.get('at'), surveyText = params.get('survey')
  const on = useMemo(() => { const wanted = onText === null ? ledgers.slice(0, 1).map(l => l.path) : onText.split(','); return ledgers.filter(l => wanted.includes(l.path)) }, [ledgers, onText])
  const shape = useMemo(() => shapeIn(near, within), [near, within]), asked = useMemo(() => shapeText(shape), [shape])
  const look = useMemo(() => { const [lon, lat, zoom] = numbers(at ?? ''); return at && [lon, lat, zoom].every(Number.isFinite) ? { lon: lon as number, lat: lat as number, zoom: zoom as number } : null }, [at])
  const survey = useMemo(() => surveyText?.split(',').filter(Boolean) ?? [], [surveyText])
  return {
    on, shape, asked, look, survey,
    stations: stationsIn(params),
    setStations: kind => write(next => { if (kind) next.set('stations', kind); else for (const name of ['stations', ...more.map(m => `stations.${m}`)]) next.delete(name) }),
    toggleSurvey: id => write(next => { const ids = toggled(next.get('survey')?.split(',') ?? [], id); if (ids) next.set('survey', ids); else next.delete('survey') }),
    toggle: ledger => write(next => next.set('on', toggled(next.get('on')?.split(',') ?? on.map(l => l.path), ledger.path))),
    setShape: to => write(next => { next.delete('near'); next.delete('within'); for (const [name, value] of Object.entries(shapeText(to))) next.set(name, value) }),
    setLook: ({ lon, lat, zoom }) => write(next => next.set('at', `${lon},${lat},${zoom}`)),
    of: ledger => layerAddress(ledger, params, write),
  }
}

const more = ['region', 'q', 'state'] as const
function stationsIn(params: URLSearchParams): StationFilters | null {
  const kind = params.get('stations')
  if (!kind) return null
  return { ...(kind === 'all' ? {} : { kind }), ...Object.fromEntries(more.flatMap(name => { const value = params.get(`stations.${name}`); return value ? [[name, value]] : [] })) }
}

/** What one layer is asked, as a list's page has it. */
function layerAddress(ledger: Ledger, params: URLSearchParams, write: (change: (next: URLSearchParams) => void) => void): Address {
  const names = filterNames(ledger), own = (name: string) => `${ledger.path}.${name}`
  const query = Object.fromEntries(names.flatMap(name => { const value = params.get(own(name)); return value ? [[name, value]] : [] })) as Query
  const put = (next: URLSearchParams, values: Readonly<Record<string, string | null | undefined>>) => { for (const [name, value] of Object.entries(values)) if (names.includes(name)) { if (value) next.set(own(name), value); else next.delete(own(name)) } }
  return {
    query, sort: undefined, view: undefined, map: true, filtered: Object.keys(query).length > 0,
    set: values => write(next => put(next, values)),
    replace: to => write(next => { for (const name of names) next.delete(own(name)); put(next, to) }),
  }
}
