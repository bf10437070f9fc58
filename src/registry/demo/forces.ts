// 救援队伍 and 避灾点 of the demo city.
import { nameFrom } from './names.ts'
import type { Place, Places } from './places.ts'
import { idOf, type Random } from './random.ts'
import type { Scale } from './scale.ts'

export type Team = {
  id: string; name: string; kind: string; tier: 'city' | 'county' | 'town'; place: Place; leader: string; skills: string[]; area: string; owner: string; registration: string; establishedOn: string; insured: number; trainings: number; allied: boolean
  equipment: { name: string; count: number; unit: string }[]; members: number; readiness: 'ready' | 'standby' | 'off'; coastal: boolean
}
export type Shelter = { id: string; code: string; name: string; place: Place; capacity: number; area: number; level: string; type: string; status: string; dayCapacity: number; nightCapacity: number; standardized: boolean; standardizedYear: number | null; upgradedOn: string; hazards: string[]; owner: string; supplies: { name: string; count: number; unit: string }[]; manager: string; facilities: string[]; lon: number; lat: number }

type Trade = { title: string; skills: string[]; equipment: [string, number, string][] }

const trades: readonly Trade[] = [
  { title: '水域救援队', skills: ['water', 'diving'], equipment: [['冲锋舟', 4, '艘'], ['救生衣', 60, '件'], ['抛绳器', 6, '套']] },
  { title: '抢险排涝队', skills: ['drainage', 'water'], equipment: [['移动排水泵车', 3, '辆'], ['发电机', 4, '台'], ['编织袋', 5000, '条']] },
  { title: '山岳救援队', skills: ['mountain', 'medical'], equipment: [['绳索套装', 12, '套'], ['担架', 6, '副']] },
  { title: '工程破拆队', skills: ['demolition', 'engineering'], equipment: [['挖掘机', 2, '台'], ['液压破拆工具', 4, '套'], ['照明车', 2, '辆']] },
  { title: '森林消防队', skills: ['forest_fire', 'mountain'], equipment: [['风力灭火机', 30, '台'], ['高压水泵', 6, '台']] },
  { title: '危化处置队', skills: ['hazmat'], equipment: [['重型防化服', 12, '套'], ['堵漏工具', 4, '套']] },
  { title: '通信保障队', skills: ['communications', 'drone'], equipment: [['卫星电话', 6, '部'], ['布控球', 8, '台'], ['无人机', 4, '架']] },
  { title: '电力抢修队', skills: ['power', 'engineering'], equipment: [['应急发电车', 2, '辆'], ['抢修车', 4, '辆']] },
  { title: '医疗救护队', skills: ['medical'], equipment: [['救护车', 3, '辆'], ['急救箱', 20, '个']] },
]

const seaside: Trade = { title: '海上救援队', skills: ['water', 'diving', 'sea'], equipment: [['快艇', 2, '艘'], ['救生衣', 40, '件'], ['潜水装具', 6, '套']] }
/** Coastal towns, each county in turn; a small city takes the first it has. */
const coast = ['350521107', '350582105', '350581103', '350505103', '350521113', '350582106', '350581106', '350505102', '350521106', '350521112', '350582104', '350583120', '350581105', '350503007', '350521108', '350582112', '350521105']

export function teamsOf(places: Places, scale: Scale, random: Random): Team[] {
  const professional = Array.from({ length: scale.professional }, (_, i) => {
    const trade = trades[i % trades.length] as Trade
    const county = i < 7 && scale.professional > 20 ? undefined : (places.counties[i % places.counties.length] as Place)
    const seat = county ? (places.towns.find((town) => town.parentCode === county.code) as Place) : (places.towns[(i * 5) % places.towns.length] as Place)
    return { trade, seat, tier: county ? ('county' as const) : ('city' as const), owner: county ?? places.city, kind: 'professional', coastal: false, company: undefined }
  })
  const towns = coast.flatMap((code) => places.byCode.get(code) ?? [])
  const sea = Array.from({ length: scale.coastal }, (_, i) => {
    const seat = (towns[i % towns.length] ?? places.towns.at(-1)) as Place
    return { trade: seaside, seat, tier: 'town' as const, owner: seat, kind: 'social', coastal: true, company: undefined }
  })
  return [...professional, ...sea, ...companies(places, scale)].map(({ trade, seat, tier, owner, kind, coastal, company }, i) => {
    const leader = nameFrom(random), members = random.between(12, 45)
    return {
      id: idOf(6, i + 1), name: `演示${company ?? owner.shortName}${trade.title}`, kind, tier, place: seat, leader, skills: trade.skills, equipment: trade.equipment.map(([name, count, unit]) => ({ name, count, unit })), members,
      readiness: i % 9 === 8 ? ('standby' as const) : ('ready' as const), coastal, area: coastal ? 'coast' : tier === 'city' ? 'mobile' : seat.lat > 25.1 ? 'mountain' : 'urban', allied: Boolean(company), owner: `演示${company ?? owner.shortName}${company ? '集团有限公司' : coastal ? '救援协会' : '应急管理局'}`,
      registration: `YSDW-${String(i + 1).padStart(3, '0')}`, establishedOn: `20${15 + (i % 8)}-0${1 + (i % 9)}-15`, insured: i % 7 === 6 ? members - 4 : members, trainings: 2 + (i % 6),
    }
  })
}

/** 联动联保: what the city's own companies send (full city alone). */
function companies(places: Places, scale: Scale) {
  return ['水务', '交通发展', '城建', '燃气', '港务', '公交', '文旅', '粮储'].slice(0, scale.allied).map((company, i) => ({
    trade: trades[[1, 3, 3, 5, 0, 6, 8, 7][i] as number] as Trade, seat: places.towns[(i * 3) % places.towns.length] as Place, tier: 'city' as const, owner: places.city, kind: 'unit', coastal: false, company,
  }))
}

const facilities = ['water', 'power', 'toilet', 'medical', 'communications', 'signs', 'barrier_free']

/** Shelters go round the towns, so that each county has its share. All were brought up to the standard by the project of 2022 (100个标准化避灾点提升建设). */
export function sheltersOf(places: Places, scale: Scale, random: Random): Shelter[] {
  const step = places.towns.length / scale.shelters
  return Array.from({ length: scale.shelters }, (_, i) => {
    const town = places.towns[Math.floor(i * step)] as Place
    const village = places.villages.find((v) => v.parentCode === town.code) ?? town
    const capacity = random.between(8, 60) * 10
    return {
      id: idOf(7, i + 1), code: `BZ${town.code.slice(0, 6)}${String(i + 1).padStart(3, '0')}`, name: `${village.shortName}避灾点（演示）`, place: village, capacity, area: capacity * 2, level: i % 5 === 0 ? 'town' : 'village', type: i % 10 === 9 ? 'outdoor' : 'indoor', status: 'standby',
      dayCapacity: capacity, nightCapacity: Math.floor(capacity * 0.6), standardized: true, standardizedYear: 2022, upgradedOn: `2022-${['08', '09', '10', '11'][i % 4]}-${10 + (i % 19)}`, hazards: ['typhoon', 'flood'], owner: `${village.shortName}居（村）委会`, supplies: [{ name: '棉被', count: Math.floor(capacity / 3), unit: '床' }, { name: '饮用水', count: Math.floor(capacity / 10), unit: '箱' }],
      manager: nameFrom(random), facilities: facilities.filter((_, f) => f < 3 || random.next() < 0.6), lon: village.lon, lat: village.lat,
    }
  })
}
