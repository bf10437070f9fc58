// Payloads without a protocol of their own: MQTT topics and foreign JSON, read by rows. Pure.
export { parsePayload, readMapped, receivedItem, type ItemRead, type Spec } from './mapping.ts'
export { matchTopic, parseTopic, type TopicPattern } from './topic.ts'
export { parsePath, valueAt } from './path.ts'
