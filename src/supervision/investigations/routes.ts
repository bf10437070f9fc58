import { attachment, route, type Uploaded } from '#kit/http'
import { rowOf } from '#registry/ledger'
import { accidents } from '#supervision/accidents'
import * as accountability from './accountability.ts'
import * as api from './api.ts'
import { closeCase, confirmClause } from './close.ts'
import { findElsewhere, inspectElsewhere } from './elsewhere.ts'
import * as evaluation from './evaluation.ts'
import { addFile, readStored } from './files.ts'
import { changeLimit } from './limits.ts'
import { listCases } from './list.ts'
import { addMember, beginInvestigation, openInvestigation, removeMember } from './open.ts'
import { escalate, liftListing, listCase } from './oversight.ts'
import { askExtension, decideExtension, resume, suspend } from './pause.ts'
import { approveReport, returnReport, reviewReport, saveFindings, submitReport } from './report.ts'
import { limits } from './store.ts'
import { ofAccident, readWhole } from './view.ts'

const read = { permission: 'investigation.read', scope: 'region' } as const
/** The team's work. */
const conduct = { permission: 'investigation.conduct', scope: 'region' } as const
/** The government's decision. */
const decide = { permission: 'investigation.decide', scope: 'region' } as const
const everywhere = { open: 'time limits of the law, the same for every region' }

export const routes = [
  route(api.listInvestigations, { ...read, run: ({ tx, query }) => listCases(tx, query) }),
  route(api.readInvestigation, { ...read, run: ({ tx, params }) => readWhole(tx, params.id) }),
  route(api.investigationOfAccident, { ...read, run: async ({ tx, params }) => (await rowOf(tx, accidents, params.id), ofAccident(tx, params.id)) }),
  route(api.openInvestigation, { ...conduct, run: ({ tx, body }) => openInvestigation(tx, body) }),
  route(api.addMember, { ...conduct, run: ({ tx, params, body }) => addMember(tx, params.id, body) }),
  route(api.removeMember, { ...conduct, run: ({ tx, params, body }) => removeMember(tx, params.id, params.memberId, body) }),
  route(api.beginInvestigation, { ...conduct, run: ({ tx, params, body }) => beginInvestigation(tx, params.id, body) }),
  route(api.suspend, { ...conduct, run: ({ tx, params, body }) => suspend(tx, params.id, body) }),
  route(api.resume, { ...conduct, run: ({ tx, params, body }) => resume(tx, params.id, body) }),
  route(api.askExtension, { ...conduct, run: ({ tx, params, body }) => askExtension(tx, params.id, body) }),
  route(api.decideExtension, { ...decide, run: ({ tx, params, body }) => decideExtension(tx, params.id, body) }),
  route(api.escalate, { ...decide, run: ({ tx, params, body }) => escalate(tx, params.id, body) }),
  route(api.listCase, { permission: 'investigation.list', scope: 'region', run: ({ tx, params, body }) => listCase(tx, params.id, body) }),
  route(api.liftListing, { permission: 'investigation.list', scope: 'region', run: ({ tx, params, body }) => liftListing(tx, params.id, body) }),
  route(api.saveFindings, { ...conduct, run: ({ tx, params, body }) => saveFindings(tx, params.id, body) }),
  route(api.submitReport, { ...conduct, run: ({ tx, params, body }) => submitReport(tx, params.id, body) }),
  route(api.returnReport, { ...decide, run: ({ tx, params, body }) => returnReport(tx, params.id, body) }),
  route(api.reviewReport, { permission: 'investigation.list', scope: 'region', run: ({ tx, params, body }) => reviewReport(tx, params.id, body) }),
  route(api.approveReport, { ...decide, run: ({ tx, params, body }) => approveReport(tx, params.id, body) }),
  route(api.propose, { ...conduct, run: ({ tx, params, body }) => accountability.propose(tx, params.id, body) }),
  route(api.decideAccountability, { ...conduct, run: ({ tx, params, body }) => accountability.decide(tx, params.id, params.accountabilityId, body) }),
  route(api.carryOut, { ...conduct, run: ({ tx, params, body }) => accountability.carryOut(tx, params.id, params.accountabilityId, body) }),
  route(api.dropProposal, { ...conduct, run: ({ tx, params, body }) => accountability.dropProposal(tx, params.id, params.accountabilityId, body) }),
  route(api.addMeasure, { ...conduct, run: ({ tx, params, body }) => evaluation.addMeasure(tx, params.id, body) }),
  route(api.dropMeasure, { ...conduct, run: ({ tx, params, body }) => evaluation.dropMeasure(tx, params.id, params.measureId, body) }),
  route(api.enforce, { ...conduct, run: ({ tx, params, body }) => evaluation.enforce(tx, params.id, body) }),
  route(api.publish, { ...conduct, run: ({ tx, params, body }) => evaluation.publish(tx, params.id, body) }),
  route(api.evaluateMeasure, { ...conduct, run: ({ tx, params, body }) => evaluation.evaluateMeasure(tx, params.id, params.measureId, body) }),
  route(api.finishEvaluation, { ...conduct, run: ({ tx, params, body }) => evaluation.finishEvaluation(tx, params.id, body) }),
  route(api.confirmClause, { ...conduct, run: ({ tx, params, body }) => confirmClause(tx, params.id, body) }),
  route(api.closeCase, { permission: 'investigation.close', scope: 'region', run: ({ tx, params, body }) => closeCase(tx, params.id, body) }),
  route(api.addFile, { ...conduct, upload: true, run: ({ tx, params, query, body }) => addFile(tx, params.id, { ...query, file: body as Uploaded }) }),
  route(api.readFile, { ...read, run: async ({ tx, params }) => attachment(await readStored(tx, params.id, params.fileId)) }),
  route(api.findElsewhere, { ...read, run: ({ tx, params, query }) => findElsewhere(tx, params.id, query.by) }),
  route(api.inspectElsewhere, { ...conduct, run: ({ tx, params, body }) => inspectElsewhere(tx, params.id, body) }),
  route(api.readLimits, { permission: 'investigation.read', scope: everywhere, run: async ({ tx }) => [...(await limits(tx)).values()] }),
  route(api.changeLimit, { permission: 'investigation_limit.change', scope: everywhere, run: ({ tx, params, body }) => changeLimit(tx, params.key, body) }),
]
