// Why a packet was refused. The codes are permanent; those that SL 651 has too mean the same there.

export const badReasons = ['unknown_start', 'bad_crc', 'length_mismatch', 'incomplete', 'too_long', 'bad_body', 'bad_address', 'bad_time', 'unknown_function', 'packet_order', 'bad_password'] as const
export type BadReason = (typeof badReasons)[number]

export class Refused extends Error {
  readonly reason: BadReason
  constructor(reason: BadReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}
