import { problem } from '#kit/errors'

export const quakeUnknown = problem('quake.not_found', 404, (_: { id: string }) => '没有这次地震的记录。请回到列表重新选择。')
