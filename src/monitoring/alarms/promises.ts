import { sql } from '#kit/db'
import type { PromiseCheck } from '#kit/feature'

// The gauge was judged up to its newest fall: whatever the order in which readings came, none was left out.
export const promises: PromiseCheck[] = [{
  key: 'I-11', title: 'every gauge with rain has been judged up to its newest fall',
  check: async (tx) => {
    const { behind, gauges } = await tx.one<{ behind: number; gauges: number }>(sql`
      select count(*)::int as gauges, (count(*) filter (where w.as_of is null or w.as_of < l.observed_at))::int as behind
      from latest_readings l left join rain_watch w on w.station_id = l.station_id where l.element = 'RAIN'`)
    return { ok: behind === 0, figure: `${gauges} gauges, ${behind} behind` }
  },
}]
