// 综合应急管理站, 安全文化公园, 重点项目, 应急预案, 保险保单 of the demo city, with the figures of 泉应急〔2023〕10号.
import type { Place } from '../places.ts'
import { gbOf, type Made, makerOf, number, spread, type World } from './maker.ts'

const townOf = (world: World, county: Place | undefined, skip = 0): Place | undefined => world.places.towns.filter((town) => town.parentCode === county?.code)[skip]

/** 15 pilots: one town in each of the 13 units, a second one in the two largest. */
export function managementPostsOf(world: World): Made[] {
  const m = makerOf(41, world), { counties } = world.places
  const first = [...counties.flatMap((county) => townOf(world, county) ?? []), ...['350582', '350583'].flatMap((code) => townOf(world, counties.find((c) => c.code === code), 1) ?? [])].slice(0, m.some(15))
  // one stands in a town: a further round goes on with the towns that have none, as far as there are any
  const towns = world.round ? world.places.towns.filter((town) => !first.includes(town)).slice((world.round - 1) * m.some(15), world.round * m.some(15)) : first
  return towns.map((town, i) => {
    const met = i % 5 < 2, missing = m.random.between(2, 6), has = (n: number) => met || (n !== missing && (n < 4 || m.chance(0.6)))
    return m.made(town, {
      name: `${town.shortName}综合应急管理站（演示）`, grade: met ? (i % 10 === 0 ? 'model' : 'met') : 'building', pilot: true, hasBody: has(0), hasRules: has(1), hasPlatform: has(2), hasTeam: has(3), hasEnforcement: has(4), hasStore: has(5), hasEducation: has(6), evidence: met ? null : '场所改造中，执法人员待配齐',
      staff: m.random.between(6, 14), officers: m.random.between(2, 6), rescuers: m.random.between(12, 30), head: m.person(), headPhone: m.phone(), dutyPhone: m.phone(), address: `${town.name}演示路 1 号`, area: m.random.between(12, 60) * 10, investment: m.random.between(28, 96), dueOn: '2023-11-30', builtOn: met ? `2023-0${m.random.between(5, 9)}-1${m.random.between(0, 9)}` : null,
    }, m.near(town, 400))
  })
}

/** 12 parks that cost 1,450 万元 together: thirteen units, of which one has none. */
const costs = [180, 165, 150, 140, 130, 125, 115, 105, 100, 90, 80, 70]
export function parksOf(world: World): Made[] {
  const m = makerOf(42, world)
  return world.places.counties.filter((c) => c.code !== '350500KFQ').slice(0, m.some(12)).flatMap((county, i) => {
    const town = townOf(world, county)
    if (!town) return []
    const at = m.near(town, 900)
    return [m.made(town, {
      name: `${county.shortName}安全文化公园（演示）`, status: 'open', address: `${town.name}演示路 ${m.random.between(1, 99)} 号`, area: m.random.between(60, 260) * 100, investment: costs[i], openedOn: `2022-${number(m.random.between(3, 11), 2)}-16`, screen: true, experience: true, refuge: true, fireStation: true, reserve: true, screenCode: `DP-${number(i + 1, 2)}`,
      shelter: world.shelters.find((s) => s.regionPath.startsWith(county.path))?.id ?? null, capacity: m.random.between(10, 60) * 10, visitors: m.random.between(8, 60) * 1000, hours: '6:00–22:00', owner: `演示${town.shortName}办事处`, keeper: m.person(), keeperPhone: m.phone(),
    }, at)]
  })
}

