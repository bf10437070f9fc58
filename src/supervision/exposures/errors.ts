import { problem } from '#kit/errors'

export const wrongStep = problem('exposure.wrong_step', 409, ({ name }: { name: string; status: string }) => `“${name}”的曝光现在不能做这一步。请刷新后按当前状态办理。`)
export const periodRuns = problem('exposure.period_runs', 409, ({ until }: { until: string }) => `企业可以提出异议至 ${until}。异议期满，或企业已提出异议，才能决定曝光。`)
export const periodOver = problem('exposure.period_over', 409, ({ until }: { until: string }) => `异议期已于 ${until} 届满。`)
export const secondPerson = problem('exposure.second_person', 403, () => '告知或决定的人不能发布，须由另一人发布。')
export const noticedStays = problem('exposure.noticed_stays', 409, () => '已告知企业的内容不能再改。要改请先不予曝光，另行登记并重新告知。')
export const stillShown = problem('exposure.still_shown', 409, ({ name }: { name: string }) => `“${name}”正在公开曝光，请先撤下。`)
