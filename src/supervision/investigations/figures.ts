// 提级 n 起、挂牌 n 起、追究 n 个单位 n 人, 回头看: of the accidents of a year. Those that the city took up or listed, and those of the counties, are counted apart.
import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'

const year = z.number().int().min(2000).max(2100)
const of = (y: number) => sql`i.occurred_on >= make_date(${y}, 1, 1) and i.occurred_on < make_date(${y + 1}, 1, 1)`
/** `city`: escalated or listed · `county`: the counties' own, of accidents in which somebody died. */
const batch = (b: 'city' | 'county') => b === 'city' ? sql`(i.escalated_on is not null or i.listed_on is not null)` : sql`(i.escalated_on is null and i.listed_on is null and i.lead = 'county' and a.deaths > 0)`
const columns = ['place', 'caseAccident', 'caseDay', 'caseAuthority'] as const
const cases = sql`select i.id, region_label(i.region_path) as place, a.name as case_accident, i.occurred_on as case_day, i.authority as case_authority`
const joined = sql`from investigations i join accidents a on a.id = i.accident_id`

export const figures = [
  figure({ key: 'investigation.escalated', unit: '起', permission: 'investigation.read', params: z.object({ year }), value: 'count', columns: [...columns, 'caseDoc'], rows: (p) => sql`${cases}, i.escalated_doc as case_doc ${joined} where ${of(p.year)} and i.escalated_on is not null order by i.occurred_on, i.id` }),
  figure({ key: 'investigation.listed', unit: '起', permission: 'investigation.read', params: z.object({ year }), value: 'count', columns: [...columns, 'caseDoc'], rows: (p) => sql`${cases}, i.listing_no as case_doc ${joined} where ${of(p.year)} and i.listed_on is not null order by i.occurred_on, i.id` }),
  figure({ key: 'investigation.by_county', unit: '起', permission: 'investigation.read', params: z.object({ year }), value: 'count', columns: [...columns], rows: (p) => sql`${cases} ${joined} where ${of(p.year)} and ${batch('county')} order by i.occurred_on, i.id` }),
  figure({
    key: 'investigation.accountable', unit: '', permission: 'investigation.read', params: z.object({ year, batch: z.enum(['city', 'county']), party: z.enum(['unit', 'person']) }), value: 'count', columns: ['accountableName', 'accountMeasure', 'caseAccident', 'place', 'accountDecidedOn'],
    rows: (p) => sql`select c.name as accountable_name, case c.measure when 'party_discipline' then '党纪处分' when 'administrative_discipline' then '政务处分' when 'administrative_penalty' then '行政处罚' when 'criminal' then '移送司法' when 'organization' then '组织处理' else '单位内部处理' end as account_measure,
        a.name as case_accident, region_label(i.region_path) as place, c.decided_on as account_decided_on
      from accountabilities c join investigations i on i.id = c.investigation_id join accidents a on a.id = i.accident_id
      where ${of(p.year)} and ${batch(p.batch)} and c.party = ${p.party} and c.state <> 'proposed' order by i.occurred_on, c.id`,
  }),
  figure({
    key: 'investigation.evaluated', unit: '起', permission: 'investigation.read', params: z.object({ from: year, to: year }), value: 'count', columns: [...columns, 'caseEvaluatedOn'],
    rows: (p) => sql`${cases}, e.done_on as case_evaluated_on ${joined} join evaluations e on e.investigation_id = i.id where i.occurred_on >= make_date(${p.from}, 1, 1) and i.occurred_on < make_date(${p.to + 1}, 1, 1) and e.done_on is not null order by i.occurred_on, i.id`,
  }),
]
