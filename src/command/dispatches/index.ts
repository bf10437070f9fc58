// 调派: a team on its way to an incident; never promised twice (promise I-7). Its model tells the states, its routes the verbs.
import { sql } from '#kit/db'
import type { Feature } from '#kit/feature'
import { figures } from './figures.ts'
import { routes } from './routes.ts'

const command = ['city_duty', 'city_leader', 'county_commander', 'county_duty'] as const

export const feature: Feature = {
  name: 'command/dispatches',
  permissions: {
    'dispatch.read': [...command, 'town_cadre', 'team_leader', 'office'], 'dispatch.command': [...command], 'dispatch.move': [...command, 'team_leader'],
  },
  routes, figures,
  ledgers: ['dispatches'],
  promises: [{
    key: 'I-7', title: '没有一支队伍同时在两项任务上',
    check: async (tx) => {
      const { n } = await tx.one<{ n: number }>(sql`select count(*)::int as n from (select team_id from dispatches where state in ('dispatched', 'departed', 'arrived') group by 1 having count(*) > 1) t`)
      return { ok: n === 0, figure: n }
    },
  }],
}
