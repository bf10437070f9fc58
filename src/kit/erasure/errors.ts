import { problem } from '../errors/index.ts'

export const ruleMoved = problem('retention.changed_meanwhile', 412, (d: { by: string }) => `您打开之后，${d.by}已改过这项期限，没有保存。请按现行值重新核对。`)
export const belowFloor = problem('retention.below_floor', 409, (d: { days: number }) => `这类记录至少留存 ${d.days} 天，不能更短，没有保存。请填 ${d.days} 天以上。`)
export const ruleSame = problem('retention.unchanged', 400, () => '天数、依据都与现行的相同，没有保存。')
export const ownRule = problem('retention.own_rule', 403, () => '期限由您修改，核实须由另一人对照原文进行；没有改动。')
