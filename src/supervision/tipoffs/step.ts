// One step of one tip-off: lock → may it be taken from here → write state, step, event. All verbs go through here; none of it knows who told.
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { Tx } from '#kit/db'
import { wrongStep } from './errors.ts'
import { mayStep, type StepKind, type Tipoff, transitions } from './model.ts'
import { insertStep, lockTipoff, type Set, setTipoff, tipoffRow } from './store.ts'

export type Change = { set?: Set; note?: string; data?: Record<string, unknown> }

export async function takeStep(tx: Tx, id: string, kind: StepKind, decide: (tipoff: Tipoff) => Change | Promise<Change>): Promise<Tipoff> {
  await lockTipoff(tx, id)
  const tipoff = await tipoffRow(tx, id)
  if (!tipoff) throw notFound({ what: '这件举报' })
  if (!mayStep(kind, tipoff.state)) throw wrongStep({ code: tipoff.code, state: tipoff.state })
  const { set = {}, note = '', data = {} } = await decide(tipoff), { to } = transitions[kind]
  await setTipoff(tx, id, to, set)
  await insertStep(tx, { id, regionPath: tipoff.regionPath, step: kind, from: tipoff.state, to, note })
  await record(tx, { type: `tipoff.${kind}`, subject: { kind: 'tipoff', id }, region: tipoff.regionPath, data: { code: tipoff.code, from: tipoff.state, to, ...data } })
  return (await tipoffRow(tx, id)) as Tipoff
}
