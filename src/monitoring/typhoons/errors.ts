import { problem } from '#kit/errors'

export const stormUnknown = problem('storm.not_found', 404, (_: { id: string }) => '没有这个台风的记录。请回到台风列表重新选择。')
export const trackUnreadable = problem('storm.track_unreadable', 400, (d: { why: string }) =>
  `文件读不出台风路径，没有导入：${d.why}。支持中国气象局、日本气象厅最佳路径文本，中央气象台台风网和浙江台风路径的数据文件，以及 time_utc,lon,lat,wind_ms,pressure_hpa 的 csv。`)
export const notManual = problem('storm.not_followed', 409, (_: { id: string }) => '这个台风是回放或导入的历史路径，不能人工定位；原有路径没有改动。请另建一个人工台风。')
export const fixKnown = problem('storm.fix_known', 409, (d: { at: string }) => `${d.at} 已有定位，没有保存：已收到的定位不改写。`)
export const fixAhead = problem('storm.fix_ahead', 400, () => '定位时间在将来，没有保存。预报请由预报来源接入。')
export const outsideTrack = problem('storm.outside_track', 400, (d: { from: string; until: string }) =>
  `所选时间不在这条路径之内（${d.from} 至 ${d.until}）。`)
