// 重大危险源, 风险点, 企业危化品 of the demo city: at its own enterprises that keep such things.
import { alphaOf, levelOfR } from '#registry/hazards'
import type { Place } from '../places.ts'
import { type Known, type Made, makerOf, spread, type World } from './maker.ts'

type Stuff = { name: string; alias: string | null; cas: string; un: string; hazard: string; phase: string; critical: number; beta: number; lists: string[] | null; facility: string; spot: string; extinguish: string; distance: number }
const stuffs: readonly Stuff[] = [
  { name: '液氨', alias: '氨', cas: '7664-41-7', un: '1005', hazard: '2.3', phase: 'liquid', critical: 10, beta: 2, lists: ['key'], facility: 'tank', spot: '制冷机房低压循环桶', extinguish: '喷雾水稀释吸收，禁止直流水冲击泄漏源', distance: 150 },
  { name: '液化石油气', alias: '液化气', cas: '68476-85-7', un: '1075', hazard: '2.1', phase: 'liquid', critical: 50, beta: 1.5, lists: ['key'], facility: 'tank', spot: '罐区', extinguish: '切断气源，冷却罐体；不能切断气源时控制燃烧', distance: 100 },
  { name: '汽油', alias: null, cas: '86290-81-5', un: '1203', hazard: '3', phase: 'liquid', critical: 200, beta: 1, lists: ['key'], facility: 'tank', spot: '埋地罐区', extinguish: '泡沫、干粉；禁止直流水', distance: 50 },
  { name: '甲苯', alias: null, cas: '108-88-3', un: '1294', hazard: '3', phase: 'liquid', critical: 500, beta: 1, lists: ['key', 'drug'], facility: 'warehouse', spot: '甲类仓库', extinguish: '泡沫、干粉、二氧化碳', distance: 50 },
  { name: '丙酮', alias: null, cas: '67-64-1', un: '1090', hazard: '3', phase: 'liquid', critical: 500, beta: 1, lists: ['drug'], facility: 'warehouse', spot: '甲类仓库', extinguish: '抗溶性泡沫、干粉', distance: 50 },
  { name: '液氯', alias: '氯', cas: '7782-50-5', un: '1017', hazard: '2.3', phase: 'liquid', critical: 5, beta: 4, lists: ['key', 'toxic'], facility: 'cylinder', spot: '加氯间', extinguish: '喷雾水稀释，碱液吸收', distance: 240 },
  { name: '硫酸', alias: null, cas: '7664-93-9', un: '1830', hazard: '8', phase: 'liquid', critical: 0, beta: 1, lists: ['drug'], facility: 'tank', spot: '污水处理站', extinguish: '砂土覆盖，石灰中和；禁止水直接冲稀', distance: 50 },
  { name: '双氧水', alias: '过氧化氢', cas: '7722-84-1', un: '2014', hazard: '5.1', phase: 'liquid', critical: 0, beta: 1, lists: ['explosive'], facility: 'warehouse', spot: '助剂仓库', extinguish: '大量水', distance: 50 },
  { name: '乙炔', alias: null, cas: '74-86-2', un: '1001', hazard: '2.1', phase: 'gas', critical: 1, beta: 1.5, lists: ['key'], facility: 'cylinder', spot: '气瓶间', extinguish: '切断气源，喷水冷却', distance: 100 },
  { name: '氢氧化钠', alias: '烧碱', cas: '1310-73-2', un: '1823', hazard: '8', phase: 'solid', critical: 0, beta: 1, lists: null, facility: 'warehouse', spot: '助剂仓库', extinguish: '避免与水剧烈混合', distance: 25 },
]
const placeOf = (world: World, of: Known): Place | undefined => world.places.byCode.get(of.regionPath.split('/').filter(Boolean).at(-1) as string)
const risky = (world: World) => world.enterprises.filter((e) => e.features?.includes('hazmat') || e.features?.includes('ammonia') || e.sector === 'chemical' || e.sector === 'gas')

