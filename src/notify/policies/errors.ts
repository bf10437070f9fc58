import { problem } from '#kit/errors'

export const policyChanged = problem('callout_policy.changed_meanwhile', 409, (d: { level: number; version: number }) =>
  `这条策略已由他人改为第 ${d.version} 版，您的修改没有保存。请刷新后在新版上修改。`)
export const redNeverWaits = problem('callout_policy.red_never_waits', 422, (_: { level?: number }) =>
  '红色叫应不受免打扰时段限制，策略没有修改。请去掉“遵守免打扰”后再保存。', { constraint: 'red_never_waits' })
