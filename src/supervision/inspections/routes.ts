import { actorId, may } from '#kit/access'
import { attachment, route } from '#kit/http'
import * as api from './api.ts'
import { campaignProgress, setGroups, setLists } from './campaigns.ts'
import { changeChecklist, draftChecklist, publishChecklist } from './checklists.ts'
import { checklistOf, checklistRows, itemsOf } from './checklistStore.ts'
import { coverageOf } from './coverage.ts'
import { inspectionDocument } from './documents.ts'
import { dayRoute, findingsOf, inspectorsWithLoad } from './findings.ts'
import { changeFrequency, frequencyRows } from './frequencies.ts'
import { assignInspections } from './plan.ts'
import { choose, drawAgain } from './selection.ts'
import { submitInspection } from './submit.ts'

const everywhere = { open: 'what is asked and how often, the same for every region' }
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const routes = [
  route(api.listChecklists, { permission: 'checklist.read', scope: everywhere, run: ({ tx }) => checklistRows(tx) }),
  route(api.readChecklist, {
    permission: 'checklist.read', scope: everywhere,
    run: async ({ tx, actor, params }) => {
      const list = await checklistOf(tx, params.id)
      return { ...list, items: await itemsOf(tx, params.id), mayPublish: !list.publishedAt && may(actor, 'checklist.publish') && list.draftedBy !== actorId(actor) }
    },
  }),
  route(api.draftChecklist, { permission: 'checklist.draft', scope: everywhere, run: ({ tx, body }) => draftChecklist(tx, body) }),
  route(api.changeChecklist, { permission: 'checklist.draft', scope: everywhere, run: ({ tx, params, body }) => changeChecklist(tx, params.id, body) }),
  route(api.publishChecklist, { permission: 'checklist.publish', scope: everywhere, run: ({ tx, params, body }) => publishChecklist(tx, params.id, body) }),
  route(api.listFrequencies, { permission: 'checklist.read', scope: everywhere, run: ({ tx }) => frequencyRows(tx) }),
  route(api.changeFrequency, { permission: 'inspection_frequency.change', scope: everywhere, run: ({ tx, params, body }) => changeFrequency(tx, params.color, params.rating, body) }),
  route(api.drawSelection, { permission: 'inspection.draw', scope: 'region', run: ({ tx, body }) => choose(tx, body) }),
  route(api.drawProof, { permission: 'inspection_selection.read', scope: 'region', run: ({ tx, params }) => drawAgain(tx, params.id) }),
  route(api.listInspectors, { permission: 'inspection.assign', scope: 'region', run: ({ tx }) => inspectorsWithLoad(tx) }),
  route(api.assignInspections, { permission: 'inspection.assign', scope: 'region', run: ({ tx, body }) => assignInspections(tx, body) }),
  route(api.dayRoute, { permission: 'inspection.walk', scope: 'region', run: ({ tx, actor, query }) => dayRoute(tx, may(actor, 'inspection.assign') ? query : { ...query, userId: undefined }) }),
  route(api.submit, { permission: 'inspection.submit', scope: 'region', run: ({ tx, body }) => submitInspection(tx, body) }),
  route(api.readFindings, { permission: 'inspection.read', scope: 'region', run: ({ tx, params }) => findingsOf(tx, params.id) }),
  route(api.inspectionDocx, { permission: 'inspection.read', scope: 'region', run: async ({ tx, params }) => attachment({ mime: docx, ...(await inspectionDocument(tx, params.id, params.kind)) }) }),
  route(api.coverage, { permission: 'inspection.read', scope: 'region', run: ({ tx, query }) => coverageOf(tx, query) }),
  route(api.readCampaign, { permission: 'inspection_campaign.read', scope: 'region', run: ({ tx, params }) => campaignProgress(tx, params.id) }),
  route(api.setGroups, { permission: 'inspection_campaign.edit', scope: 'region', run: ({ tx, params, body }) => setGroups(tx, params.id, body.groups) }),
  route(api.setLists, { permission: 'inspection_campaign.edit', scope: 'region', run: ({ tx, params, body }) => setLists(tx, params.id, body.checklistIds) }),
]
