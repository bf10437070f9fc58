import { notFound } from '#kit/errors'
import { route } from '#kit/http'
import { acknowledge } from './acknowledge.ts'
import * as api from './api.ts'
import { drawnOf } from './curve.ts'
import { alarmById, deedsOf, hourlyRain, listAlarms, openKinds } from './store.ts'

export const routes = [
  route(api.listAlarms, { permission: 'alarm.read', scope: 'region', run: async ({ tx, query: { unseen, ...query } }) => ({ ...(await listAlarms(tx, { ...query, unseen: unseen === 'yes' })), kinds: await openKinds(tx) }) }),
  route(api.readAlarm, {
    permission: 'alarm.read', scope: 'region',
    run: async ({ tx, params }) => {
      const alarm = await alarmById(tx, params.id)
      if (!alarm) throw notFound({ what: '这条报警' })
      return { alarm, rain: alarm.kind === 'rain' ? await hourlyRain(tx, alarm) : [], ...(await drawnOf(tx, alarm)), deeds: await deedsOf(tx, alarm.id) }
    },
  }),
  route(api.acknowledgeAlarm, { permission: 'alarm.acknowledge', scope: 'region', run: ({ tx, params, body }) => acknowledge(tx, params.id, body.note) }),
]
