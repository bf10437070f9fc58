import { problem } from '#kit/errors'

export const unknownLimit = problem('station_health.unknown_limit', 404, (_: object) => '没有这一项判定限值。没有改动任何内容，请刷新页面后重试。')
