// The rules every city starts with. None was held against its original: all start unverified, and a page says so.
import type { Tx } from '#kit/db'
import { addRule } from './actions.ts'
import type { Condition } from './conditions/list.ts'
import type { RuleForm } from './model.ts'
import { ruleTitles } from './store.ts'

const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
type Four = readonly [level: 1 | 2 | 3 | 4, when: Condition][]
const rule = (title: string, levels: Four, source: string, more: Partial<RuleForm> = {}): RuleForm =>
  ({ title, regionCode: null, months: year, stationKinds: null, levels: levels.map(([level, when]) => ({ level, when })), clearFactor: 0.8, clearMinutes: 30, warningTrack: null, enabled: true, source, ...more })

const rain = (hours: 1 | 3 | 6 | 12 | 24, mm: number): Condition => ({ kind: 'rain', hours, mm })
const over = (element: string, line: 'warning' | 'guarantee' | 'flood_limit' | 'design', plus = 0): Condition => ({ kind: 'threshold', element, than: 'above', line, plus, margin: 0.1 })
/** A reservoir's level comes as the level above the dam or as a plain level. */
const pool = (line: 'flood_limit' | 'design', plus = 0): Condition => ({ kind: 'any', of: [over('ZU', line, plus), over('Z', line, plus)] })
const rise = (by: number, minutes: number): Condition => ({ kind: 'rise', element: 'Z', direction: 'up', by, minutes })
const circle = (force: 7 | 10 | 12, withinHours: number): Condition => ({ kind: 'circle', force, withinHours })
const near = (place: 'warden' | 'village' | 'place', metres: number): Condition => ({ kind: 'hotspot', near: place, metres })
const quake = (magnitude: number, km: number): Condition => ({ kind: 'quake', magnitude, km })

const own = '阈值为系统缺省，待本市防指核定'

const forms: readonly RuleForm[] = [
  rule('短时强降雨', [[4, rain(12, 50)], [3, rain(6, 50)], [2, rain(3, 50)], [1, rain(3, 100)]], '《气象灾害预警信号发布与传播办法》（中国气象局令第 16 号，2007）暴雨类标准，据公开转载，待与原文核对', { warningTrack: 'rain' }),
  rule('累计雨量', [[4, rain(24, 50)], [3, rain(24, 100)], [2, rain(24, 200)], [1, rain(24, 250)]], '泉州雨情通报按累计 50、100、200 毫米分档的做法；250 毫米取 GB/T 28592 特大暴雨下限；待市防指核定', { clearMinutes: 60, warningTrack: 'rain' }),
  rule('河道水位超警', [[3, over('Z', 'warning')], [2, over('Z', 'guarantee')], [1, over('Z', 'guarantee', 0.5)]], `《防洪法》第四十五条、《防汛条例》第二十三条所称警戒、保证水位，取各站登记值；分级与 0.5 米${own}`, { stationKinds: ['H', 'Z', 'T'], clearMinutes: 60 }),
  rule('水库超汛限', [[3, pool('flood_limit')], [2, pool('flood_limit', 1)], [1, pool('design')]], `《防汛条例》第二十六条所称汛期限制水位，取各站登记值；分级${own}`, { stationKinds: ['K'], clearMinutes: 60 }),
  rule('水位陡涨', [[4, rise(0.5, 60)], [3, rise(1, 60)], [2, rise(2, 60)], [1, rise(3, 60)]], `山洪灾害监测预警的通行做法，${own}`, { stationKinds: ['H'], clearMinutes: 60 }),
  rule('测站无数据', [[4, { kind: 'silence', minutes: 90 }]], `定时报一般每小时一次（SL 651-2014），缺一次半即报；${own}`, { clearMinutes: 0 }),
  rule('台风风圈到达', [[4, circle(7, 24)], [3, circle(7, 6)], [2, circle(10, 12)], [1, circle(12, 6)]], `GB/T 28591-2012 七、十、十二级风，时限参照中国气象局令第 16 号台风类；${own}`, { clearMinutes: 60, warningTrack: 'typhoon' }),
  rule('热点靠近林区村庄', [[4, near('warden', 3000)], [3, near('warden', 1000)], [2, near('village', 1000)], [1, near('place', 500)]], `《森林防火条例》第三十一条（接到火情立即核实）；距离${own}`, { clearMinutes: 720 }),
  rule('周边地震', [[4, quake(3, 100)], [3, quake(4, 100)], [2, quake(5, 200)], [1, quake(6, 300)]], `震级分档参照国家地震应急预案，半径${own}`, { clearMinutes: 1440 }),
]

/** Each once: what a city has renamed, changed or switched off stays as it is. */
export async function seed(tx: Tx): Promise<void> {
  const known = await ruleTitles(tx)
  for (const form of forms) if (!known.has(form.title)) await addRule(tx, form, '系统初始规则', '系统初始规则，安装时没有历史数据')
}
