// What may be done with a danger now, and by whom: the buttons of its page are this list, and a refusal is told before it is tried. Pure but for the actor.
import { type Actor, may } from '#kit/access'
import { type Danger, mayGo, type StepKind } from './model.ts'
import { whoIs } from './who.ts'

/** Act of the page → the step it takes, the permission it needs. In the order of the loop. */
export const acts = {
  grade: ['graded', 'danger.grade'], fix_on_spot: ['fixed_on_spot', 'danger.recheck'], assign: ['assigned', 'danger.assign'], start: ['started', 'danger.rectify'], rectify: ['rectified', 'danger.rectify'],
  extend: ['extension_asked', 'danger.rectify'], decide_extension: ['extension_granted', 'danger.decide_extension'], recheck: ['passed', 'danger.recheck'], clear: ['cleared', 'danger.clear'],
  supervise: ['supervised', 'danger.supervise'], progress: ['progress', 'danger.rectify'], list: ['listed', 'danger.list'], refer: ['referred', 'danger.refer'], look_back: ['looked_back', 'danger.recheck'],
} as const satisfies Record<string, readonly [StepKind, string]>
export type Act = keyof typeof acts

/** Why this actor may not, though another may: 'own_recheck', 'own_second', 'own_extension', 'no_leader', 'not_fivefold'. */
function refusal(act: Act, d: Danger, me: string): string | null {
  if ((act === 'recheck' || act === 'clear' || act === 'look_back') && d.rectifiedByKey === me) return 'own_recheck'
  if (act === 'clear' && d.grade === 'major' && !(d.leader && d.hooked)) return 'no_leader'
  if (act === 'clear' && d.clearedByTwoKey === me) return 'own_second'
  if (act === 'decide_extension' && d.extensionByKey === me) return 'own_extension'
  return null
}

/** Things that make no sense as they are: an extension that nobody asked for, a second listing, a leader for a general danger. */
const fits = (act: Act, d: Danger): boolean => ({
  decide_extension: d.extensionTo !== null, extend: d.extensionTo === null && d.dueOn !== null, fix_on_spot: d.grade !== 'major', supervise: d.grade === 'major', progress: d.grade === 'major' && d.leader !== null,
  list: d.listedOn === null && d.grade !== null, refer: d.referredOn === null,
} as Partial<Record<Act, boolean>>)[act] ?? true

export function actsNow(actor: Actor, d: Danger): { act: Act; refused: string | null }[] {
  const me = whoIs(actor)
  return (Object.keys(acts) as Act[]).flatMap((act) => {
    const [kind, permission] = acts[act], from = act === 'rectify' && d.status === 'assigned' ? true : mayGo(d.status, kind)
    return from && fits(act, d) && may(actor, permission) ? [{ act, refused: refusal(act, d, me) }] : []
  })
}
