// 生产安全事故: by the day on which it happened; deaths inside the supplement window are the accident's own.
import { counted, summed } from './define.ts'
import { ledgerOf } from './ledgers.ts'

const of = { centre: 'supervision', ledger: ledgerOf('accident'), date: 'occurredOn', dimensions: ['category', 'type', 'severity', 'ledBy'], fewer: true } as const
const kept = { kind: 'accident', counted: 'true' }
const cube = { key: 'accidents', dimensions: ['category', 'type'] }

export const accidentIndicators = [
  counted({ ...of, key: 'accidents.count', filters: kept, cube: { ...cube, measure: 'count' }, title: { zh: '生产安全事故起数', en: 'Accidents' }, means: { zh: '发生日期在期内、纳入统计、未撤出的生产安全事故，按事故发生地。较大涉险不计。', en: 'Counted accidents that happened in these days, by the place where they happened; near misses are not among them.' } }),
  summed({ ...of, key: 'accidents.deaths', field: 'deaths', filters: kept, cube: { ...cube, measure: 'deaths', rows: 'count', known: 'deaths_known' }, title: { zh: '生产安全事故死亡人数', en: 'Deaths' }, means: { zh: '上述事故的死亡人数之和，含补报期限内死亡的；还不清楚的不作 0 计。', en: 'The deaths of those accidents, those inside the supplement window among them; unknown is not 0.' } }),
  counted({ ...of, key: 'accidents.fatal', filters: { ...kept, deaths: '1..' }, cube: { ...cube, measure: 'fatal' }, title: { zh: '亡人事故起数', en: 'Fatal accidents' }, means: { zh: '上述事故中至少死亡1人的。', en: 'Those of them with at least one death.' } }),
  summed({ ...of, key: 'accidents.injuries', field: 'seriousInjuries', filters: kept, cube: { ...cube, measure: 'injuries', rows: 'count', known: 'injuries_known' }, title: { zh: '生产安全事故重伤人数', en: 'Serious injuries' }, means: { zh: '上述事故的重伤人数之和，含急性工业中毒。', en: 'The serious injuries of those accidents.' } }),
  counted({ ...of, key: 'accidents.provisional', filters: { ...kept, provisional: 'true' }, title: { zh: '等级未定的事故', en: 'Accidents of provisional grade' }, means: { zh: '尚有伤亡或损失不明、等级为初步的事故。', en: 'Accidents of which something is not known yet.' } }),
  counted({ ...of, key: 'accidents.near_misses', filters: { kind: 'near_miss' }, title: { zh: '较大涉险事故', en: 'Serious near misses' }, means: { zh: '发生日期在期内的较大涉险事故，不纳入伤亡统计。', en: 'Serious near misses; not among the counted accidents.' } }),
]
