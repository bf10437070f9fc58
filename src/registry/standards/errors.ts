import { problem } from '#kit/errors'

export const standardMoved = problem('standard.changed_meanwhile', 412, (d: { by: string }) => `您打开之后，${d.by}已改过这项限值，没有保存。请按现行值重新核对。`)
export const standardShape = problem('standard.wrong_value', 400, (_: { issues: { path: (string | number)[]; message: string }[] }) => '限值填写有误，没有保存，原值不变。请按提示修改。')
export const standardSame = problem('standard.unchanged', 400, () => '限值、依据都与现行的相同，没有保存。')
export const ownStandard = problem('standard.own_value', 403, () => '限值由您修改，核实须由另一人对照原文进行；没有改动。')
export const codesGone = problem('standard.codes_in_use', 409, (d: { names: string[] }) => `台账里还有“${d.names.join('、')}”的记录，不能从可选值中去掉，没有保存。请先改动那些记录，或只改名称。`)
