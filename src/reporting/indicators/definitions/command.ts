// 应急指挥: responses, weather, fires, drills, linkage, pilots.
import type { Indicator } from '../definition.ts'
import { counted, distinct } from './define.ts'
import { ledgerOf } from './ledgers.ts'

const centre = 'command'
const weather = (kind: string, zh: string, en: string, unit: string) => counted({
  centre, key: `weather.${kind}`, ledger: ledgerOf('weather_process'), date: 'startedOn', filters: { kind }, unit, title: { zh, en }, means: { zh: `开始日期在期内的${zh}过程。`, en: 'Processes of this kind that began in these days.' },
})

/** 防台风、防暴雨 of the city and its counties: begun in the period. */
const activated = `select p.id, p.region_path, (p.started_at at time zone 'Asia/Shanghai')::date as day, case p.track when 'typhoon' then '防台风' else '防暴雨' end || ' · ' || i.title as name, p.track, p.level, p.ended_at
  from responses p join incidents i on i.id = p.incident_id where p.started_at is not null`
const inForce = `select d.day::date as day, p.region_path, to_char(d.day, 'YYYY-MM-DD') as name, p.id::text || to_char(d.day, 'YYYYMMDD') as id, case p.track when 'typhoon' then '防台风' else '防暴雨' end || ' · ' || i.title as response
  from responses p join incidents i on i.id = p.incident_id
  cross join lateral generate_series(date_trunc('day', p.started_at at time zone 'Asia/Shanghai'), coalesce(p.ended_at, anlan_now()) at time zone 'Asia/Shanghai', interval '1 day') as d(day) where p.started_at is not null`

const responses: Indicator[] = [
  {
    centre, key: 'responses.activated', unit: '次', value: 'count', title: { zh: '启动应急响应次数', en: 'Responses activated' }, means: { zh: '启动日期在期内的应急响应，升降级不另计。', en: 'Responses that began in these days; raising and lowering count once.' },
    of: { from: activated, permission: 'response.read', date: 'day', key: 'id', page: '/responses', columns: { name: { zh: '应急响应', en: 'Response' }, day: { zh: '启动日期', en: 'Began on' }, level: { zh: '级别', en: 'Level' } } },
  },
  {
    centre, key: 'responses.days', unit: '天', value: { distinct: 'day' }, title: { zh: '应急响应累计天数', en: 'Days under response' }, means: { zh: '期内至少有一个应急响应在执行的日数，同一天几个响应计一天。', en: 'Days on which at least one response was in force; a day counts once.' },
    of: { from: inForce, permission: 'response.read', date: 'day', key: 'id', page: '/responses', columns: { name: { zh: '日期', en: 'Day' }, day: { zh: '日期', en: 'Day' }, response: { zh: '应急响应', en: 'Response' } } },
  },
]

export const commandIndicators: Indicator[] = [
  ...responses,
  weather('typhoon', '台风外围影响', 'Fringes of typhoons', '个'), weather('rain', '明显降水过程', 'Marked rain', '场'), weather('convection', '强对流过程', 'Severe convection', '次'), weather('cold', '低温寒潮', 'Cold waves', '次'),
  counted({ centre, key: 'fires.count', ledger: ledgerOf('forest_fire'), date: 'occurredOn', dimensions: ['cause'], fewer: true, title: { zh: '突发森林火情', en: 'Forest fires' }, means: { zh: '发生日期在期内的森林火情。', en: 'Forest fires that broke out in these days.' } }),
  counted({ centre, key: 'fires.listed', ledger: ledgerOf('forest_fire'), date: 'listedOn', fewer: true, title: { zh: '挂牌督办的森林火灾', en: 'Forest fires listed' }, means: { zh: '挂牌督办日期在期内的森林火灾；不给期间为全部挂牌的。', en: 'Forest fires put on the list in these days.' }, filters: { listedOn: '..' } }),
  counted({ centre, key: 'drills.count', ledger: ledgerOf('drill'), date: 'heldOn', dimensions: ['kind', 'planType', 'level'], title: { zh: '应急演练', en: 'Drills' }, means: { zh: '举办日期在期内的应急演练。', en: 'Drills held in these days.' } }),
  distinct({ centre, key: 'drills.plan_types', ledger: ledgerOf('drill'), date: 'heldOn', field: 'planType', filters: { revised: 'true' }, unit: '类', title: { zh: '演练后修订的预案类别', en: 'Kinds of plan revised after drills' }, means: { zh: '期内演练检验、据此修订的预案共几类。', en: 'Kinds of plan that drills of these days tested and that were revised after them.' } }),
  counted({ centre, key: 'linked_units.count', ledger: ledgerOf('linked_unit'), filters: { standing: 'linked' }, title: { zh: '速报联动单位', en: 'Linked units' }, means: { zh: '在册、联动中的速报联动单位。', en: 'Units in service that are linked.' } }),
  counted({ centre, key: 'plan_pilots.count', ledger: ledgerOf('plan_pilot'), dimensions: ['progress'], title: { zh: '预案体系建设试点', en: 'Plan pilots' }, means: { zh: '在册的预案体系建设试点单位。', en: 'Pilot towns in service.' } }),
]
