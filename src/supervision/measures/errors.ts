import { problem } from '#kit/errors'

export const evidenceMissing = problem('progress.evidence_missing', 422, (d: { name: string }) => `“${d.name}”报完成须附佐证文件，没有保存。请先上传佐证，再报 100%。`)
export const alreadyDone = problem('progress.already_done', 409, (d: { name: string }) => `“${d.name}”已经办结，没有重复登记。`)
export const notReported = problem('progress.not_reported', 409, (d: { name: string }) => `“${d.name}”还没有报完成，不能核定或退回。没有改动；请刷新查看当前状态。`)
export const ownReport = problem('progress.own_report', 403, (d: { name: string }) => `“${d.name}”由您报完成，须由另一人核定。没有改动。`)
export const stillWaiting = problem('progress.still_waiting', 409, (d: { name: string }) => `“${d.name}”已报完成，正待核定，没有保存。请等核定或退回后再报。`)
export const onlyCityMeasures = problem('measure.only_city', 422, (d: { name: string }) => `“${d.name}”不是市级措施，进展由其下的市级措施汇总，不单独填报。没有保存。`)
export const notEvidence = problem('evidence.wrong_file', 422, (d: { name: string }) => `“${d.name}”不是可收的佐证文件，没有保存。请上传 PDF、Word、Excel、JPG、PNG 或 ZIP。`)
export const evidenceKnown = problem('evidence.known', 409, (d: { name: string }) => `这份文件已经附上（${d.name}），没有重复保存。`)
