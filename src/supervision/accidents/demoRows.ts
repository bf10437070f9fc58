// One accident of the demo city out of its day, county and deaths: the unit, the trade, the type, the name, the numbers. Invented; five short names are the report's own.
import type { Random } from '#registry/demo'
import type { Around, At, Town, Unit } from './demoPlaces.ts'
import type { Fate } from './demoYears.ts'
import { types } from './words.ts'

type Named = { name: string; category: string; type: string; unitName: string; escalated?: true }
/** As 泉应急〔2023〕10号 calls them; the unit's own name is invented. */
export const named: Readonly<Record<string, Named>> = {
  '350583 2022-02-10': { name: '南安市“2·10”高处坠落事故', category: 'construction', type: 'fall', unitName: '演示建筑工程有限公司' },
  '350505 2022-05-21': { name: '联合石化“5·21”中毒事故', category: 'chemical', type: 'poisoning', unitName: '演示石化装置检修单位', escalated: true },
  '350524 2022-06-19': { name: '安溪县“6·19”道路交通事故', category: 'road', type: 'vehicle', unitName: '演示客货运输有限公司' },
  '350583 2022-08-03': { name: '南安市“8·3”中毒窒息事故', category: 'trade', type: 'poisoning', unitName: '演示食品加工厂', escalated: true },
  '350524 2022-11-21': { name: '安溪潘田铁矿“11·21”物体打击事故', category: 'mine', type: 'struck', unitName: '演示采掘工程队', escalated: true },
}

const categoryOf: Readonly<Record<string, string>> = { trade: 'trade', chemical: 'chemical', mine: 'mine', construction: 'construction', road: 'road', water: 'water', fishery: 'fishery', farm: 'farm' }
const typesOf: Readonly<Record<string, readonly string[]>> = {
  trade: ['machinery', 'machinery', 'fall', 'electric', 'struck', 'lifting', 'burn', 'poisoning', 'vehicle'], construction: ['fall', 'fall', 'fall', 'collapse', 'struck', 'lifting', 'electric'], chemical: ['poisoning', 'burn', 'fall', 'vessel', 'fire'],
  mine: ['struck', 'roof_fall', 'blasting', 'vehicle'], road: ['vehicle'], water: ['drowning'], fishery: ['drowning'], farm: ['machinery', 'vehicle'], other: ['fall', 'electric', 'vehicle', 'struck', 'fire'],
}
const industryOf: Readonly<Record<string, string>> = { trade: 'C338', construction: 'E471', chemical: 'C261', mine: 'B081', road: 'G543', water: 'G552', fishery: 'A041', farm: 'A051', other: 'O821' }
const siteOf: Readonly<Record<string, string>> = { trade: '生产车间', construction: '施工现场', chemical: '装置区', mine: '采掘工作面', road: '运输途中' }
const causes: Readonly<Record<string, string>> = {
  machinery: '作业人员在设备运转时清理物料，身体被卷入，未停机、未上锁挂牌。', fall: '作业人员在临边处作业未系安全带，失足坠落。', electric: '移动用电设备绝缘破损，未装漏电保护装置，作业人员触电。', struck: '堆放的物件失稳倾倒，砸中作业人员。',
  lifting: '吊装时吊具脱落，起吊物下方有人。', burn: '高温介质喷出，作业人员未穿戴防护用品。', poisoning: '有限空间作业未通风、未检测，作业人员吸入有毒气体。', vehicle: '车辆行驶中与人员、车辆碰撞。', collapse: '基坑边坡未按方案支护，土方坍塌。', vessel: '压力容器超期未检，使用中破裂。',
  fire: '动火作业未清理周围可燃物，引发火灾。', roof_fall: '作业面顶板浮石未及时撬除，冒落伤人。', blasting: '爆破警戒不到位，飞石伤人。', drowning: '人员落水，未穿救生衣。',
}
const wordOf = (category: string, type: string): string => (category === 'road' ? '道路交通' : category === 'water' || category === 'fishery' ? '水上交通' : type === 'poisoning' ? '中毒窒息' : types.find((t) => t.value === type)?.zh ?? '')

export type Made = { place: At; values: Record<string, unknown> }

export function accidentOf(fate: Fate, around: Around, random: Random): Made {
  const county = around.get(fate.county) as NonNullable<ReturnType<Around['get']>>, known = named[`${fate.county} ${fate.day}`]
  const unit = known || fate.how === 'road' || fate.how === 'water' || !county.units.length ? undefined : random.pick(county.units), town = random.pick(county.towns)
  const category = known?.category ?? (fate.how === 'road' ? 'road' : fate.how === 'water' ? random.pick(['water', 'fishery']) : unit ? categoryOf[unit.sector ?? ''] ?? 'other' : random.pick(['trade', 'construction', 'other']))
  const type = known?.type ?? random.pick(typesOf[category] as readonly string[]), day = `“${Number(fate.day.slice(5, 7))}·${Number(fate.day.slice(8))}”`
  const name = known?.name ?? `${unit && random.next() < 0.7 ? unit.name : county.name + town.name}${day}${wordOf(category, type)}事故`
  return { place: unit ?? town, values: { name, kind: 'accident', category, type, ...(known ? { unitName: known.unitName } : whose(unit, town, category)), industry: unit?.industry ?? industryOf[category], occurredOn: fate.day, ...circumstances(fate, type, unit ? siteOf[category] ?? '经营场所' : `${town.name}${category === 'road' ? '路段' : ''}`, random) } }
}

const whose = (unit: Unit | undefined, town: Town, category: string): Record<string, unknown> =>
  unit ? { unitName: unit.name, enterpriseId: unit.id, uscc: unit.uscc, economy: unit.economy, scale: unit.scale, employees: unit.employees } : { unitName: `演示${town.name}${category === 'road' ? '货运车队' : category === 'water' ? '渡运船舶' : category === 'fishery' ? '渔船' : '作业队'}` }

function circumstances(fate: Fate, type: string, site: string, random: Random): Record<string, unknown> {
  const { deaths, how } = fate, two = (n: number) => String(n).padStart(2, '0'), x = random.next()
  return {
    occurredTime: `${two(random.between(6, 20))}:${two(random.between(0, 59))}`, site, deaths, missing: 0, seriousInjuries: deaths ? (x < 0.12 ? 1 : 0) : random.between(1, 2), minorInjuries: random.pick([0, 0, 0, 1, 2]),
    // a loss that nobody has reckoned yet stays unknown
    loss: random.next() < 0.06 ? null : deaths ? 90 + deaths * random.between(60, 110) : random.between(3, 80), directCause: causes[type] ?? null, course: `${site}发生一起事故，${deaths ? `造成${deaths}人死亡` : '造成人员受伤'}。`, measures: '已停止作业、保护现场、救治伤员、通知家属。',
    sceneClosedOn: fate.day, counted: true, ledBy: how === 'escalated' || how === 'listed' ? 'city' : how ? 'other' : 'county', late: random.next() < 0.02 ? true : null,
  }
}
