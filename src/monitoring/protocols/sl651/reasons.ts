// Why a frame was refused. The codes are permanent: they stand in the quarantine, in the counters' labels and in the page's strings.

export const badReasons = [
  'unknown_start', 'bad_header', 'bad_crc', 'length_mismatch', 'incomplete', 'wrong_direction', 'too_long',
  'not_bcd', 'bad_address', 'bad_time', 'unknown_function', 'truncated_element', 'bad_body', 'packet_order',
] as const
export type BadReason = (typeof badReasons)[number]

/** Thrown inside the decoder only; it never leaves the protocol's folder. */
export class Refused extends Error {
  readonly reason: BadReason
  constructor(reason: BadReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}