/** The plan counts 19; the two that the report names come first, the others are ours. */
const works: readonly [string, string, string, number, string?][] = [
  ['南安全省区域性防汛抗旱救援中心', 'base', '南安市应急管理局', 12_800, '350583'], ['泉港福建省危险化学品区域性综合应急基地', 'base', '泉港区应急管理局', 18_600, '350505'], ['市应急指挥中心', 'command', '市应急管理局', 6_200], ['应急管理信息化平台（一库三中心）', 'command', '市应急管理局', 4_900], ['市级应急救援装备物资储备库', 'store', '市应急管理局', 5_600],
  ['县级应急物资储备库提升', 'store', '市应急管理局', 2_400], ['自然灾害避灾点标准化提升', 'shelter', '市应急管理局', 2_000], ['综合性应急避难场所', 'shelter', '市住建局', 3_800], ['森林火险监测与视频补点', 'monitoring', '市林业局', 2_900], ['地质灾害普适型监测预警', 'monitoring', '市自然资源局', 3_100], ['中小水库雨水情测报与安全监测', 'monitoring', '市水利局', 4_300], ['城市内涝监测预警', 'monitoring', '市城管局', 2_700],
  ['重点行业企业风险监测预警联网', 'monitoring', '市应急管理局', 3_600], ['安全文化公园二期', 'education', '市应急管理局', 1_800], ['应急安全体验馆', 'education', '市应急管理局', 3_300], ['乡镇（街道）综合应急管理站', 'grassroots', '市应急管理局', 1_500], ['应急广播行政村全覆盖', 'grassroots', '市文旅局', 2_200], ['森林防火水源与隔离带', 'risk', '市林业局', 2_600], ['病险水库除险加固', 'risk', '市水利局', 7_400],
]
export function projectsOf(world: World): Made[] {
  const m = makerOf(43, world), { city, byCode } = world.places
  return works.slice(0, m.some(19)).map(([name, kind, lead, investment, county], i) => {
    const place = (county && byCode.get(county)) || city, finished = i % 6 === 5, progress = finished ? 100 : m.random.between(8, 88), start = m.random.between(2021, 2023), due = start + m.random.between(2, 3), arranged = Math.round(investment * (finished ? 1 : 0.4 + m.random.next() * 0.5))
    return m.made(place, {
      code: `XM-${number(i + 1, 2)}`, name: `${name}（演示）`, kind, lead, partners: '市发改委、市财政局', plan: '“十四五”应急体系建设专项规划', content: `${name}的建设内容为演示，不是真实项目资料。`, investment, arranged, spent: Math.round(arranged * (finished ? 0.96 : progress / 110)), source: m.random.pick(['province', 'city', 'county', 'bond', 'mixed']),
      status: finished ? 'done' : progress < 20 ? 'planned' : m.chance(0.85) ? 'building' : 'delayed', progress, milestones: [{ name: '立项', due: `${start}-03`, percent: 100 }, { name: '开工', due: `${start}-10`, percent: progress < 20 ? 0 : 100 }, { name: '主体完成', due: `${due}-06`, percent: Math.min(100, Math.round(progress * 1.1)) }, { name: '验收投用', due: `${due}-12`, percent: finished ? 100 : 0 }],
      startOn: `${start}-10-08`, dueOn: `${due}-12-31`, finishedOn: finished ? `${due}-11-1${i % 10}` : null, problem: progress < 20 ? '用地手续办理中' : null, contact: m.person(), phone: m.phone(),
    })
  })
}

