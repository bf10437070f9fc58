// Numbers of the storm that reports bind. `at` is a moment by the clock: what had been received by then.
import { z } from 'zod'
import { instant } from '#kit/contract'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'

const params = z.object({ stormId: z.uuid(), at: instant.optional() })
const last = (p: z.infer<typeof params>) => sql`
  select at, lon, lat, wind_ms, pressure_hpa, radii_model, interpolated, received_at from storm_fixes
  where storm_id = ${p.stormId} and kind = 'observed' and received_at <= coalesce(${p.at ?? null}::timestamptz, anlan_now())`
const columns = ['at', 'lat', 'lon', 'windMs', 'pressureHpa', 'interpolated']

export const figures = [
  figure({ key: 'storm.latitude', unit: '度', permission: 'storm.read', params, columns, value: { max: 'lat' }, rows: (p) => sql`${last(p)} order by at desc limit 1` }),
  figure({ key: 'storm.longitude', unit: '度', permission: 'storm.read', params, columns, value: { max: 'lon' }, rows: (p) => sql`${last(p)} order by at desc limit 1` }),
  figure({ key: 'storm.wind', unit: '米/秒', permission: 'storm.read', params, columns, value: { max: 'windMs' }, rows: (p) => sql`${last(p)} order by at desc limit 1` }),
  figure({ key: 'storm.pressure', unit: '百帕', permission: 'storm.read', params, columns, value: { max: 'pressureHpa' }, rows: (p) => sql`${last(p)} order by at desc limit 1` }),
  figure({ key: 'storm.peak', unit: '米/秒', permission: 'storm.read', params, columns, value: { max: 'windMs' }, rows: (p) => sql`${last(p)} order by wind_ms desc nulls last, at limit 1` }),
]
