import { problem } from '#kit/errors'

export const unknownCommand = problem('station_command.unknown', 422, () => '这种协议没有这条命令，没有下发。请刷新页面后重选。')
export const notItsAddress = problem('station_command.not_its_address', 422, () => '这不是该测站的通信地址，没有下发。请先在测站台账中登记地址。')
export const badParameter = problem('station_command.bad_parameter', 422, ({ why }: { why: string }) => `命令的参数无效，没有下发：${why}`)
export const wrongDoor = problem('station_command.wrong_kind', 422, () => '查询命令与设置命令分开下发：设置命令须填写理由；没有下发。')
