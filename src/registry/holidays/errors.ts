import { problem } from '#kit/errors'

export const movedMeanwhile = problem('holiday_year.changed_meanwhile', 412, (d: { by: string }) => `您打开之后，${d.by}已改过这一年的安排，没有保存。请按现在的内容重新核对。`)
export const wrongDays = problem('holiday_year.wrong_days', 400, (_: { faults: { line: number; fault: string; day: string }[] }) => '日期有误，没有保存，原安排不变。请按提示改正。')
export const yearBefore = problem('holiday_year.year_before', 409, (d: { next: number }) => `中间缺了年份，没有保存。请先录入${d.next}年。`)
export const sameDays = problem('holiday_year.unchanged', 400, () => '放假、调休和依据都与现在相同，没有保存。')
export const ownYear = problem('holiday_year.own_entry', 403, () => '这一年由您录入，核实须由另一人对照通知进行；没有改动。')
