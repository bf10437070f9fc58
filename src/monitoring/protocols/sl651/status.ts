// 状态及报警 ZT (appendix C, guide 45): four bytes, one bit per state.

/** `alarm`: what stands when the bit is 1 is trouble. Bits 7, 9 and 10 are states, not troubles: 7 door (1 shut), 9 IC card (1 valid), 10 pump (1 stopped). */
const bits = ['ac_lost', 'battery_low', 'level_over', 'flow_over', 'quality_over', 'flow_meter_fault', 'level_meter_fault', 'door', 'memory_fault', 'ic_card', 'pump', 'quota_over'] as const
const plain: readonly string[] = ['door', 'ic_card', 'pump']

export type StatusBit = { bit: number; key: string; on: boolean; alarm: boolean }

export const statusOf = (value: number): StatusBit[] =>
  bits.map((key, bit) => { const on = ((value >>> bit) & 1) === 1; return { bit, key, on, alarm: on && !plain.includes(key) } })
