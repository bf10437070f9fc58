import { z } from 'zod'
import { contract, id, idParams } from '#kit/contract'
import { commandKind, commandRow } from './model.ts'

const given = { protocol: z.string().regex(/^[a-z0-9]{2,16}$/), address: z.string().regex(/^[!-~]{1,64}$/), command: z.string().regex(/^[a-z_0-9]{3,40}$/), params: z.record(z.string().regex(/^[a-z]{1,20}$/), z.string().max(4000)).default({}) }

export const listCommands = contract({
  method: 'GET', path: '/api/stations/:id/commands', summary: '测站的下行命令', params: idParams,
  reply: z.object({ lines: z.array(z.object({ protocol: z.string(), address: z.string(), kinds: z.array(commandKind) })), rows: z.array(commandRow) }),
})
export const queryStation = contract({ method: 'POST', path: '/api/stations/:id/commands', summary: '向测站下发查询命令', params: idParams, body: z.object(given), reply: z.object({ id }) })
export const setStation = contract({
  method: 'POST', path: '/api/stations/:id/commands/settings', summary: '向测站下发设置命令（须填写理由）', params: idParams,
  body: z.object({ ...given, reason: z.string().trim().min(2).max(200) }), reply: z.object({ id }),
})