export function majorHazardsOf(world: World): Made[] {
  const m = makerOf(30, world), kinds = stuffs.filter((s) => s.critical > 0)
  return spread(risky(world), m.some(46)).flatMap((of) => {
    const place = placeOf(world, of), stuff = m.random.pick(kinds), exposed = m.random.between(0, 140)
    if (!place || of.lon === null || of.lat === null) return []
    const quantity = Math.round(stuff.critical * (1.2 + m.random.next() ** 3 * 24) * 10) / 10, r = Math.round((alphaOf(exposed, world.standards) * stuff.beta * quantity * 1000) / stuff.critical) / 1000
    const year = m.random.between(2021, 2023), filed = `${year}-0${m.random.between(1, 9)}-1${m.random.between(0, 9)}`
    return [m.made(place, {
      name: `${stuff.name}${stuff.facility === 'warehouse' ? '库区' : '罐区'}（演示）`, enterprise: of.id, kind: stuff.facility === 'warehouse' ? 'store' : 'tanks', level: levelOfR(r, world.standards), rValue: r, chemicals: [{ name: stuff.name, quantity, critical: stuff.critical, beta: stuff.beta }], exposed,
      head: m.person(), headPhone: m.phone(), technician: m.person(), technicianPhone: m.phone(), operator: m.person(), operatorPhone: m.phone(), monitoring: ['level', 'pressure', stuff.hazard === '2.3' ? 'toxic' : 'combustible', 'video', ...(m.chance(0.6) ? ['shutoff'] : [])], connected: m.chance(0.9),
      filingNumber: `BA-${filed.slice(0, 4)}-${of.id.slice(-4)}`, filedOn: filed, filedUntil: `${year + 3}${filed.slice(4)}`, assessedOn: `${year}-01-1${m.random.between(0, 9)}`,
    }, m.near({ lon: of.lon, lat: of.lat }, 80))]
  })
}

/** One or two chemicals at each enterprise that keeps them. */
export function chemicalsOf(world: World): Made[] {
  const m = makerOf(32, world)
  return spread(risky(world), m.some(260)).flatMap((of) => {
    const place = placeOf(world, of), first = m.random.between(0, stuffs.length - 1)
    if (!place) return []
    return [first, ...(m.chance(0.5) ? [(first + 3) % stuffs.length] : [])].map((index) => {
      const stuff = stuffs[index] as Stuff, most = Math.round((stuff.critical || 20) * (0.02 + m.random.next() * 0.7) * 100) / 100
      return m.made(place, {
        name: stuff.name, alias: stuff.alias, enterprise: of.id, cas: stuff.cas, un: stuff.un, hazard: stuff.hazard, phase: stuff.phase, lists: stuff.lists, most, current: Math.round(most * m.random.next() * 100) / 100, critical: stuff.critical || null, spot: stuff.spot, facility: stuff.facility,
        use: m.random.pick(['used', 'used', 'stored', 'sold']), sds: m.chance(0.93), extinguish: stuff.extinguish, distance: stuff.distance,
      }, of.lon === null || of.lat === null ? undefined : { lon: of.lon, lat: of.lat })
    })
  })
}

