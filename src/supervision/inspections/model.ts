// 检查清单 checklist, 检查结果 result: what is asked at an enterprise and what was found (domain 2.4). A published version never changes. Not to be confused with 隐患 danger, which a failing item becomes.
import { z } from 'zod'
import { day, instant } from '#kit/contract'

export const results = ['conforming', 'failing', 'not_applicable'] as const
export const result = z.enum(results)
export type Result = z.output<typeof result>

export const purpose = z.enum(['inspection', 'self_check'])
/** A self-check is done behind a QR code in five minutes. */
export const mostSelfChecked = 12
/** 安全生产法 art. 67, 行政处罚法 art. 42: never fewer than two. */
export const leastInspectors = 2

export const item = z.object({
  code: z.string().trim().regex(/^[A-Z0-9][A-Z0-9.-]{0,19}$/), section: z.string().trim().min(1).max(60), content: z.string().trim().min(2).max(500), method: z.string().trim().max(200).default(''),
  /** law and article */
  basis: z.string().trim().max(200).default(''), weight: z.number().positive().max(100).default(1), isMajor: z.boolean().default(false), evidenceRequired: z.boolean().default(false), criterion: z.string().trim().max(40).nullable().default(null),
  /** until when what fails is put right, unless the inspector says otherwise */
  limitDays: z.int().min(1).max(180).default(15),
})
export type Item = z.output<typeof item>

export const checklist = z.object({
  id: z.uuid(), key: z.string(), version: z.int(), title: z.string(), purpose, sectors: z.array(z.string()), source: z.string(), verified: z.boolean(), note: z.string(), items: z.int(),
  draftedBy: z.uuid().nullable(), draftedName: z.string(), draftedAt: instant, publishedName: z.string().nullable(), publishedAt: instant.nullable(), supersededAt: instant.nullable(),
})
export type Checklist = z.output<typeof checklist>
export type State = 'draft' | 'in_force' | 'superseded'
export const stateOf = (c: Pick<Checklist, 'publishedAt' | 'supersededAt'>): State => (c.supersededAt ? 'superseded' : c.publishedAt ? 'in_force' : 'draft')

const photoIds = z.array(z.uuid()).max(20).default([])
export const answer = z.object({
  itemCode: z.string().max(20), result, note: z.string().trim().max(1000).default(''), photoIds,
  /** the inspector's own judgement; without it the danger waits to be graded */
  grade: z.enum(['general', 'major']).optional(), dueOn: day.optional(),
  /** 立整立改: put right before the inspectors left */
  fixedOnSpot: z.object({ note: z.string().trim().min(1).max(1000), photoIds }).optional(),
})
export type Answer = z.output<typeof answer>

const name = z.string().trim().min(2).max(40)
export const signature = z.object({
  side: z.enum(['inspector', 'enterprise']), name,
  at: instant.optional(), /** strokes as SVG path data */ drawing: z.string().max(60_000).regex(/^[MLCQZ0-9 .,-]*$/i).optional(),
  /** why the enterprise did not sign (安全生产法 art. 68) */
  refusal: z.string().trim().min(2).max(300).optional(),
})

/** An inspection as it comes from the field, perhaps days late. `id` is the phone's: what comes again under it is the same. */
export const submission = z.object({
  id: z.uuid(), planId: z.uuid().nullable().default(null), enterpriseId: z.uuid(), checklistVersionId: z.uuid(), answers: z.array(answer).min(1).max(400),
  inspectors: z.array(z.object({ userId: z.uuid().nullable().default(null), name, certificate: z.string().trim().max(40).default('') })).min(1).max(20), signatures: z.array(signature).min(1).max(30),
  startedAt: instant, finishedAt: instant, position: z.object({ lon: z.number().min(73).max(136), lat: z.number().min(3).max(54), accuracy: z.number().min(0).max(100_000).optional() }).nullable().default(null),
})
export type Submission = z.input<typeof submission>
export type Received = z.output<typeof submission>

export const receipt = z.object({
  id: z.uuid(), code: z.string(), recordNumber: z.string(), orderNumber: z.string().nullable(), receivedAt: instant,
  /** taken with a version that a newer one had replaced when it came */
  superseded: z.boolean(), dangers: z.array(z.object({ itemCode: z.string(), id: z.uuid(), onSpot: z.boolean() })),
})
export type Receipt = z.output<typeof receipt>

export const tallyOf = (answers: readonly Pick<Answer, 'result' | 'fixedOnSpot'>[]) => {
  const of = (r: Result) => answers.filter((a) => a.result === r).length
  return { items: answers.length, conforming: of('conforming'), failing: of('failing'), notApplicable: of('not_applicable'), onSpot: answers.filter((a) => a.result === 'failing' && a.fixedOnSpot).length }
}

/** Codes that the version does not have, and those that were left without an answer or answered twice. */
export function answersAgainst(items: readonly { code: string }[], answers: readonly { itemCode: string }[]): { unknown: string[]; missing: string[]; twice: string[] } {
  const known = new Set(items.map((i) => i.code)), given = answers.map((a) => a.itemCode), seen = new Set(given)
  return { unknown: [...seen].filter((c) => !known.has(c)), missing: [...known].filter((c) => !seen.has(c)), twice: [...new Set(given.filter((c, i) => given.indexOf(c) !== i))] }
}
