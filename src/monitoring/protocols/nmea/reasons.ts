// Why a sentence was refused. The codes are permanent; those that JT/T 808 has too mean the same there.

export const badReasons = ['unknown_start', 'bad_crc', 'bad_body', 'bad_position', 'too_long', 'incomplete', 'packet_order', 'no_time'] as const
export type BadReason = (typeof badReasons)[number]

export class Refused extends Error {
  readonly reason: BadReason
  constructor(reason: BadReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}
