import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'
import { inside } from '#registry/ledger'

const params = z.object({ region: z.string().optional() })

export const figures = [
  figure({
    key: 'duty_holder.count', unit: '人', permission: 'duty_holder.read', params, value: 'count', columns: ['place', 'postTitle', 'rank', 'personName', 'phoneMask'],
    rows: ({ region }) => sql`select region_label(t.region_path) as place, p.title as post_title, t.rank, t.person_name, t.phone_mask
      from duty_holders t join posts p on p.id = t.post_id where t.disabled_at is null ${inside(region)} order by t.region_path, p.id, t.rank`,
  }),
  figure({
    key: 'post.without_a', unit: '个', permission: 'duty_holder.read', params, value: 'count', columns: ['place', 'postTitle'],
    rows: ({ region }) => sql`select region_label(t.region_path) as place, t.title as post_title from posts t
      where t.retired_at is null and not exists (select from duty_holders h where h.post_id = t.id and h.rank = 'A' and h.disabled_at is null) ${inside(region)} order by t.region_path, t.id`,
  }),
  figure({
    key: 'informant.count', unit: '人', permission: 'informant.read', params, value: 'count', columns: ['place', 'rank', 'personName', 'phoneMask'],
    rows: ({ region }) => sql`select region_label(t.region_path) as place, t.rank, t.person_name, t.phone_mask from informants t where t.disabled_at is null ${inside(region)} order by t.region_path, t.id`,
  }),
]
