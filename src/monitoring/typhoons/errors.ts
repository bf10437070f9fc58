import { problem } from '#kit/errors'

export const stormUnknown = problem('storm.not_found', 404, (_: { id: string }) => '没有这个台风的记录。请回到台风列表重新选择。')
export const trackUnreadable = problem('storm.track_unreadable', 400, (d: { why: string }) =>
  `文件读不出台风路径，没有导入：${d.why}。支持中国气象局最佳路径文本和 time_utc,lon,lat,wind_ms,pressure_hpa 的 csv。`)
export const outsideTrack = problem('storm.outside_track', 400, (d: { from: string; until: string }) =>
  `所选时间不在这条路径之内（${d.from} 至 ${d.until}）。`)
