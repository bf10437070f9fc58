import { problem } from '#kit/errors'

export const ruleMoved = problem('reminder_rule.changed_meanwhile', 412, (d: { by: string }) => `您打开之后，${d.by}已改过这条规则，没有保存。请按现在的内容重新核对。`)
export const ruleSame = problem('reminder_rule.unchanged', 400, () => '与现在的规则相同，没有保存。')
export const ownRule = problem('reminder_rule.own_rule', 403, () => '规则由您修改，核实须由另一人进行；没有改动。')