const subjects = [['overall', '突发事件总体'], ['flood', '防汛防台风抗旱'], ['forest', '森林火灾'], ['earthquake', '地震'], ['geology', '突发地质灾害'], ['relief', '自然灾害救助'], ['chemical', '危险化学品事故'], ['mine', '矿山生产安全事故'], ['trade', '工贸企业生产安全事故'], ['traffic', '道路交通与水上突发事件'], ['fire', '火灾与燃气事故']] as const
/** 11 classes revised by the city in 2022; the counties' own; the plans of the three pilot towns 陈埭镇, 东石镇, 水口镇. */
export function emergencyPlansOf(world: World): Made[] {
  const m = makerOf(44, world), { city, counties, towns } = world.places
  const one = (place: Place, values: { title: string; kind: string; subject: string; year: number; edition: number; pilot?: boolean; responsible?: string }) => {
    const issued = `${values.year}-${number(m.random.between(3, 9), 2)}-1${m.random.between(0, 4)}`
    return m.made(place, {
      title: values.title, kind: values.kind, subject: values.subject, edition: values.edition, status: 'force', responsible: values.responsible ?? `演示${place.shortName}应急管理局`, issuer: `演示${place.shortName}人民政府办公室`, documentNumber: `演示政办〔${values.year}〕${m.random.between(1, 90)}号`, issuedOn: issued, filedNumber: `YA${gbOf(place)}-${values.year}-${number(m.random.between(1, 999))}`, filedOn: `${issued.slice(0, 8)}2${m.random.between(0, 8)}`,
      filedWith: place.level === 2 ? '省应急管理厅' : '上级应急管理部门', revision: values.edition > 1 ? m.random.pick(['law', 'command', 'risk', 'problem', 'due']) : null, drilledOn: m.chance(0.7) ? `${values.year}-1${m.random.between(0, 2)}-2${m.random.between(0, 8)}` : null, pilot: values.pilot ?? false, pages: m.random.between(18, 96), contact: m.person(), phone: m.phone(),
    })
  }
  const ofCity = subjects.map(([subject, words]) => one(city, { title: `${city.name}${words}应急预案（演示）`, kind: subject === 'overall' ? 'overall' : 'special', subject, year: 2022, edition: 3 }))
  const ofCounties = counties.flatMap((county) => subjects.slice(0, 5).map(([subject, words]) => one(county, { title: `${county.name}${words}应急预案（演示）`, kind: subject === 'overall' ? 'overall' : 'special', subject, year: m.random.between(2020, 2021), edition: 2 })))
  const pilots = towns.filter((town) => ['陈埭镇', '东石镇', '水口镇'].includes(town.name)).map((town) => one(town, { title: `${town.name}综合应急预案（演示）`, kind: 'local', subject: 'overall', year: 2022, edition: 2, pilot: true, responsible: `${town.name}人民政府` }))
  const ofTowns = spread(towns, 40).filter((town) => !pilots.some((p) => p.place === town)).map((town) => one(town, { title: `${town.name}防汛防台风应急预案（演示）`, kind: 'local', subject: 'flood', year: m.random.between(2020, 2022), edition: m.random.between(1, 3), responsible: `${town.name}人民政府（办事处）` }))
  return world.small ? [...ofCity.slice(0, 2), ...pilots] : [...ofCity, ...ofCounties, ...pilots, ...ofTowns]
}

export function insurancePoliciesOf(world: World): Made[] {
  const m = makerOf(45, world), { counties, byCode } = world.places, year = { startsOn: '2022-01-01', endsOn: '2022-12-31' }
  const claimsOf = (most: number, causes: readonly string[], scale: number) => Array.from({ length: m.random.between(0, most) }, () => ({ day: m.day(2022, 2022), cause: m.random.pick(causes), amount: m.random.between(2, 60) * scale }))
  const common = () => ({ insurer: `演示${m.random.pick(['财产', '农业', '海峡'])}保险公司`, contact: m.person(), phone: m.phone() })
  const ofCounties = counties.flatMap((county, i) => {
    const households = m.random.between(40, 320) * 100, people = households * 3
    return [
      m.made(county, { number: `NF-2022-${number(i + 1, 4)}`, kind: 'housing', holder: `演示${county.shortName}人民政府`, insured: `${county.name}农村住房`, sum: households * 5, limitEach: 5, premium: households * 6, households, ...year, claims: claimsOf(9, ['暴雨倒房', '台风损房', '火灾', '滑坡损房'], 1_000), ...common() }),
      m.made(county, { number: `GZ-2022-${number(i + 1, 4)}`, kind: 'public', holder: `演示${county.shortName}应急管理局`, insured: `${county.name}常住人口`, sum: 3_000, limitEach: 20, premium: Math.round(people * 0.8), people, ...year, claims: claimsOf(4, ['溺水', '雷击', '树木砸伤', '山洪'], 5_000), ...common() }),
    ]
  })
  const ofEnterprises = spread(world.enterprises.filter((e) => e.features?.length), m.some(140)).flatMap((of, i) => {
    const place = byCode.get(of.regionPath.split('/').filter(Boolean).at(-1) as string)
    return place ? [m.made(place, { number: `AZ-2022-${number(i + 1, 4)}`, kind: 'safety', holder: of.name, insured: `${of.name}从业人员及第三者`, enterprise: of.id, sum: m.random.between(2, 30) * 100, limitEach: 60, premium: m.random.between(4, 90) * 1000, people: m.random.between(8, 420), ...year, claims: claimsOf(2, ['机械伤害', '物体打击', '触电'], 3_000), ...common() })] : []
  })
  return world.small ? ofCounties.slice(0, 3) : [...ofCounties, ...ofEnterprises]
}
