import { contract } from '#kit/contract'
import { beat } from './model.ts'

export const readBeat = contract({ method: 'GET', path: '/api/heartbeat', summary: '全链路心跳（供值守程序查询）', reply: beat })
