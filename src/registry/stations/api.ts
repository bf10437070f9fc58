import { z } from 'zod'
import { contract, id, idParams } from '#kit/contract'
import { ledgerOf, ledgerQuery, position, reason, regionCode } from '#registry/filters'
import { kind, station, stationCode, thresholds } from './model.ts'

const given = { name: z.string().trim().min(2).max(60), kind, regionCode, ...position, thresholds: thresholds.default({}) }

export const listStations = contract({
  method: 'GET', path: '/api/stations', summary: '监测站台账',
  query: z.object({ ...ledgerQuery, kind: kind.optional(), state: z.enum(['active', 'retired', 'all']).default('active') }), reply: ledgerOf(station),
})
export const getStation = contract({ method: 'GET', path: '/api/stations/:id', summary: '监测站', params: idParams, reply: station })
export const registerStation = contract({ method: 'POST', path: '/api/stations', summary: '登记监测站', body: z.object({ code: stationCode, ...given }), reply: z.object({ id }) })
export const changeStation = contract({ method: 'PUT', path: '/api/stations/:id', summary: '修改监测站', params: idParams, body: z.object(given), reply: station })
export const retireStation = contract({ method: 'POST', path: '/api/stations/:id/retirement', summary: '停用监测站', params: idParams, body: reason, reply: z.object({}) })
export const reinstateStation = contract({ method: 'DELETE', path: '/api/stations/:id/retirement', summary: '恢复监测站', params: idParams, reply: z.object({}) })
export const issueStationKey = contract({ method: 'POST', path: '/api/stations/:id/key', summary: '发测站密钥（只显示一次，旧密钥失效）', params: idParams, reply: z.object({ key: z.string() }) })
