import { forged } from '#kit/errors'
import { route } from '#kit/http'
import { unscoped } from './authenticate.ts'
import { setCookie, visitOf } from './cookie.ts'
import { fromThisMachine } from './demoAllowed.ts'
import { beginCity } from './firstRun.ts'
import * as api from './firstRunApi.ts'

export const firstRunRoutes = [
  route(api.firstRun, { permission: 'public', scope: { open: 'there is no city and no user yet; closed for good once there is one' }, perMinute: 10, secret: true, run: async (ask) => {
    if (!ask.request.headers['x-anlan']) throw forged({})
    const { opened, invites } = await beginCity(await unscoped(ask.tx), ask.body, fromThisMachine(ask.request), visitOf(ask.request))
    setCookie(ask.header, ask.request, opened.token)
    return { stage: opened.stage, invites }
  } }),
]
