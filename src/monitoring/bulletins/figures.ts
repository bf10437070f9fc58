import { z } from 'zod'
import { instant } from '#kit/contract'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'
import { stationRows, townRows } from './rows.ts'

const period = z.object({ from: instant, to: instant, county: z.string().max(12).optional() })
const within = (county: string | undefined) => county ? sql`county_code = ${county}` : sql`true`
const permission = 'bulletin.read'
const town = ['countyName', 'name', 'mm', 'station'], station = ['countyName', 'town', 'name', 'mm', 'hourMm', 'hourAt']

export const figures = [
  figure({ key: 'bulletin.towns', unit: '个', permission, params: period.extend({ mm: z.number() }), columns: town, value: 'count', rows: (p) => sql`select * from (${townRows(p)}) t where mm >= ${p.mm} and ${within(p.county)} order by mm desc, code` }),
  figure({ key: 'bulletin.stations', unit: '个', permission, params: period, columns: station, value: 'count', rows: (p) => sql`select * from (${stationRows(p)}) r where ${within(p.county)} order by mm desc, code` }),
  figure({ key: 'bulletin.max', unit: '毫米', permission, params: period, columns: station, value: { max: 'mm' }, rows: (p) => sql`select * from (${stationRows(p)}) r order by mm desc, code` }),
  figure({ key: 'bulletin.hour', unit: '毫米', permission, params: period, columns: station, value: { max: 'hourMm' }, rows: (p) => sql`select * from (${stationRows(p)}) r order by hour_mm desc nulls last, code` }),
]
