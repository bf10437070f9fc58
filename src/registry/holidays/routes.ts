import { route } from '#kit/http'
import * as api from './api.ts'
import { enterYear, holidays, verifyYear } from './keep.ts'
import { versionsOf } from './store.ts'

const scope = { open: 'the national calendar, no rows of anybody' } as const

export const routes = [
  route(api.listHolidays, { permission: 'holiday.read', scope, run: ({ tx }) => holidays(tx) }),
  route(api.holidayVersions, { permission: 'holiday.read', scope, run: async ({ tx, params }) => ({ rows: await versionsOf(tx, params.year) }) }),
  route(api.enterHolidays, { permission: 'holiday.enter', scope, run: ({ tx, params, body }) => enterYear(tx, params.year, body) }),
  route(api.verifyHolidays, { permission: 'holiday.verify', scope, run: ({ tx, params, body }) => verifyYear(tx, params.year, body) }),
]
