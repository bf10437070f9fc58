// 叫应: who is called, in which order, until somebody answers. Attempts wait in the outbox; notify/channels takes and settles them.
import type { Feature } from '#kit/feature'
import { erasures } from './erasures.ts'
import { timers } from './escalate.ts'
import { figures } from './figures.ts'
import { jobs } from './jobs.ts'
import { promises } from './promises.ts'
import { routes } from './routes.ts'

export { startCallout, type CalloutRequest } from './start.ts'
export { cancelCallout } from './finish.ts'
export { answerCall, type Answered } from './answer.ts'
export { answerCalls } from './answerMany.ts'
export { answersByNumbers, callByNumber, markRead, type AnswerByLink, type CallByLink } from './reach.ts'
export { levelWord } from './model.ts'
export { candidatesFor, type Candidate } from './standIn.ts'
export { tellProgress } from './progress.ts'
export { anyDue, applyReceipts, callsOfAttempts, claimAttempts, claimUnclear, claimUntold, giveUpUnclear, passDrills, queueOf, settleAttempts, type LiveAttempt, type Receipt, type Settled } from './outbox.ts'

const desk = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre']

export const feature: Feature = {
  name: 'notify/callouts',
  permissions: {
    'callout.read': [...desk, 'office'],
    'callout.end': ['city_duty', 'city_leader'],
    'call.record': desk,
    'call.open_phone': desk,
    'call.stand_in': desk,
    'call.renumber': ['city_duty', 'county_commander', 'county_duty', 'town_cadre'],
  },
  routes, jobs, timers, figures, promises, erasures,
  ledgers: ['callouts', 'callout_posts', 'calls', 'attempts'],
}
