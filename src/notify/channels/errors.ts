import { problem } from '#kit/errors'

export const unsigned = problem('receipt.unsigned', 401, () => '回执的签名不符或已过时，没有记录。请核对网关密钥与时钟（docs/gateway.md）。')
export const settingsWrong = problem('channel.settings_wrong', 422, (d: { fields: string[] }) => `这些设置缺少或不对：${d.fields.join('、')}。渠道没有改动，原来的设置继续有效。`)
export const byGateway = problem('channel.by_gateway', 409, () => '这个渠道经短信语音网关发送，没有单独的设置。请在“网关”处设置地址。')
