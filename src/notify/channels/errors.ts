import { problem } from '#kit/errors'

export const unsigned = problem('receipt.unsigned', 401, () => '回执的签名不符或已过时，没有记录。请核对网关密钥与时钟（docs/gateway.md）。')
