// 情况报告 situation report: a numbered document of the flood command on one incident. Not 信息报告 (首报、续报、终报 by phone or form).
import { z } from 'zod'
import { instant } from '#kit/contract'

export const boundFigure = z.object({
  slot: z.string(), key: z.string(), value: z.number().nullable(), unit: z.string(), text: z.string(), takenAt: instant, count: z.number(),
  /** the same slot in the issue before; null where that had none */
  before: z.object({ issue: z.number(), value: z.number().nullable(), text: z.string() }).nullable(),
})
export type BoundFigure = z.infer<typeof boundFigure>

export const sitrep = z.object({
  id: z.uuid(), incidentId: z.uuid(), incidentTitle: z.string(), agency: z.string(), title: z.array(z.string()), recipients: z.array(z.string()), demo: z.boolean(),
  asOf: instant, revision: z.number(), state: z.enum(['draft', 'signed', 'withdrawn']), draftedAt: instant, draftedBy: z.uuid(), draftedName: z.string(),
  editedAt: instant.nullable(), editedBy: z.uuid().nullable(), editedName: z.string().nullable(), signedAt: instant.nullable(), signedName: z.string().nullable(),
  issue: z.number().nullable(), docText: z.string().nullable(),
})
export type Sitrep = z.infer<typeof sitrep>
