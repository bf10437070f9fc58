// The hooks of this process, for readings that come by HTTP: given once, when the composition root names them.
import type { ReadingsHook } from './write.ts'

let standing: readonly ReadingsHook[] = []

export const judgeWith = (hooks: readonly ReadingsHook[]): void => void (standing = hooks)
export const judges = (): readonly ReadingsHook[] => standing
