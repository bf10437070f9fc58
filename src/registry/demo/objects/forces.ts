// 专家, 储备库, 物资, 装备 of the demo city.
import type { Place } from '../places.ts'
import { gbOf, type Known, type Made, makerOf, number, spread, type World } from './maker.ts'

const fields: readonly [string[], string, string][] = [
  [['chemical', 'fire'], '化工设计院', '化学工程'], [['mine'], '矿山技术中心', '采矿工程'], [['trade', 'dust'], '机械研究所', '机械设计'], [['construction'], '建筑设计院', '土木工程'], [['fire'], '消防协会', '消防工程'], [['special'], '特种设备检验院', '过程装备'],
  [['power'], '供电公司', '电气工程'], [['gas'], '燃气公司', '油气储运'], [['traffic'], '交通科学研究所', '交通工程'], [['sea'], '海上搜救协会', '航海技术'], [['flood'], '水利设计院', '水利水电'], [['geology'], '地质工程勘察院', '地质工程'],
  [['weather', 'flood'], '气象台', '大气科学'], [['earthquake'], '地震监测中心', '地球物理'], [['forest'], '林业科学研究所', '森林保护'], [['medical'], '急救中心', '急诊医学'], [['communications'], '应急通信保障中心', '通信工程'], [['law'], '律师协会', '法学'], [['psychology', 'medical'], '心理援助中心', '应用心理'],
]
export function expertsOf(world: World): Made[] {
  const m = makerOf(37, world), { city, counties } = world.places
  return Array.from({ length: m.some(180) }, (_, i) => {
    const [subjects, unit, study] = fields[i % fields.length] as (typeof fields)[number], tier = i % 31 === 0 ? 'national' : i % 9 === 0 ? 'province' : i % 3 === 0 ? 'county' : 'city', place = tier === 'county' ? (counties[i % counties.length] as Place) : city, from = m.random.between(2021, 2024)
    return m.made(place, {
      name: m.person(), gender: m.chance(0.75) ? 'male' : 'female', subjects, tier, unit: `演示${place.shortName}${unit}${number(i + 1)}室`, post: m.random.pick(['总工程师', '主任', '所长', '技术负责人', '教授']), rank: m.random.pick(['senior', 'associate', 'associate', 'middle']), education: `${m.random.pick(['本科', '硕士', '博士'])}，${study}`,
      certificates: m.chance(0.5) ? '注册安全工程师' : null, phone: m.phone(), address: `${place.name}演示路 ${m.random.between(1, 199)} 号`, available: m.chance(0.92) ? 'ready' : 'away', appointedBy: `演示${place.shortName}应急管理局`, appointedOn: `${from}-01-01`, appointedUntil: `${from + 3}-12-31`, insured: m.chance(0.8), resume: `从事${study}工作多年，参加过事故会商与处置（演示）`,
    })
  })
}

/** One in use and one being built by the city (泉应急〔2023〕10号 asks for one or two), one of each county, one of every third town. */
export function depotsOf(world: World): Made[] {
  const m = makerOf(38, world), { city, counties, towns } = world.places
  const one = (place: Place, tier: string, i: number, state = 'open') => m.made(place, {
    code: `CB${gbOf(place)}-${tier === 'city' ? 'S' : tier === 'county' ? 'X' : 'Z'}${number(i + 1)}`, name: `${place.shortName}${tier === 'city' ? (i ? '应急救援装备物资储备库' : '救灾物资储备库') : tier === 'county' ? '应急物资储备库' : '应急物资储备点'}（演示）`, tier, kinds: tier === 'town' ? ['flood', 'relief'] : ['general'],
    owner: `演示${place.shortName}${tier === 'town' ? '人民政府（办事处）' : '应急管理局'}`, address: `${place.name}演示路 ${m.random.between(1, 199)} 号`, area: tier === 'city' ? m.random.between(24, 52) * 100 : tier === 'county' ? m.random.between(6, 18) * 100 : m.random.between(4, 20) * 10, volume: tier === 'city' ? m.random.between(96, 200) * 100 : tier === 'county' ? m.random.between(20, 70) * 100 : m.random.between(12, 60) * 10,
    people: tier === 'city' ? 12_000 : tier === 'county' ? m.random.between(10, 40) * 100 : m.random.between(6, 40) * 10, builtOn: state === 'open' ? m.day(2008, 2021) : null, status: state, keeper: m.person(), keeperPhone: m.phone(), deputy: m.person(), deputyPhone: m.phone(), dutyPhone: m.phone(), truck: tier === 'town' ? 'medium' : 'heavy', forklift: tier !== 'town', loadMinutes: tier === 'town' ? 30 : 60,
  }, m.near(place, 700))
  if (world.small) return [one(city, 'city', 0), one(counties[0] as Place, 'county', 0), one(towns[0] as Place, 'town', 0)]
  return [one(city, 'city', 0), one(city, 'city', 1, 'building'), ...counties.map((county, i) => one(county, 'county', i)), ...spread(towns, 58).map((town, i) => one(town, 'town', i))]
}

