// 企业 of the demo city: 52,023 rated ones as the report counts them. Invented names by the trade of each county, valid codes, a place in a village of the county.
import { orgCheck, usccCheck } from '#registry/definition'
import { nameFrom, phoneFrom } from './names.ts'
import type { Place, Places } from './places.ts'
import { idOf, type Random, randomFrom } from './random.ts'

export type DemoEnterprise = { id: string; place: Place; lon: number; lat: number; values: Record<string, unknown> }
/** How many of each standard (泉应急〔2023〕10号: 4,858 national + 449 provincial + 46,716 Quanzhou standard). */
export type Ratings = { national: number; provincial: number; quanzhou: number }
export const reported: Ratings = { national: 4_858, provincial: 449, quanzhou: 46_716 }
export const ratedCount = ({ national, provincial, quanzhou }: Ratings): number => national + provincial + quanzhou

type Trade = { goods: readonly string[]; suffix: readonly string[]; sector: string; industry: string; features?: readonly string[] }
const makers = ['有限公司', '有限公司', '有限公司', '厂', '股份有限公司'] as const
const trades = {
  shoes: { goods: ['鞋服', '鞋业', '鞋材', '体育用品'], suffix: makers, sector: 'trade', industry: 'C195', features: ['dense', 'confined'] }, textile: { goods: ['织造', '纺织', '染整', '针织'], suffix: makers, sector: 'trade', industry: 'C175', features: ['dense', 'furnace'] },
  garment: { goods: ['服饰', '制衣', '服装'], suffix: makers, sector: 'trade', industry: 'C181', features: ['dense'] }, stone: { goods: ['石业', '石材', '雕艺'], suffix: makers, sector: 'trade', industry: 'C303', features: ['dust'] },
  ceramics: { goods: ['陶瓷', '白瓷', '建陶', '釉料'], suffix: ['有限公司', '工艺厂', '厂'], sector: 'trade', industry: 'C307', features: ['furnace', 'dust', 'gas'] }, plumbing: { goods: ['水暖', '卫浴', '阀门'], suffix: makers, sector: 'trade', industry: 'C344', features: ['dust', 'furnace'] },
  food: { goods: ['食品', '糖业', '水产', '冷链'], suffix: makers, sector: 'trade', industry: 'C149', features: ['ammonia', 'confined'] }, tea: { goods: ['茶业', '茶厂', '茶机'], suffix: ['有限公司', '专业合作社', '厂'], sector: 'trade', industry: 'C153' },
  craft: { goods: ['工艺品', '藤铁', '家具', '香业'], suffix: makers, sector: 'trade', industry: 'C243', features: ['dust'] }, machinery: { goods: ['机械', '机电', '精工', '模具'], suffix: makers, sector: 'trade', industry: 'C342' },
  chemistry: { goods: ['新材料', '化工', '树脂', '气体'], suffix: makers, sector: 'chemical', industry: 'C261', features: ['hazmat', 'confined'] }, station: { goods: ['加油站', '加气站'], suffix: ['', ''], sector: 'chemical', industry: 'F526', features: ['hazmat'] },
  building: { goods: ['建设', '建筑工程', '市政工程'], suffix: ['有限公司', '集团有限公司'], sector: 'construction', industry: 'E471' }, transport: { goods: ['物流', '运输', '货运'], suffix: ['有限公司'], sector: 'road', industry: 'G543' },
  storage: { goods: ['仓储', '供应链'], suffix: ['有限公司'], sector: 'storage', industry: 'G594' }, electronics: { goods: ['电子', '光电', '智能科技'], suffix: makers, sector: 'trade', industry: 'C397' },
  shop: { goods: ['商贸', '百货', '超市', '酒店', '餐饮'], suffix: ['有限公司', '商行', '店'], sector: 'crowd', industry: 'F521', features: ['gas'] }, mine: { goods: ['矿业', '采石'], suffix: ['有限公司', '场'], sector: 'mine', industry: 'B101', features: ['dust'] },
  gas: { goods: ['燃气', '气体充装'], suffix: ['有限公司', '站'], sector: 'gas', industry: 'D451', features: ['gas', 'hazmat'] }, packing: { goods: ['包装', '印务', '纸业'], suffix: makers, sector: 'trade', industry: 'C223' },
} satisfies Record<string, Trade>
type TradeKey = keyof typeof trades

/** Share of the city's enterprises and the trades by which each county is known; every county has the last four too. */
const counties: Record<string, { weight: number; trades: readonly TradeKey[] }> = {
  350502: { weight: 5, trades: ['machinery', 'electronics', 'packing', 'garment'] }, 350503: { weight: 7, trades: ['electronics', 'craft', 'shop', 'garment'] }, 350504: { weight: 3, trades: ['machinery', 'stone', 'electronics'] },
  350505: { weight: 3, trades: ['chemistry', 'chemistry', 'machinery', 'food'] }, 350521: { weight: 9, trades: ['stone', 'stone', 'building', 'food', 'shoes'] }, 350524: { weight: 8, trades: ['tea', 'tea', 'craft', 'craft', 'mine'] },
  350525: { weight: 4, trades: ['craft', 'food', 'ceramics', 'garment'] }, 350526: { weight: 5, trades: ['ceramics', 'ceramics', 'ceramics', 'tea', 'mine'] }, 350581: { weight: 10, trades: ['garment', 'garment', 'textile', 'food'] },
  350582: { weight: 26, trades: ['shoes', 'shoes', 'textile', 'food', 'ceramics', 'packing', 'machinery'] }, 350583: { weight: 17, trades: ['stone', 'plumbing', 'shoes', 'machinery', 'craft'] },
  '350500KFQ': { weight: 2, trades: ['shoes', 'electronics', 'machinery'] }, '350500TSQ': { weight: 3, trades: ['garment', 'packing', 'electronics', 'shoes'] },
}
const everywhere: readonly TradeKey[] = ['shop', 'transport', 'building', 'storage', 'station', 'gas']
const brand = [...'锦宏闽泉湖海安恒华兴顺达盛隆信诚鑫荣辉富源丰裕嘉佳美康瑞祥利永昌明远东南江龙凤云天和百众协佰捷力奥特中金银宝玉石青山水木林森']
const second = [...'昌磁岩化艺光平万桃桥水苍台河洋发达丰隆盛源利兴和泰祥瑞安康宁福禄寿喜财旺顺通捷运腾飞跃鹏程宇宙星辰晖曜晟晨阳']
const code31 = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Every one of the first 887 million numbers has a code of its own: MA and six characters of the alphabet, both checks right. */
function usccOf(gb: string, n: number): string {
  let rest = (n * 48_271 + 11) % 887_503_681, tail = ''
  for (let i = 0; i < 6; i++) { tail += code31[rest % 31]; rest = Math.floor(rest / 31) }
  const organization = `MA${tail}`, first = `91${gb}${organization}${orgCheck(organization)}`
  return first + usccCheck(first)
}

