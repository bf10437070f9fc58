// 地质灾害点, 水利工程, 森林网格员, 保护对象 of the demo city.
import { gbOf, hills, type Made, makerOf, number, spread, villagesIn, type World } from './maker.ts'

const near = (world: World, at: { lon: number | null; lat: number | null; path: string }) =>
  world.shelters.filter((s) => s.regionPath.startsWith(at.path.split('/').slice(0, 2).join('/'))).toSorted((a, b) => ((a.lon ?? 0) - (at.lon ?? 0)) ** 2 + ((a.lat ?? 0) - (at.lat ?? 0)) ** 2 - ((b.lon ?? 0) - (at.lon ?? 0)) ** 2 - ((b.lat ?? 0) - (at.lat ?? 0)) ** 2)[0]?.id ?? null

export function geohazardsOf(world: World): Made[] {
  const m = makerOf(33, world), kinds = [['landslide', '滑坡'], ['landslide', '滑坡'], ['rockfall', '崩塌'], ['slope', '高陡边坡'], ['debris_flow', '泥石流'], ['collapse', '地面塌陷']] as const
  return spread(villagesIn(world.places, hills), m.some(480)).map((place, i) => {
    const [kind, word] = m.random.pick(kinds), households = m.random.between(1, 18), people = households * m.random.between(3, 5), a = m.person()
    let b = m.person()
    while (b === a) b = m.person()
    return m.made(place, {
      code: `${gbOf(place)}${number(i + 1, 6)}`, name: `${place.shortName}${m.random.pick(['后山', '水尾', '岭头', '下厝', '学校后'])}${word}（演示）`, kind, grade: m.chance(0.93) ? '4' : '3', stability: m.random.pick(['good', 'fair', 'fair', 'bad']), volume: Math.round(m.random.next() * 400) / 100, triggers: m.chance(0.6) ? ['rain', 'cut'] : ['rain'],
      households, people, assets: Math.round(people * (3 + m.random.next() * 8)), targets: `民房 ${households} 栋`, deaths: 0, loss: m.chance(0.2) ? m.random.between(1, 60) : 0, monitorA: a, phoneA: m.phone(), monitorB: b, phoneB: m.phone(), responsible: m.person(), responsiblePhone: m.phone(),
      rain: m.random.pick([60, 80, 100]), signs: '坡脚渗水变浑、墙体或地面裂缝加宽、树木歪斜', signal: '急促鸣锣、村广播', route: `沿村道撤至${place.shortName}村部`, shelter: near(world, place), cards: m.chance(0.95), treatment: m.random.pick(['watch', 'watch', 'watch', 'works', 'move']), foundOn: m.day(2012, 2022),
    }, m.near(place, 900))
  })
}

const sizes = [['small_2', 10, 95], ['small_2', 10, 95], ['small_1', 100, 920], ['medium', 1_050, 6_400]] as const
export function waterworksOf(world: World): Made[] {
  const m = makerOf(34, world), upland = villagesIn(world.places, hills), coast = villagesIn(world.places, ['350505', '350521', '350581', '350582', '350503', '350500TSQ'])
  const three = () => ({ administrative: m.person(), administrativePhone: m.phone(), technical: m.person(), technicalPhone: m.phone(), patrol: m.person(), patrolPhone: m.phone() })
  const levels = () => { const base = m.random.between(120, 6_800) / 10; return { floodLimit: base, normalLevel: up(base, 0.5), designLevel: up(base, 2.1), checkLevel: up(base, 2.8), crest: up(base, 3.9), datum: '1985' } }
  const state = () => ({ safety: m.random.pick(['1', '2', '2', '3']), danger: m.chance(0.94) ? 'sound' : m.random.pick(['faulty', 'repair', 'empty']), assessedOn: m.day(2016, 2022) })
  // a reservoir stands where a reservoir's gauge stands, as far as there are gauges
  const gauged = world.reservoirs.slice(0, m.some(60)).flatMap((gauge) => {
    const place = world.places.byCode.get(gauge.regionPath.split('/').filter(Boolean).at(-1) as string)
    return place ? [{ place, station: gauge.id, at: gauge.lon === null || gauge.lat === null ? m.near(place) : { lon: gauge.lon, lat: gauge.lat } }] : []
  })
  const dams = [...gauged, ...spread(upland, m.some(180) - gauged.length).map((place) => ({ place, station: null, at: m.near(place, 1200) }))]
  const reservoirs = dams.map(({ place, station, at }, i) => {
    const [grade, from, to] = sizes[i % 9 === 8 ? 3 : i % 3] as (typeof sizes)[number]
    return m.made(place, { code: `SK${gbOf(place)}-${number(i + 1)}`, name: `${place.shortName}水库（演示）`, kind: 'reservoir', grade, river: '晋江水系', capacity: m.random.between(from, to), dam: m.random.pick(['earth', 'earth', 'masonry', 'concrete']), damHeight: m.random.between(120, 620) / 10, standard: grade === 'medium' ? 100 : 50, protects: m.random.between(200, 9_000), ...levels(), station, ...three(), ...state() }, at)
  })
  const ponds = spread(upland.toReversed(), m.some(220)).map((place, i) => m.made(place, { code: `ST${gbOf(place)}-${number(i + 1)}`, name: `${place.shortName}山塘（演示）`, kind: 'pond', grade: 'pond', capacity: m.random.between(10, 95) / 10, dam: 'earth', damHeight: m.random.between(40, 120) / 10, protects: m.random.between(20, 400), ...three(), ...state() }, m.near(place, 1200)))
  const levees = spread(coast, m.some(64)).map((place, i) => m.made(place, { code: `DF${gbOf(place)}-${number(i + 1)}`, name: `${place.shortName}${i % 3 ? '海堤' : '防洪堤'}（演示）`, kind: 'levee', grade: `g${m.random.between(2, 5)}`, length: m.random.between(4, 86) / 10, standard: m.random.pick([20, 30, 50, 100]), protects: m.random.between(800, 42_000), crest: m.random.between(52, 96) / 10, datum: 'luoxing', ...three(), ...state() }, m.near(place)))
  const sluices = spread(coast.toReversed(), m.some(28)).map((place, i) => m.made(place, { code: `SZ${gbOf(place)}-${number(i + 1)}`, name: `${place.shortName}水闸（演示）`, kind: 'sluice', grade: `g${m.random.between(3, 5)}`, protects: m.random.between(500, 9_000), ...three(), ...state() }, m.near(place)))
  return world.small ? [...reservoirs.slice(0, 2), ...levees.slice(0, 1)] : [...reservoirs, ...ponds, ...levees, ...sluices]
}
const up = (base: number, by: number) => Math.round((base + by) * 10) / 10

