// What can be done on a case's page: each verb with the fields that it asks for. A form is made of them (DeedForm).
import type { z } from 'zod'
import type { Contract } from '#kit/contract'
import * as api from './api.ts'
import { bodies, clauses, parties, parts, penalties, results, type State } from './model.ts'

export type Whole = z.output<typeof api.readInvestigation.reply>
export type Field = { name: string; kind: 'text' | 'note' | 'day' | 'number' | 'check' | 'choice' | 'signers' | 'file'; /** the key of its words, where it is not `investigation.field.NAME` */ label?: string; options?: readonly string[]; words?: string; optional?: boolean; initial?: string; /** of a note */ rows?: number; /** of a whole number; without it any from 0 on */ least?: number }
type Values = Record<string, unknown>
export type Deed = {
  key: string; contract: Contract; permission: 'conduct' | 'decide' | 'list' | 'close'; fields: readonly Field[]
  /** the button that is meant to be pressed next */
  main?: boolean
  /** usually written one after another: the form may stay open */
  several?: boolean
  pack?: (values: Values) => Values
}

const text = (name: string, more: Partial<Field> = {}): Field => ({ name, kind: 'text', ...more })
const note = (name: string, more: Partial<Field> = {}): Field => ({ name, kind: 'note', ...more })
const choice = (name: string, options: readonly string[], words: string, initial?: string): Field => ({ name, kind: 'choice', options, words, initial })
const proof: readonly Field[] = [note('evidence', { optional: true }), { name: 'fileId', kind: 'file', label: 'investigation.field.file', optional: true }]
const optionalDay = (name: string): Field => ({ name, kind: 'day', optional: true })

const deed = (key: string, contract: Contract, permission: Deed['permission'], fields: readonly Field[], more: Partial<Deed> = {}): Deed => ({ key, contract, permission, fields, ...more })

const begin = deed('begin', api.beginInvestigation, 'conduct', [], { main: true })
const suspend = deed('suspend', api.suspend, 'conduct', [text('subject'), text('agency')])
const resume = deed('resume', api.resume, 'conduct', [note('conclusion')], { main: true })
const extension = deed('extension', api.askExtension, 'conduct', [{ name: 'days', kind: 'number', initial: '30', least: 1 }, note('reason')])
const decideExtension = deed('decideExtension', api.decideExtension, 'decide', [choice('granted', ['granted', 'refused'], 'investigation.yes'), text('doc')], { main: true, pack: (v) => ({ ...v, granted: v.granted === 'granted' }) })
const submit = deed('submit', api.submitReport, 'conduct', [{ name: 'signed', kind: 'signers' }], { main: true })
const giveBack = deed('giveBack', api.returnReport, 'decide', [note('reason')])
const review = deed('review', api.reviewReport, 'list', [choice('agreed', ['agreed', 'returned'], 'investigation.yes'), note('opinion')], { main: true, pack: (v) => ({ ...v, agreed: v.agreed === 'agreed' }) })
const approve = deed('approve', api.approveReport, 'decide', [text('doc')], { main: true })
const escalate = deed('escalate', api.escalate, 'decide', [note('reason'), text('doc')])
const list = deed('list', api.listCase, 'list', [text('no'), text('body', { label: 'investigation.field.listingBody' }), optionalDay('listedOn'), optionalDay('dueOn')])
const lift = deed('lift', api.liftListing, 'list', [])
const enforce = deed('enforce', api.enforce, 'conduct', [note('nobody', { optional: true })], { main: true })
const publish = deed('publish', api.publish, 'conduct', [text('url', { optional: true }), note('secretReason', { optional: true }), optionalDay('publishedOn')], { main: true })
const finishEvaluation = deed('finishEvaluation', api.finishEvaluation, 'conduct', [note('opinion'), text('url', { optional: true })], { main: true })
const close = deed('close', api.closeCase, 'close', [note('reason', { label: 'investigation.field.closeReason' })], { main: true })

/** Whom the team still lacks stands first in the form. */
export const addMember = (c: Whole): Deed => deed('member', api.addMember, 'conduct', [choice('body', bodies, 'investigation.body', c.missing.bodies[0]), text('name', { label: 'investigation.field.person' }), text('organization'), { name: 'leader', kind: 'check', optional: true }, choice('interest', ['undeclared', 'none', 'has'], 'investigation.interest')], { several: true })
export const removeMember = deed('remove', api.removeMember, 'conduct', [note('reason')])
export const writeReport = (c: Whole): Deed => deed('findings', api.saveFindings, 'conduct', parts.map((p) => note(p, { label: `investigation.part.${p}`, optional: true, initial: c.findings[p] ?? '', rows: 4 })), { pack: (v) => ({ findings: v }) })
export const propose = deed('propose', api.propose, 'conduct', [choice('party', parties, 'investigation.party'), text('name'), text('post', { optional: true }), choice('measure', penalties, 'investigation.penalty'), note('detail', { optional: true }), { name: 'amount', kind: 'number', optional: true }], { several: true })
export const decide = deed('decide', api.decideAccountability, 'conduct', [text('doc'), optionalDay('decidedOn')])
export const carryOut = deed('carryOut', api.carryOut, 'conduct', [...proof, optionalDay('doneOn')])
export const dropProposal = deed('drop', api.dropProposal, 'conduct', [note('reason')])
export const addMeasure = deed('measure', api.addMeasure, 'conduct', [note('text'), text('unit'), optionalDay('dueOn')], { several: true })
export const dropMeasure = deed('dropMeasure', api.dropMeasure, 'conduct', [])
export const evaluateMeasure = deed('evaluateMeasure', api.evaluateMeasure, 'conduct', [choice('result', results, 'investigation.result'), ...proof, note('opinion', { optional: true })])
export const confirm = (clause: (typeof clauses)[number]): Deed => deed('clause', api.confirmClause, 'conduct', proof, { pack: (v) => ({ ...v, clause }) })

const before: readonly State[] = ['opened', 'investigating', 'suspended', 'submitted']
const after: readonly State[] = ['approved', 'enforcing', 'published', 'evaluated']

/** The verbs that lead on from where the case stands, the one that is meant next first. */
export function deedsOf(c: Whole): Deed[] {
  const pending = c.extensions.some((e) => e.decidedAt === null), young = c.state === 'opened' || c.state === 'investigating' || c.state === 'suspended'
  const onward: Partial<Record<State, readonly Deed[]>> = {
    opened: [begin], investigating: [submit, suspend], suspended: [resume], submitted: c.listedOn ? [review, giveBack] : [approve, giveBack], reviewed: [approve, giveBack], approved: [enforce], enforcing: [publish], published: [finishEvaluation], evaluated: [close],
  }
  return [
    ...(young && pending ? [decideExtension] : []), ...(onward[c.state] ?? []), ...(young && !pending ? [extension] : []),
    ...(c.lead === 'county' && before.includes(c.state) ? [escalate] : []), ...(!c.listedOn && before.includes(c.state) ? [list] : []), ...(c.listedOn && !c.liftedOn && after.includes(c.state) ? [lift] : []),
  ]
}
