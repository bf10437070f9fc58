// For pages: names of elements and functions. No Node here.
export { elementNamed, learnFactors } from './names.ts'
export { statusOf } from './sl651/status.ts'
export { functionKeys } from './sl651/functions.ts'
export { readMapped, spec, type ItemRead } from './mapped/mapping.ts'
export { matchTopic, parseTopic } from './mapped/topic.ts'
export { bitsOf } from './jt808/alarms.ts'
