// The recommendation in words: why this team, or why not. Official Chinese, kept with the dispatch.
import type { Candidate, Ranked } from './model.ts'

const skillName: Record<string, string> = {
  water: '水域', diving: '潜水', sea: '海上', drainage: '排涝', mountain: '山岳', medical: '医疗', demolition: '破拆', engineering: '工程', forest_fire: '森林灭火', hazmat: '危化', communications: '通信', drone: '无人机', power: '电力',
}
export const named = (skills: readonly string[]): string => skills.map((s) => skillName[s] ?? s).join('、')
const readinessName = { ready: '战备', standby: '待备，集结约 30 分', off: '停备' } as const

export function words(team: Candidate, wanted: readonly string[], metres: number | null, eta: number | null): string {
  const has = wanted.filter((s) => team.skills.includes(s))
  const skill = wanted.length ? (has.length ? `能力：${named(has)}` : `能力不对口（有${named(team.skills)}）`) : `能力：${named(team.skills)}`
  const way = metres === null ? '位置未知' : `${(metres / 1000).toFixed(metres < 10_000 ? 1 : 0)} 公里·${eta} 分`
  const gear = team.equipment[0] ? `${team.equipment[0].name} ${team.equipment[0].count}` : '装备未登记'
  return [skill, readinessName[team.readiness], way, gear].join('·')
}

export const refusal = (t: Ranked): string | null =>
  t.takenBy ? `已在 ${t.takenBy}，不能重复调派` : t.readiness === 'off' ? '停备，不能调派' : null
