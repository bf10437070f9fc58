// The adopted figures for the room and the situation report: the number is the sum of the adopted source's current rows.
import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'
import type { indicatorKeys } from './model.ts'

const params = z.object({ incidentId: z.uuid() })
const adopted = (key: string, unit: string) => figure({
  key: `losses.${key}`, unit, permission: 'incident.read', params, value: { sum: 'value' }, columns: ['regionName', 'value', 'source', 'asOf', 'reportedBy', 'note'],
  rows: (p) => sql`select r.name as region_name, f.value, case f.source when 'county' then '县报' when 'town' then '镇村汇总' else '部门' end as source, f.as_of, f.reported_by, f.note
    from incident_figures_current f join regions r on r.code = f.region_code
    where f.incident_id = ${p.incidentId} and f.indicator = ${key} and f.source = (select a.source from figure_adoptions a
      where a.incident_id = ${p.incidentId} and a.indicator = ${key} order by a.adopted_at desc, a.id desc limit 1) order by f.region_path`,
})

const units: Record<(typeof indicatorKeys)[number], string> = { transferred: '人', shelters_open: '处', shelter_people: '人', affected: '人', collapsed: '间', power_cut: '户', casualties: '人' }

export const figures = Object.entries(units).map(([key, unit]) => adopted(key, unit))
