// 检查方式 modes: how an inspection comes to an enterprise (domain 2.4). Pure.
import type { Option } from '#registry/definition'

export const modes = ['self', 'department', 'supervision', 'undercover', 'unannounced', 'joint', 'cross', 'double_random'] as const
export type Mode = (typeof modes)[number]

export const modeOptions: readonly Option[] = [
  { value: 'self', zh: '自查自纠', en: 'self-check' }, { value: 'department', zh: '部门检查', en: 'by the department', also: ['行业部门检查'] }, { value: 'supervision', zh: '督导检查', en: 'supervisory' }, { value: 'undercover', zh: '明查暗访', en: 'open and undercover' },
  // no notice, no greeting, no briefing, no accompaniment; straight to the grass roots, straight to the site
  { value: 'unannounced', zh: '四不两直', en: 'unannounced' },
  { value: 'joint', zh: '联合检查', en: 'joint', also: ['联合'] }, { value: 'cross', zh: '交叉互查', en: 'crosswise between counties', also: ['交叉检查'] }, { value: 'double_random', zh: '双随机', en: 'double random', also: ['双随机、一公开', '双随机一公开'] },
]
