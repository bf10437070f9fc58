// Why a message was refused. The codes are permanent.

export const badReasons = ['unknown_start', 'bad_crc', 'bad_escape', 'length_mismatch', 'incomplete', 'too_long', 'bad_body', 'bad_time', 'bad_position', 'encrypted', 'packet_order', 'not_authenticated'] as const
export type BadReason = (typeof badReasons)[number]

export class Refused extends Error {
  readonly reason: BadReason
  constructor(reason: BadReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}
