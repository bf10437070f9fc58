// What a situation report says, and which figure each of its numbers is. The words are a proposal: the office edits them.
import { forceOf, gradeOf } from '#monitoring/typhoons'
import { missing, type Block, type Run } from '#kit/bound'

export type Bound = { slot: string; key: string; params: Record<string, unknown>; print: (value: number | null, rows: Record<string, unknown>[], unit: string) => string }
export type Ground = {
  incidentId: string; incidentTitle: string; under: string; regionLevel: number; regionName: string
  /** a natural disaster: rain is reported */
  weather: boolean
  /** observation time the rain refers to; null: no gauge has reported */
  rainAt: string | null
  storm: { id: string; no: string; name: string; replayed: boolean } | null
}

const plain = (value: number | null, _: unknown, unit: string): string => (value === null ? missing : `${round(value)}${unit}`)
const round = (value: number): string => String(Math.round(value * 10) / 10)
const named = (unit: string) => (value: number | null): string => (value === null ? missing : `${round(value)}${unit}`)

const chinaTime = (at: unknown): string => {
  if (typeof at !== 'string') return missing
  const local = new Date(Date.parse(at) + 8 * 3_600_000)
  const minutes = local.getUTCMinutes()
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日${local.getUTCHours()}时${minutes ? `${minutes}分` : ''}`
}

const gradeName: Record<string, string> = { TD: '热带低压', TS: '热带风暴', STS: '强热带风暴', TY: '台风', STY: '强台风', SuperTY: '超强台风' }
const roman = ['', 'Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ']
const colour = ['', '红色', '橙色', '黄色', '蓝色']

const windText = (value: number | null): string => value === null ? missing : `${Math.min(forceOf(value), 17)}级${forceOf(value) > 17 ? '以上' : ''}（${round(value)}米/秒，${gradeName[gradeOf(value) ?? ''] ?? '未达热带低压'}）`
const mostText = (value: number | null, rows: Record<string, unknown>[]): string => value === null ? missing : `${String(rows[0]?.place ?? '')}${String(rows[0]?.name ?? '')}${round(value)}毫米`
const gauges = named('个站')
const responseText = (value: number | null, rows: Record<string, unknown>[]): string =>
  !value ? '无' : rows.map((r) => `${r.track}${roman[Number(r.level)]}级应急响应`).join('、')
function warningText(value: number | null, rows: Record<string, unknown>[], unit: string): string {
  const levels = [1, 2, 3, 4].flatMap((level) => { const n = rows.filter((r) => r.level === level).length; return n ? [`${colour[level]}${n}${unit}`] : [] })
  return value ? `${value}${unit}（${levels.join('、')}）` : `0${unit}`
}

export function boundFigures(g: Ground): Bound[] {
  const incident = { incidentId: g.incidentId }
  const bind = (slot: string, key: string, params: Record<string, unknown>, print: Bound['print'] = plain): Bound => ({ slot, key, params, print })
  const storm = g.storm ? { stormId: g.storm.id } : null
  const rain = g.rainAt ? { region: g.under, asOf: g.rainAt, hours: 24 } : null
  return [
    ...(storm ? [
      bind('storm_at', 'storm.wind', storm, (_, rows) => chinaTime(rows[0]?.at)), bind('storm_lat', 'storm.latitude', storm, named('度')), bind('storm_lon', 'storm.longitude', storm, named('度')),
      bind('storm_wind', 'storm.wind', storm, windText), bind('storm_pressure', 'storm.pressure', storm, named('百帕')), bind('storm_peak', 'storm.peak', storm, windText),
    ] : []),
    ...(rain ? [
      bind('rain_stations', 'sitrep.rain_stations', rain, gauges), bind('rain_50', 'rain.over_50', rain, gauges), bind('rain_100', 'rain.over_100', rain, gauges), bind('rain_200', 'rain.over_200', rain, gauges),
      bind('rain_most', 'rain.most', rain, mostText), bind('rain_hour', 'rain.most_in_hour', rain, mostText),
      bind('rain_counties', 'sitrep.rain_counties', rain),
    ] : []),
    bind('warnings', 'sitrep.warnings', { under: g.under }, warningText),
    bind('callouts', 'sitrep.callouts', incident), bind('called', 'sitrep.callout_due', incident), bind('answered', 'sitrep.callout_answered', incident),
    bind('covered', 'sitrep.callout_covered', incident), bind('unwoken', 'sitrep.callout_unwoken', incident),
    bind('responses', 'responses.active', incident, responseText),
    bind('orders_issued', 'orders.issued', incident), bind('orders_received', 'orders.received', incident), bind('orders_completed', 'orders.completed', incident), bind('orders_overdue', 'orders.overdue', incident),
    bind('teams', 'dispatches.all', incident), bind('team_people', 'dispatches.people', incident, (value, rows, unit) => (rows.length ? plain(value, rows, unit) : `0${unit}`)), bind('teams_arrived', 'dispatches.arrived', incident),
    ...['transferred', 'shelters_open', 'shelter_people', 'affected', 'collapsed', 'power_cut', 'casualties'].map((key) => bind(`loss_${key}`, `losses.${key}`, incident)),
  ]
}

/** '过去{rain_50}站' → runs; a word in braces is a slot. */
const text = (words: string): Block => ({ kind: 'paragraph', runs: words.split(/(\{[a-z0-9_]+\})/).filter((w) => w !== '').map((w): Run => (w.startsWith('{') ? { slot: w.slice(1, -1) } : w)) })
const heading = (words: string): Block => ({ kind: 'heading', level: 1, text: words })
const numerals = ['一', '二', '三', '四', '五', '六']

function stormSection(g: Ground): [string, Block[]] | undefined {
  if (!g.storm) return undefined
  const note = g.storm.replayed ? '（演示：台风路径为回放，风圈和雨量为模型值。）' : ''
  return ['台风动态', [text(`{storm_at}，台风“${g.storm.name}”（编号${g.storm.no}）中心位于北纬{storm_lat}、东经{storm_lon}，中心附近最大风力{storm_wind}，中心最低气压{storm_pressure}；过程最大风力{storm_peak}。${note}`)]]
}

function rainSection(g: Ground): [string, Block[]] | undefined {
  if (!g.weather) return undefined
  if (!g.rainAt) return ['雨情', [text(`${missing}（尚未收到测站雨量。）`)]]
  const area = g.regionLevel === 2 ? '全市' : '全县（市、区）'
  const table: Block = { kind: 'table', slot: 'rain_counties', title: '各县（市、区）24小时雨情' }
  return ['雨情', [
    text(`截至${chinaTime(g.rainAt)}，过去24小时${area}{rain_stations}有雨量记录，其中累计雨量50毫米以上的{rain_50}、100毫米以上的{rain_100}、200毫米以上的{rain_200}，最大为{rain_most}；其间1小时最大为{rain_hour}。`),
    ...(g.regionLevel === 2 ? [table] : []),
  ]]
}

/** The proposed text. A section whose records do not exist at all is left out; a figure that nobody has reported is printed as —. */
export function proposal(g: Ground): Block[] {
  const sections: ([string, Block[]] | undefined)[] = [
    stormSection(g), rainSection(g),
    ['预警和叫应', [text('目前生效预警{warnings}。本次过程开展叫应{callouts}，应叫{called}，已应答{answered}，由同岗位人员应答{covered}，未叫醒{unwoken}。')]],
    ['应急响应和任务', [text('目前应急响应：{responses}。已签发任务指令{orders_issued}，其中已签收{orders_received}、已完成{orders_completed}、超时{orders_overdue}；调派救援队伍{teams}、{team_people}，已到达{teams_arrived}。')]],
    ['灾情和转移安置', [text(`转移人员{loss_transferred}，开放避灾点{loss_shelters_open}、安置{loss_shelter_people}；受灾人口{loss_affected}，倒塌房屋{loss_collapsed}，停电{loss_power_cut}，人员伤亡{loss_casualties}。（“${missing}”为尚未收到报告，不是零。）`)]],
    ['下一步工作', [text('继续加密监测会商，及时调整预警和应急响应；紧盯未应答责任人和超时任务，逐一落实到人；抓实危险区域人员转移和避灾点管理，新情况随时续报。')]],
  ]
  return sections.filter((s) => s !== undefined).flatMap(([title, blocks], at) => [heading(`${numerals[at]}、${title}`), ...blocks])
}
