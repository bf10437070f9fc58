import { z } from 'zod'
import { instant, level } from '#kit/contract'
import { ruleForm } from './model.ts'

export const trialStates = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const
export const trial = z.object({
  id: z.uuid(), ruleId: z.uuid().nullable(), ruleTitle: z.string().nullable(), form: ruleForm, regionName: z.string(), presentVersion: z.number().nullable(), fromAt: instant, toAt: instant, state: z.enum(trialStates),
  stationsTotal: z.number(), stationsDone: z.number(), readings: z.number(), requestedAt: instant, requestedName: z.string(), finishedAt: instant.nullable(), failure: z.string().nullable(),
})
export type Trial = z.infer<typeof trial>

export const differences = ['new', 'changed', 'gone', 'same'] as const
export const sides = ['draft', 'present'] as const

export const trialSpan = z.object({
  stationId: z.uuid(), stationName: z.string(), place: z.string(), side: z.enum(sides), difference: z.enum(differences), level, openedAt: instant, clearedAt: instant.nullable(), peak: z.number(),
  measure: z.object({ kind: z.string(), element: z.string().nullable(), minutes: z.number().nullable(), value: z.number(), threshold: z.number(), unit: z.string(), than: z.enum(['above', 'below']) }),
})
export type TrialSpan = z.infer<typeof trialSpan>

export const trialCount = z.object({ side: z.enum(sides), level, month: z.string(), countyCode: z.string(), countyName: z.string(), difference: z.enum(differences), n: z.number() })
export type TrialCount = z.infer<typeof trialCount>
