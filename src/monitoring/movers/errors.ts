import { problem } from '#kit/errors'

export const moverUnknown = problem('mover.not_found', 404, (_: { id: string }) => '没有这个移动目标，或不在您的辖区内。请回到列表重新选择。')
export const keyTaken = problem('mover.key_taken', 409, (d: { key: string }) => `${d.key} 已经登记在册，没有保存。请在列表中查找它并修改。`)
export const wrongSort = problem('mover.wrong_sort', 400, (d: { sort: string }) => `类型 ${d.sort} 不适用于这种移动目标，没有保存。请重新选择类型。`)
export const noPhone = problem('mover.no_phone', 404, (_: { id: string }) => '没有登记联系电话。')
export const noStorm = problem('mover.no_storm', 404, (_: { id: string }) => '没有这个台风，或它还没有位置。')
export const sourceTaken = problem('ais_source.taken', 409, (d: { host: string }) => `${d.host} 已经登记，没有重复保存。`)
