// What doctor can see of I-1 and I-11 on a live database: the newest values and the rain follow from the readings, whatever came when.
import type { PromiseCheck } from '#kit/feature'
import { sql } from '#kit/db'
import { derived } from './rain.ts'

export const promises: readonly PromiseCheck[] = [
  {
    key: 'I-1', title: 'every frame that was acknowledged as stored has its readings', check: async (tx) => {
      const { n } = await tx.one<{ n: number }>(sql`
        select count(*) as n from (select station_id, observed_at, readings, flagged from frames where result = 'stored' and station_id is not null and observed_at is not null order by received_at desc limit 20000) f
        where not exists (select from readings r where r.station_id = f.station_id and r.observed_at = f.observed_at)`)
      return { ok: n === 0, figure: n }
    },
  },
  {
    key: 'I-11', title: 'the newest value of each element is the one observed last, in whatever order it came', check: async (tx) => {
      const { n } = await tx.one<{ n: number }>(sql`
        select count(*) as n from latest_readings l where l.element <> ${derived} and not exists (
          select from (select observed_at, value from readings r where r.station_id = l.station_id and r.element = l.element and not r.flagged order by observed_at desc limit 1) r
          where r.observed_at = l.observed_at and r.value = l.value)`)
      return { ok: n === 0, figure: n }
    },
  },
  {
    key: 'I-9', title: 'each day of rain is the sum of its falls, over the last forty days', check: async (tx) => {
      const { n } = await tx.one<{ n: number }>(sql`
        with days as (select rain_day(anlan_now()) - 40 as since), falls as (
          select station_id, rain_day(observed_at) as day, sum(round(value * 1000))::bigint as micrometres, count(*)::int as falls from readings, days
          where element = ${derived} and not flagged and observed_at > since::timestamp at time zone 'UTC' group by 1, 2)
        select count(*) as n from falls f full join (select d.* from rain_days d, days where d.day >= days.since) d using (station_id, day)
        where f.micrometres is distinct from d.micrometres or f.falls is distinct from d.falls`)
      return { ok: n === 0, figure: n }
    },
  },
]
