import type { Calibrations } from './conditions/kind.ts'

/** A value as the calibration that counted at its time makes it, rounded as the database does (as_calibrated); as it was sent where none did. */
export function corrected(known: Calibrations | undefined, element: string, at: number, sent: number): number {
  const counts = known?.[element]?.find((c) => c.at <= at)
  return counts ? Math.round((sent * counts.factor + counts.shift) * 1e6) / 1e6 : sent
}
