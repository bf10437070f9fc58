// The letters of a year, by the day of their issue: row 10 of the bureau's report.
import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'
import { inside } from '#registry/ledger'

export const figures = [figure({
  key: 'letter.issued', unit: '份', permission: 'letter.read', params: z.object({ region: z.string().optional(), year: z.coerce.number().int().optional() }), value: 'count', columns: ['number', 'title', 'countyName', 'issuedOn', 'state'],
  words: {
    title: { zh: '提示告知函、警示函', en: 'Letters issued' }, means: { zh: '已签发编号的函，按签发日期归年；由发函规则逐起计算事故得出。', en: 'Letters signed with a number, of the year of their issue; the rule made each out of accidents.' },
    columns: { number: { zh: '文号', en: 'Number' }, title: { zh: '标题', en: 'Title' }, countyName: { zh: '县（市、区）', en: 'County' }, issuedOn: { zh: '签发日期', en: 'Issued on' }, state: { zh: '状态', en: 'State' } },
  },
  rows: ({ region, year }) => sql`select t.number, t.title, t.county_name, t.issued_on, t.state from letters t where t.number is not null ${inside(region)} and (${year ?? null}::int is null or extract(year from t.issued_on) = ${year ?? null}::int) order by t.issued_on, t.no`,
})]
