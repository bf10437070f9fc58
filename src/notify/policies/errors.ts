import { problem } from '#kit/errors'

export const policyChanged = problem('callout_policy.changed_meanwhile', 409, (d: { level: number; version: number }) =>
  `这条策略已由他人改为第 ${d.version} 版，您的修改没有保存。请刷新后在新版上修改。`)
