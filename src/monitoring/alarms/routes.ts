import { notFound } from '#kit/errors'
import { route } from '#kit/http'
import * as api from './api.ts'
import { alarmById, deedsOf, hourlyRain, listAlarms } from './store.ts'

export const routes = [
  route(api.listAlarms, { permission: 'alarm.read', scope: 'region', run: ({ tx, query: { limit, state, cursor, level, region } }) =>
    listAlarms(tx, { limit, state, ...(cursor ? { cursor } : {}), ...(level ? { level } : {}), ...(region ? { region } : {}) }) }),
  route(api.readAlarm, {
    permission: 'alarm.read', scope: 'region',
    run: async ({ tx, params }) => {
      const alarm = await alarmById(tx, params.id)
      if (!alarm) throw notFound({ what: '这条报警' })
      return { alarm, rain: await hourlyRain(tx, alarm), deeds: await deedsOf(tx, alarm.id) }
    },
  }),
]
