// 看板: which numbers each role sees, what is wrong first, then what is due, then the year. Keys of indicators; those that a reader may not see fall away by themselves.
export type Board = { wrong: readonly string[]; due: readonly string[]; rest: readonly string[] }

const year = ['accidents.count', 'accidents.deaths', 'accidents.fatal']
const boards = {
  city_leader: { wrong: ['dangers.overdue', 'dangers.major_open', 'letters.unanswered', 'investigations.overdue', 'accidents.provisional'], due: ['dangers.due_soon', 'investigations.due_soon'], rest: [...year, 'letters.issued', 'dangers.major', 'findings.count', 'responses.days', 'fires.count'] },
  county_commander: { wrong: ['dangers.overdue', 'letters.unanswered', 'dangers.major_open', 'accidents.provisional'], due: ['dangers.due_soon', 'inspections.due_soon'], rest: [...year, 'dangers.count', 'dangers.cleared', 'inspections.count', 'drills.count'] },
  town_cadre: { wrong: ['dangers.overdue'], due: ['dangers.due_soon', 'inspections.due_soon'], rest: ['dangers.count', 'dangers.cleared', 'accidents.count', 'drills.count', 'informants.count', 'duty_holders.count'] },
  inspector: { wrong: ['dangers.overdue', 'inspections.overdue', 'dangers.to_recheck'], due: ['inspections.due_soon', 'dangers.due_soon'], rest: ['inspections.count', 'findings.count', 'findings.cleared', 'dangers.count', 'dangers.cleared'] },
  office: { wrong: ['letters.unanswered', 'dangers.overdue', 'investigations.overdue', 'accidents.provisional', 'evaluations.overdue'], due: ['investigations.due_soon', 'dangers.due_soon'], rest: [...year, 'letters.issued', 'dangers.major', 'investigations.escalated', 'investigations.listed', 'referrals.cases', 'exposures.count', 'enterprises.rated', 'benchmarks.count'] },
  city_duty: { wrong: ['dangers.overdue', 'dangers.major_open', 'accidents.provisional'], due: ['dangers.due_soon'], rest: [...year, 'responses.activated', 'responses.days', 'fires.count', 'drills.count', 'weather.typhoon', 'weather.rain'] },
} as const satisfies Record<string, Board>

const order = ['city_leader', 'county_commander', 'office', 'inspector', 'town_cadre', 'city_duty'] as const

/** Of several roles the first; a county's duty officer sees what his commander sees. */
export const boardFor = (roles: readonly string[]): Board => boards[order.find((role) => roles.includes(role) || (role === 'county_commander' && roles.includes('county_duty'))) ?? 'city_duty']
