import { z } from 'zod'
import { empty, sql } from '#kit/db'
import { figure } from '#kit/figures'
import { states } from './store.ts'

const params = z.object({ testId: z.uuid(), under: z.string().max(100).optional() })
const columns = ['place', 'duty', 'personName', 'phoneMask', 'deliveredAt', 'confirmedAt', 'failReason']

export const figures = Object.entries(states).map(([name, condition]) => figure({
  key: `contact_test.${name}`, unit: '人', permission: 'contact_test.read', params, columns, value: 'count',
  rows: ({ testId, under }) => sql`select region_label(p.region_path) as place, p.duty, p.person_name, p.phone_mask, p.delivered_at, p.confirmed_at, case when p.wrong_at is not null then '非本人' else p.fail_reason end as fail_reason
    from contact_test_people p where p.test_id = ${testId} ${under ? sql`and starts_with(p.region_path, ${under})` : empty} ${condition} order by p.region_path, p.id`,
}))
