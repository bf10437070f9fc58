import { z } from 'zod'
import { contract, idParams, instant } from '#kit/contract'
import { broker, door, givenBroker, givenMapping, itemFate, mapping, mappingKey, mqttUser } from './model.ts'

const byName = z.object({ name: z.string().regex(/^[a-z][a-z0-9_-]{2,31}$/) })
const topic = z.string().trim().min(1).max(200)

export const listSources = contract({
  method: 'GET', path: '/api/sources', summary: '数据源：各协议的监听、连接与来报',
  reply: z.object({ doors: z.array(door), mappings: z.array(mapping), brokers: z.array(broker), users: z.array(mqttUser), at: instant }),
})
export const addMapping = contract({ method: 'POST', path: '/api/sources/mappings', summary: '新建报文映射', body: givenMapping, reply: z.object({ id: z.uuid() }) })
export const changeMapping = contract({ method: 'PUT', path: '/api/sources/mappings/:id', summary: '修改报文映射', params: idParams, body: givenMapping, reply: z.object({}) })
export const addBroker = contract({ method: 'POST', path: '/api/sources/brokers', summary: '登记外部 MQTT 服务器（密码只写不读）', body: givenBroker, reply: z.object({ id: z.uuid() }) })
export const changeBroker = contract({ method: 'PUT', path: '/api/sources/brokers/:id', summary: '修改外部 MQTT 服务器', params: idParams, body: givenBroker, reply: z.object({}) })
export const addUser = contract({ method: 'POST', path: '/api/sources/users', summary: '新建 MQTT 网关用户（密码只显示一次）', body: byName.extend({ topic }), reply: z.object({ key: z.string() }) })
export const revokeUser = contract({ method: 'DELETE', path: '/api/sources/users/:name', summary: '停用 MQTT 网关用户', params: byName, reply: z.object({}) })

export const postMapped = contract({
  method: 'POST', path: '/api/readings/:mapping', summary: '按映射上报外部格式的 JSON（Authorization: Bearer 测站密钥；可用 gzip）',
  params: z.object({ mapping: mappingKey }), body: z.unknown(), reply: z.object({ items: z.array(itemFate) }),
})
