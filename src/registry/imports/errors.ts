import { problem } from '#kit/errors'

export const wrongState = problem('import.wrong_state', 409, (d: { state: string; what: string }) => `这次导入现在不能${d.what}（${d.state}），没有改动。请刷新后查看它的状态。`)
export const noHeader = problem('import.no_header', 422, () => '没有找到表头，没有导入任何内容。请确认第一张表里有列名一行，或选择另一张工作表。')
export const noRows = problem('import.no_rows', 422, () => '表头下面没有数据行，没有导入任何内容。')
export const moved = problem('import.ledger_moved', 409, (d: { rows: number }) => `核对之后台账里有 ${d.rows} 行被别人改过，没有写入任何行。已按最新台账重新核对，请看过预览后再写入。`)
export const brokenOff = problem('import.broken_off', 409, () => '写入中途被中断，没有写入任何行，台账与之前一样。预览仍在，可再次写入。')
export const unexpected = problem('import.failed', 500, (d: { cause: string }) => `导入时出错（${d.cause}），没有写入任何行，文件已保留。请重试；若仍失败，请告诉管理员。`)
export const nothingToWrite = problem('import.nothing_to_write', 409, () => '没有要新增或更新的行，台账没有改动。')
export const noSuchRow = problem('import.no_such_row', 404, (d: { row: number }) => `第 ${d.row} 行没有错误，或不在这次导入里，没有改动。`)
export const emptyFile = problem('import.empty_file', 422, () => '文件是空的，没有导入任何内容。')
export const fileGone = problem('import.file_gone', 410, () => '原文件已过保存期，已经删除，不能再核对或下载。台账中的数据不受影响。')
export const undoElsewhere = problem('import.not_written', 409, () => '这次导入还没有写入，无需撤销。')