type Spot = { name: string; part: string; category: string; accidents: string[]; lec: readonly [number, number, number]; emergency: string; feature: string }
const spots: readonly Spot[] = [
  { name: '抛光除尘系统', part: '抛光车间', category: 'device', accidents: ['18', '08'], lec: [3, 6, 40], emergency: '立即停机断电，人员撤离，禁止直流水冲击粉尘', feature: 'dust' }, { name: '污水处理池清淤', part: '污水处理站', category: 'task', accidents: ['19'], lec: [3, 2, 40], emergency: '禁止盲目施救，先通风、再检测，佩戴空气呼吸器', feature: 'confined' },
  { name: '氨制冷机房', part: '冷库', category: 'place', accidents: ['19', '18'], lec: [1, 6, 40], emergency: '开启事故排风，切断供氨，上风向撤离', feature: 'ammonia' }, { name: '窑炉与热风炉', part: '烧成车间', category: 'device', accidents: ['07', '17'], lec: [1, 6, 15], emergency: '停炉断气，疏散人员', feature: 'furnace' },
  { name: '危化品中间仓库', part: '甲类仓库', category: 'place', accidents: ['08', '18'], lec: [1, 6, 40], emergency: '切断火源，报警，按物料选用灭火剂', feature: 'hazmat' }, { name: '燃气调压间', part: '动力车间', category: 'place', accidents: ['18', '08'], lec: [0.5, 6, 40], emergency: '关闭总阀，打开门窗，禁止开关电器', feature: 'gas' },
  { name: '成型冲压机', part: '成型车间', category: 'device', accidents: ['03'], lec: [3, 6, 3], emergency: '急停断电，止血包扎，送医', feature: '' }, { name: '厂内叉车作业', part: '厂区道路', category: 'task', accidents: ['02'], lec: [3, 6, 7], emergency: '停车设警戒，抢救伤员', feature: '' },
  { name: '临时用电', part: '各车间', category: 'task', accidents: ['05'], lec: [1, 6, 15], emergency: '切断电源，心肺复苏', feature: '' }, { name: '高处检修', part: '厂房屋面', category: 'task', accidents: ['09'], lec: [3, 2, 15], emergency: '保护现场，固定颈椎后转运', feature: '' },
]

export function riskPointsOf(world: World): Made[] {
  const m = makerOf(31, world)
  const own = spread(world.enterprises.filter((e) => e.features?.length), m.some(320)).flatMap((of) => {
    const place = placeOf(world, of)
    if (!place) return []
    return [m.random.pick(spots.filter((s) => of.features?.includes(s.feature))) ?? spots[6], m.random.pick(spots.slice(7))].flatMap((spot) => (spot ? [pointOf(spot, of, place)] : []))
  })
  return [...own, ...publicOf()]

  function pointOf(spot: Spot, of: Known, place: Place): Made {
    const [likelihood, exposure, consequence] = spot.lec, score = likelihood * exposure * consequence
    return m.made(place, {
      name: `${spot.name}（演示）`, enterprise: of.id, part: spot.part, category: spot.category, accidents: spot.accidents, method: 'lec', likelihood, exposure, consequence, control: score > 160 ? 'company' : score > 70 ? 'workshop' : 'team',
      engineering: '安全联锁与检测报警完好', management: '按规程作业，班前检查', training: '每季一次岗位培训', protection: '按岗位配发防护用品', emergency: spot.emergency, person: m.person(), phone: m.phone(), posted: m.chance(0.88), assessedOn: m.day(2022, 2022), reviewOn: m.day(2023, 2027),
    }, of.lon === null || of.lat === null ? undefined : m.near({ lon: of.lon, lat: of.lat }, 60))
  }
  /** Streets and squares: judged directly, no enterprise. */
  function publicOf(): Made[] {
    const places = world.places.villages.length ? world.places.villages : world.places.towns
    return spread(places, m.some(60)).map((place, i) => m.made(place, {
      name: `${place.shortName}${['低洼路段', '老旧房屋片区', '临海栈道', '跨河桥涵'][i % 4]}（演示）`, enterprise: null, category: 'public', accidents: [i % 4 === 1 ? '10' : '06'], method: 'direct', judged: (['yellow', 'orange', 'yellow', 'blue'] as const)[i % 4], judgedBecause: '历次强降雨受淹或巡查发现', control: i % 4 === 1 ? 'company' : 'workshop',
      management: '落实属地巡查和警示', emergency: '封闭警戒，引导绕行，组织转移', person: m.person(), phone: m.phone(), posted: m.chance(0.7), assessedOn: m.day(2022, 2022), reviewOn: m.day(2023, 2027),
    }, m.near(place)))
  }
}
