import { route } from '#kit/http'
import { textsOf } from './api.ts'
import { standing } from './store.ts'

export const routes = [route(textsOf, { permission: 'change_request.read', scope: 'region', run: ({ tx, params }) => standing(tx, params.batch) })]