const goods: readonly [string, string, string, string, number, number, number][] = [
  // name, kind, unit, model, a town's stock, price, years it keeps
  ['12㎡ 棉帐篷', 'relief', '顶', '3.7×3.2 m', 12, 1_850, 8], ['棉被', 'relief', '床', '2×1.5 m', 120, 96, 8], ['折叠床', 'relief', '张', '1.9×0.65 m', 60, 145, 10], ['饮用水', 'relief', '箱', '550 mL×24', 80, 28, 1], ['方便食品', 'relief', '箱', '24 份', 60, 58, 1],
  ['编织袋', 'flood', '条', '95×55 cm', 4_000, 1.6, 5], ['土工布', 'flood', '平方米', '300 g', 900, 4.2, 8], ['救生衣', 'flood', '件', '成人', 60, 85, 5], ['救生圈', 'flood', '个', '2.5 kg', 30, 92, 5], ['抛绳器', 'rescue', '套', '气动', 2, 2_600, 5], ['铁锹', 'flood', '把', '尖头', 60, 32, 10],
  ['二号工具', 'forest', '把', '2 m', 50, 26, 5], ['阻燃服', 'forest', '套', '均码', 20, 680, 5], ['对讲机', 'communications', '部', '5 W', 12, 780, 6], ['急救包', 'medical', '个', '标准型', 24, 160, 3], ['防化手套', 'hazmat', '双', '丁腈', 40, 45, 3],
]
export function suppliesOf(world: World, depots: readonly Made[]): Made[] {
  const m = makerOf(39, world), open = depots.filter((d) => d.values.status === 'open')
  const all = open.flatMap((depot) => {
    const times = depot.values.tier === 'city' ? 40 : depot.values.tier === 'county' ? 8 : 1
    return goods.filter((_, i) => depot.values.tier !== 'town' || i % 2 === 0 || m.chance(0.3)).map(([name, kind, unit, model, stock, price, years]) => {
      const quantity = Math.round(stock * times * (0.4 + m.random.next())), minimum = Math.round(stock * times * 0.5), year = m.random.between(2021, 2024), day = `-${number(m.random.between(1, 12), 2)}-${number(m.random.between(1, 28), 2)}`
      return m.made(depot.place, {
        name, kind, depot: depot.id, batch: `${year}${day.slice(0, 3)}`, model, quantity, unit, minimum, /* one batch of each goods: what the ledger's hook would find is already true */ short: quantity < minimum, spot: `${m.random.pick(['A', 'B', 'C'])} 区 ${m.random.between(1, 12)} 架`, producedOn: `${year}${day}`, expiresOn: `${year + years}${day}`, price, supplier: `演示${m.random.pick(['救灾装备', '应急物资', '防汛器材'])}厂`,
        source: m.random.pick(['bought', 'bought', 'allotted', 'agreed']), condition: m.chance(0.95) ? 'good' : 'check', checkedOn: m.day(2024, 2026),
      })
    })
  })
  return world.small ? all.slice(0, 3) : all
}

const machines: readonly [string, string, string, string, number, number][] = [
  ['移动排水泵车', 'pump', 'YS-3000', '排量 3000 m³/h，扬程 22 m', 3, 128], ['冲锋舟', 'boat', 'CF-5.8', '载员 10 人，60 匹', 3, 12.6], ['橡皮艇', 'boat', 'XP-4.2', '载员 6 人', 2, 3.8], ['应急发电车', 'power', 'FD-400', '400 kW', 2, 96], ['移动照明车', 'power', 'ZM-4000', '4×1000 W，升高 9 m', 2, 28], ['液压破拆工具组', 'demolition', 'YP-72', '剪切力 72 t', 2, 18],
  ['挖掘机', 'engineering', 'WJ-215', '21.5 t', 1, 86], ['风力灭火机', 'fire', 'FL-650', '风量 0.5 m³/s', 1, 0.35], ['高压水泵', 'fire', 'GY-10', '扬程 180 m', 2, 4.2], ['卫星电话', 'communications', 'WX-1', '语音与短信', 1, 0.9], ['布控球', 'communications', 'BK-4G', '4G 与自组网', 1, 1.4], ['多旋翼无人机', 'drone', 'DJ-350', '续航 45 min，喊话照明', 2, 9.8], ['有毒气体检测仪', 'detection', 'QT-4', '四合一', 1, 0.6], ['重型防化服', 'protection', 'FH-1', '全封闭', 1, 1.2], ['抢险指挥车', 'vehicle', 'ZH-7', '乘员 7 人，视频回传', 4, 68],
]
export function equipmentOf(world: World, depots: readonly Made[]): Made[] {
  const m = makerOf(40, world), byPath = (of: Known) => world.places.byCode.get(of.regionPath.split('/').filter(Boolean).at(-1) as string)
  const homes = [...world.teams.flatMap((team) => { const place = byPath(team); return place ? [{ place, team: team.id, depot: null, at: team.lon === null || team.lat === null ? undefined : { lon: team.lon, lat: team.lat }, owner: team.name }] : [] }),
    ...depots.filter((d) => d.values.tier !== 'town' && d.values.status === 'open').map((d) => ({ place: d.place, team: null, depot: d.id, at: d.lon === null || d.lat === null ? undefined : { lon: d.lon, lat: d.lat }, owner: String(d.values.owner) }))]
  let n = 0
  const all = homes.flatMap(({ place, team, depot, at, owner }) => spread(machines.map((_, i) => (i + n) % machines.length), 7).map((index) => {
    const [name, kind, model, performance, crew, value] = machines[index] as (typeof machines)[number], wheels = kind === 'vehicle' || name.endsWith('车'), year = m.random.between(2015, 2022)
    return m.made(place, {
      code: `ZB${gbOf(place)}-${number(++n, 4)}`, name, kind, model, performance, plate: wheels ? `闽C·演示${number(n, 3)}` : null, beacon: wheels || kind === 'boat' ? `BD${number(n, 6)}` : null, status: m.chance(0.9) ? 'ready' : m.random.pick(['repair', 'out']), team, depot, owner, keeper: m.person(), keeperPhone: m.phone(), crew,
      madeOn: `${year}-02-01`, boughtOn: `${year}-06-15`, value, maintainedOn: m.day(2025, 2026), inspectedUntil: wheels ? m.day(2026, 2028) : null, insuredUntil: wheels || kind === 'boat' ? m.day(2026, 2028) : null,
    }, at)
  }))
  return world.small ? all.slice(0, 3) : all
}
