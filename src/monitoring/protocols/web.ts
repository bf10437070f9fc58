// For pages: names of elements and functions. No Node here.
export { elementNamed, learnFactors, type Factor, type Named } from './names.ts'
export { statusOf, type StatusBit } from './sl651/status.ts'
export { commandNames } from './hj212/commands.ts'
export { functionKeys } from './sl651/functions.ts'
export { parsePayload, readMapped, spec, type ItemRead, type Spec } from './mapped/mapping.ts'
export { matchTopic, parseTopic } from './mapped/topic.ts'
export { alarmBits, bitsOf, graveBits } from './jt808/alarms.ts'