/** Deterministic, taken one by one: half a million need no more memory than fifty. `times` multiplies the counts; `first` continues after so many. */
export function* enterprisesOf({ villages, towns, byCode }: Places, ratings: Ratings, times = 1, first = 0): Iterable<DemoEnterprise> {
  const random = randomFrom(350_507 + first), seats = seatsOf(villages.length ? villages : towns, byCode)
  const left = { national: ratings.national * times, provincial: ratings.provincial * times, quanzhou: ratings.quanzhou * times }
  const all = left.national + left.provincial + left.quanzhou
  for (let n = 0; n < all; n++) {
    const rating = draw(left, all - n, random), { county, place } = seats(random), trade = trades[random.next() < 0.72 ? random.pick(county.trades) : random.pick(everywhere)] as Trade
    const [lon, lat] = [shift(place.lon, random), shift(place.lat, random)]
    yield { id: idOf(20, first + n + 1), place, lon, lat, values: valuesOf(first + n, place, trade, rating, random) }
  }
}

function draw(left: Ratings, all: number, random: Random): keyof Ratings {
  const at = random.next() * all, rating = at < left.national ? 'national' : at < left.national + left.provincial ? 'provincial' : 'quanzhou'
  const found = left[rating] > 0 ? rating : (Object.keys(left) as (keyof Ratings)[]).find((key) => left[key] > 0) as keyof Ratings
  left[found]--
  return found
}

function seatsOf(places: readonly Place[], byCode: Places['byCode']): (random: Random) => { county: { trades: readonly TradeKey[] }; place: Place } {
  const byCounty = new Map<string, Place[]>()
  for (const place of places) {
    const code = place.path.split('/')[1] as string
    byCounty.set(code, [...(byCounty.get(code) ?? []), place])
  }
  const known = [...byCounty].filter(([code]) => byCode.has(code)).map(([code, seats]) => ({ seats, ...(counties[code] ?? { weight: 3, trades: everywhere }) }))
  const whole = known.reduce((sum, { weight }) => sum + weight, 0)
  return (random) => {
    let at = random.next() * whole
    const county = known.find(({ weight }) => (at -= weight) < 0) ?? known[0] as (typeof known)[number]
    return { county, place: random.pick(county.seats) }
  }
}

const shift = (degrees: number, random: Random) => Math.round((degrees + (random.next() - 0.5) * 0.004) * 1e5) / 1e5
const month = (n: number) => String(n).padStart(2, '0')

function valuesOf(n: number, place: Place, trade: Trade, rating: keyof Ratings, random: Random): Record<string, unknown> {
  const employees = Math.max(3, Math.round(8 * Math.exp(random.next() * random.next() * 5.2))), ratedYear = random.between(2019, 2022), m = random.between(1, 12), d = random.between(1, 28)
  const features = (trade.features ?? []).filter(() => random.next() < 0.55)
  const risk = features.includes('hazmat') ? random.next() : features.length ? random.next() * 0.8 : random.next() * 0.6
  return {
    name: `演示${random.pick(brand)}${random.pick(second)}${random.next() < 0.15 ? '' : random.pick(second)}${random.pick(trade.goods)}${random.pick(trade.suffix)}`, uscc: usccOf((place.gbParent ?? place.code).slice(0, 6), n),
    address: `${place.name}${random.between(1, 399)}号`, sector: trade.sector, industry: trade.industry, scale: employees >= 1000 ? 'large' : employees >= 300 ? 'medium' : employees >= 20 ? 'small' : 'micro',
    economy: random.next() < 0.86 ? 'private' : random.pick(['state', 'collective', 'foreign', 'individual']), employees,
    rating: rating === 'national' ? `national_${random.next() < 0.004 ? 1 : random.next() < 0.12 ? 2 : 3}` : rating, certificate: `AQB-${ratedYear}-${String(n + 1).padStart(6, '0')}`,
    ratedOn: `${ratedYear}-${month(m)}-${month(d)}`, ratedUntil: `${ratedYear + 3}-${month(m)}-${month(d)}`, color: risk > 0.96 ? 'red' : risk > 0.75 ? 'orange' : risk > 0.35 ? 'yellow' : 'blue', features: features.length ? features : null,
    head: nameFrom(random), headPhone: phoneFrom(40_000 + n * 2), safetyOfficer: nameFrom(random), safetyPhone: phoneFrom(40_001 + n * 2), operating: random.next() < 0.97 ? 'open' : 'suspended',
  }
}
