import { may } from '#kit/access'
import { notFound } from '#kit/errors'
import { route } from '#kit/http'
import * as api from './api.ts'
import { addCard, changeCard } from './cards.ts'
import { takeEscalation } from './escalate.ts'
import { draftOrder, issueOrder } from './issue.ts'
import { answerOrder, isAddressee, urgeOrder, withdrawOrder } from './step.ts'
import { addresseeRows, cardRows, escalationsOf, groupRows, listOrderRows, orderRow, stepsOf } from './store.ts'

const everywhere = { open: 'measures of the plan, the same for every region' }

export const routes = [
  route(api.listOrders, {
    permission: 'order.read', scope: 'region',
    run: ({ tx, actor, query }) => listOrderRows(tx, { ...query, minePath: query.mine === 'yes' ? actor.scope : null }),
  }),
  route(api.listGroups, { permission: 'order.read', scope: 'region', run: ({ tx, query }) => groupRows(tx, query.incidentId) }),
  route(api.readOrder, {
    permission: 'order.read', scope: 'region',
    run: async ({ tx, actor, params: { id } }) => {
      const order = await orderRow(tx, id)
      if (!order) throw notFound({ what: '这条指令' })
      return { ...order, steps: await stepsOf(tx, id), escalations: await escalationsOf(tx, id), mayAnswer: isAddressee(actor, order), mayRecord: may(actor, 'order.record'), mayIssue: may(actor, 'order.issue') }
    },
  }),
  route(api.draftOrder, { permission: 'order.draft', scope: 'region', run: ({ tx, body }) => draftOrder(tx, body) }),
  route(api.issueOrder, { permission: 'order.issue', scope: 'region', run: ({ tx, params }) => issueOrder(tx, params.id) }),
  route(api.receiveOrder, { permission: 'order.step', scope: 'region', run: ({ tx, params, body }) => answerOrder(tx, params.id, 'received', body) }),
  route(api.arriveOrder, { permission: 'order.step', scope: 'region', run: ({ tx, params, body }) => answerOrder(tx, params.id, 'arrived', body) }),
  route(api.reportOrder, { permission: 'order.step', scope: 'region', run: ({ tx, params, body }) => answerOrder(tx, params.id, 'reported', body) }),
  route(api.completeOrder, { permission: 'order.step', scope: 'region', run: ({ tx, params, body }) => answerOrder(tx, params.id, 'completed', body) }),
  route(api.withdrawOrder, { permission: 'order.withdraw', scope: 'region', run: ({ tx, params, body }) => withdrawOrder(tx, params.id, body.reason) }),
  route(api.urgeOrder, { permission: 'order.urge', scope: 'region', run: ({ tx, params, body }) => urgeOrder(tx, params.id, body) }),
  route(api.takeEscalation, { permission: 'order.urge', scope: 'region', run: ({ tx, params }) => takeEscalation(tx, params.id) }),
  route(api.listAddressees, {
    permission: 'order.draft', scope: 'region',
    run: ({ tx, actor, query }) => addresseeRows(tx, { kinds: ['flood_command', 'town', 'bureau', 'department'], under: actor.scope, q: query.q, limit: query.limit }),
  }),
  route(api.listCards, { permission: 'order.read', scope: everywhere, run: ({ tx, query }) => cardRows(tx, query) }),
  route(api.changeCard, { permission: 'plan_card.change', scope: everywhere, run: ({ tx, params, body }) => changeCard(tx, params.id, body) }),
  route(api.addCard, { permission: 'plan_card.change', scope: everywhere, run: ({ tx, body }) => addCard(tx, body) }),
]
