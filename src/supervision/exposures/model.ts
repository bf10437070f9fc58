// 曝光 exposure: an enterprise named to the public for a problem. Its steps: told → may object → decided → published by another person → taken down. Pure.
import { z } from 'zod'

export type Status = 'draft' | 'noticed' | 'objected' | 'upheld' | 'published' | 'taken_down' | 'dropped'
export const steps = ['notice', 'object', 'uphold', 'drop', 'publish', 'take_down'] as const
export type StepKind = (typeof steps)[number]
export const transitions: Readonly<Record<StepKind, { from: readonly Status[]; to: Status }>> = {
  notice: { from: ['draft'], to: 'noticed' },
  object: { from: ['noticed'], to: 'objected' },
  uphold: { from: ['noticed', 'objected'], to: 'upheld' },
  drop: { from: ['draft', 'noticed', 'objected', 'upheld'], to: 'dropped' },
  publish: { from: ['upheld'], to: 'published' },
  take_down: { from: ['published'], to: 'taken_down' },
}
export const mayStep = (step: StepKind, status: Status): boolean => transitions[step].from.includes(status)
export const takeDownWhy = z.enum(['remedied', 'error'])
