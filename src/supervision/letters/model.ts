// 提示告知函 notice, 警示函 caution: letters of 市安办 to a county whose fatal accidents of a month call for one (泉应急〔2023〕10号 二（一）).
// Not to be confused with 通知 notice of the notify centre, nor with 预警 warning, which is of what may come.
import { z } from 'zod'
import { officialDate } from '#kit/calendar/web'
import { instant } from '#kit/contract'

export const kinds = ['notice', 'caution'] as const
export type Kind = (typeof kinds)[number]
export const kindTitle: Record<Kind, string> = { notice: '提示告知函', caution: '警示函' }
export const states = ['draft', 'submitted', 'issued', 'sent', 'received', 'replied', 'closed', 'withdrawn'] as const
export type State = (typeof states)[number]

/** What may follow what (I-6). A submitted one goes back to draft when its facts move or the signer returns it. */
export const follows: Record<State, readonly State[]> = {
  draft: ['submitted', 'withdrawn'], submitted: ['draft', 'issued', 'withdrawn'], issued: ['sent'], sent: ['received'], received: ['replied'], replied: ['closed', 'received'], closed: [], withdrawn: [],
}
export const issuedStates: readonly State[] = ['issued', 'sent', 'received', 'replied', 'closed']

export const fact = z.object({ accidentId: z.uuid(), name: z.string(), occurredOn: z.string(), deaths: z.int() })
export type Fact = z.infer<typeof fact>
export const letter = z.object({
  id: z.uuid(), kind: z.enum(kinds), trigger: z.enum(['pair', 'single']), countyCode: z.string(), countyName: z.string(), regionPath: z.string(), state: z.enum(states), agency: z.string(), title: z.string(), facts: z.string(), requirements: z.string(),
  revision: z.int(), draftedAt: instant, editedName: z.string().nullable(), editedBy: z.string().nullable(), submittedName: z.string().nullable(), submittedBy: z.string().nullable(), submittedAt: instant.nullable(),
  number: z.string().nullable(), issuedOn: z.string().nullable(), issuedName: z.string().nullable(), sentAt: instant.nullable(), sentHow: z.string().nullable(), receivedAt: instant.nullable(), receivedName: z.string().nullable(),
  replyDueOn: z.string().nullable(), replyProvisional: z.boolean().nullable(), repliedAt: instant.nullable(), reply: z.string().nullable(), replyName: z.string().nullable(), closedAt: instant.nullable(), closedNote: z.string().nullable(), closedName: z.string().nullable(),
  withdrawnReason: z.string().nullable(), changedAt: instant.nullable(), changedWhat: z.string().nullable(), decidedAt: instant.nullable(), decision: z.string().nullable(), decidedName: z.string().nullable(), demo: z.boolean(),
})
export type Letter = z.infer<typeof letter>
export const rule = z.object({ trigger: z.enum(['pair', 'single']), title: z.string(), letter: z.enum(kinds), leastAccidents: z.int(), leastDeaths: z.int(), period: z.enum(['rolling', 'calendar']), since: z.string(), source: z.string(), verified: z.boolean(), changedAt: instant.nullable(), changedBy: z.string().nullable() })
export type RuleRow = z.infer<typeof rule>
export const settings = z.object({ agency: z.string(), series: z.string(), replyDays: z.int(), requirements: z.string(), source: z.string(), verified: z.boolean(), changedAt: instant.nullable(), changedBy: z.string().nullable() })
export type Settings = z.infer<typeof settings>

/** “关于惠安县一个月内发生2起亡人事故的提示告知函” */
export const titleOf = (kind: Kind, county: string, facts: readonly Pick<Fact, 'deaths'>[]): string =>
  `关于${county}${facts.length > 1 ? `一个月内发生${facts.length}起亡人事故` : `发生1起死亡${facts[0]?.deaths ?? 0}人事故`}的${kindTitle[kind]}`

/** The facts in words, out of the records. */
export function factsText(county: string, facts: readonly Fact[]): string {
  const dead = facts.reduce((sum, f) => sum + f.deaths, 0)
  const each = facts.map((f) => `${officialDate(f.occurredOn)}，发生${f.name}，死亡${f.deaths}人`).join('；')
  return `${each}。${facts.length > 1 ? `${county}一个月内共发生亡人事故${facts.length}起，死亡${dead}人。` : `该起事故发生在${county}。`}`
}

/** What no longer is as a letter says, in words; empty where all of it still is. `gone`: of no account in that county any more. */
export function changesOf(facts: readonly Fact[], now: ReadonlyMap<string, Fact>): string[] {
  return facts.flatMap((f) => {
    const is = now.get(f.accidentId)
    if (!is) return [`${f.name}已不在该县（市、区）亡人事故之列`]
    return [
      ...(is.deaths !== f.deaths ? [`${f.name}死亡人数由${f.deaths}人变为${is.deaths}人`] : []), ...(is.occurredOn !== f.occurredOn ? [`${f.name}发生日期由${f.occurredOn}变为${is.occurredOn}`] : []),
      ...(is.name !== f.name ? [`${f.name}更名为${is.name}`] : []),
    ]
  })
}
