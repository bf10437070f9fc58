// Bits of the alarm word (JT/T 808-2013 table 25; 15–17 are of 2019). Their words are mover.alarm.<n>.

/** Somebody must look at once: 紧急报警, 危险预警, 进出区域, 碰撞, 侧翻. */
export const graveBits = [0, 3, 20, 29, 30] as const
export const alarmBits: readonly number[] = Array.from({ length: 32 }, (_, bit) => bit)

/** 5 → [0, 2]. */
export const bitsOf = (word: number): number[] => alarmBits.filter((bit) => (word >>> bit) & 1)
export const isGrave = (word: number): boolean => graveBits.some((bit) => (word >>> bit) & 1)
