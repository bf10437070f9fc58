import { problem } from '#kit/errors'

export const codeTaken = problem('station.code_taken', 409, () => '这个站址已经登记在册，没有保存。请核对站址；同一测站换设备不必重新登记。', { constraint: 'stations_code_key' })
export const alreadyRetired = problem('station.already_retired', 409, () => '这个测站已经停用，没有改动。已收到的数据不受影响。')
