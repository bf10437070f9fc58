// 数据源 source: where telemetry comes from: the doors of each protocol, our broker, other houses' brokers, foreign JSON.
// Not 测站 (station), which speaks through one of them.
import { z } from 'zod'
import { id, instant } from '#kit/contract'
import { spec } from '#monitoring/protocols/web'

export const mappingKey = z.string().trim().regex(/^[a-z][a-z0-9-]{1,39}$/, '以小写字母开头的 2–40 个小写字母、数字和 -')
export const givenMapping = z.object({ key: mappingKey, title: z.string().trim().min(2).max(60), topic: z.string().trim().max(200).default(''), spec, enabled: z.boolean().default(true) })
export type GivenMapping = z.output<typeof givenMapping>
export const mapping = givenMapping.extend({ id, changedAt: instant, changedBy: z.string() })
export type Mapping = z.output<typeof mapping>

export const givenBroker = z.object({
  title: z.string().trim().min(2).max(60), url: z.string().trim().regex(/^mqtts?:\/\/[A-Za-z0-9.\-[\]:]{1,120}$/, '形如 mqtt://broker.example:1883，不含用户名和密码'),
  username: z.string().max(64).default(''), password: z.string().max(200).optional(), enabled: z.boolean().default(true),
})
export type GivenBroker = z.output<typeof givenBroker>
export const broker = z.object({ id, title: z.string(), url: z.string(), username: z.string(), hasPassword: z.boolean(), enabled: z.boolean(), changedAt: instant, changedBy: z.string() })
export type Broker = z.infer<typeof broker>

export const mqttUser = z.object({ name: z.string(), topic: z.string(), createdAt: instant, createdBy: z.string(), revokedAt: instant.nullable() })
export type MqttUser = z.infer<typeof mqttUser>

export const door = z.object({
  protocol: z.string(), title: z.string(), delivers: z.string(), docs: z.string(), state: z.enum(['listening', 'off', 'failed', 'unknown']), port: z.number(), reason: z.string(), processes: z.number(),
  connections: z.number(), turnedAway: z.number(), perMinute: z.number(), lastAt: instant.nullable(), quarantined: z.number(), day: z.number(),
})
export type Door = z.infer<typeof door>

/** What POST /api/readings/:mapping says of each item. */
export const itemFate = z.object({ index: z.number(), result: z.enum(['stored', 'duplicate', 'answered', 'unregistered', 'quarantined']), reason: z.string().nullable(), detail: z.string(), station: z.string().nullable(), readings: z.number(), flagged: z.number() })