export function forestWardensOf(world: World): Made[] {
  const m = makerOf(35, world)
  return spread(villagesIn(world.places, hills), m.some(860)).map((place, i) => m.made(place, {
    name: m.person(), phone: m.phone(), kind: m.random.pick(['full', 'part', 'part', 'ecology', 'head', 'warden']), grid: `SL${gbOf(place)}-${number(i + 1, 4)}`, gridName: `${place.shortName}${m.random.pick(['前坡', '后坡', '水源林', '墓区'])}网格（演示）`, area: m.random.between(6, 68) * 100, forestFarm: `演示林场 ${m.random.between(1, 40)} 林班`,
    keyPoints: ['graves', 'farming', 'temple', 'power', 'village'].filter(() => m.chance(0.4)), people: m.random.between(0, 4), patrols: m.random.between(3, 7), terminal: `HL-${number(i + 1, 5)}`, gear: '二号工具 2、小喇叭 1', status: m.chance(0.96) ? 'on' : 'off', leader: m.person(), leaderPhone: m.phone(), trainedOn: m.day(2022, 2022), insuredUntil: m.day(2023, 2027),
  }, m.near(place, 1500)))
}

type Sort = { kind: string; word: string; day: readonly [number, number]; night: readonly [number, number]; help: number; beds?: boolean; regulator: string; risks: readonly string[] }
const sorts: readonly Sort[] = [
  { kind: 'school', word: '中心小学', day: [320, 2_400], night: [0, 40], help: 0.004, regulator: '教育局', risks: ['low', 'slope'] }, { kind: 'kindergarten', word: '中心幼儿园', day: [90, 520], night: [0, 0], help: 0.3, regulator: '教育局', risks: ['low', 'old'] },
  { kind: 'hospital', word: '卫生院', day: [60, 420], night: [20, 180], help: 0.2, beds: true, regulator: '卫健局', risks: ['low'] }, { kind: 'nursing', word: '敬老院', day: [24, 160], night: [24, 150], help: 0.45, beds: true, regulator: '民政局', risks: ['slope', 'water', 'old'] },
  { kind: 'market', word: '农贸市场', day: [120, 900], night: [4, 30], help: 0.01, regulator: '市场监管局', risks: ['low', 'old'] },
]
const large: readonly Sort[] = [
  { kind: 'hospital', word: '总医院', day: [1_400, 5_200], night: [600, 1_800], help: 0.2, beds: true, regulator: '卫健局', risks: ['low'] }, { kind: 'mall', word: '商业广场', day: [2_000, 9_000], night: [60, 200], help: 0.005, regulator: '商务局', risks: ['low'] },
  { kind: 'scenic', word: '景区', day: [400, 6_000], night: [10, 120], help: 0.005, regulator: '文旅局', risks: ['water', 'slope', 'forest'] }, { kind: 'welfare', word: '社会福利院', day: [80, 260], night: [80, 240], help: 0.6, beds: true, regulator: '民政局', risks: ['old'] }, { kind: 'college', word: '职业学院', day: [3_000, 9_000], night: [2_600, 8_000], help: 0.002, regulator: '教育局', risks: ['slope'] },
]
export function protectedPlacesOf(world: World): Made[] {
  const m = makerOf(36, world), { towns, counties } = world.places
  const one = (place: World['places']['city'], sort: Sort): Made => {
    const [peopleDay, peopleNight] = [m.random.between(...sort.day), m.random.between(...sort.night)], beds = sort.beds ? Math.round(peopleNight * 1.1) : null
    return m.made(place, {
      name: `${place.shortName}${sort.word}（演示）`, kind: sort.kind, address: `${place.name}演示路 ${m.random.between(1, 199)} 号`, peopleDay, peopleNight, immobile: Math.floor(Math.max(peopleDay, peopleNight) * sort.help), beds, critical: sort.kind === 'hospital' && beds && beds > 300 ? Math.round(beds / 40) : null, floors: m.random.between(1, 9), area: m.random.between(8, 220) * 100,
      risks: sort.risks.filter(() => m.chance(0.3)), fireKey: m.chance(0.35), regulator: sort.regulator, contact: m.person(), phone: m.phone(), nightPhone: m.phone(), shelter: near(world, place), vehicles: Math.ceil(peopleNight / 45) || 1, plan: '按楼层分区疏散，先老幼病残，后其他人员', drilledOn: m.day(2022, 2022),
    }, m.near(place, 500))
  }
  // a town stands for a county's seat: the regions of a protected place begin at the town
  const seats = counties.flatMap((county) => towns.find((town) => town.parentCode === county.code) ?? [])
  const all = [...towns.flatMap((town) => sorts.map((sort) => one(town, sort))), ...seats.flatMap((seat) => large.map((sort) => one(seat, sort)))]
  return world.small ? all.slice(0, 3) : all
}
