import { problem } from '#kit/errors'

export const alreadyRetired = problem('ledger.already_retired', 409, () => '这条记录已撤出台账，没有改动。需要时可先恢复，再修改。')
export const notRetired = problem('ledger.not_retired', 409, () => '这条记录在册，无需恢复；没有改动。')
export const changedMeanwhile = problem('ledger.changed_meanwhile', 412, (_: { version: number; fields: string[]; by: string; at: string; current: unknown }) => '您打开之后，别人改过这条记录，您的修改没有保存。请核对两边的差别后再保存。')
export const sameKey = problem('ledger.same_key', 409, (d: { ledger: string; key: string; id: string | null }) => `台账中已有相同的${d.key}，没有保存。请打开已有的那一条修改，或核对后重填。`)
export const wrongValues = problem('ledger.wrong_values', 400, (d: { issues: { path: (string | number)[]; message: string; en?: string }[] }) => `有 ${d.issues.length} 项不合要求，没有保存：${d.issues.map((i) => i.message).join('；')}。`)
export const nothingToUndo = problem('ledger.nothing_to_undo', 409, (d: { why: string }) => `不能撤销：${d.why}。台账没有改动。`)
export const noSuchRow = problem('ledger.no_such_reference', 400, (d: { field: string; what: string }) => `${d.field}“${d.what}”没有找到，或不在您的辖区内，没有保存。`)
