// Limits that the accident rules judge by, as rows that the office keeps and two people verify. Pure.
import { numbersOf, type Words } from '#registry/definition'

const grades: Record<'1' | '2' | '3', Words> = { 1: { zh: '特别重大', en: 'extra-major' }, 2: { zh: '重大', en: 'major' }, 3: { zh: '较大', en: 'larger' } }

/** 国务院令第493号 art. 3: from how many of each a grade begins; “以上” includes the number. Below 较大 is 一般. */
export const deathLimits = numbersOf<'1' | '2' | '3'>('accident.deaths', ['deaths', 'grade'], grades, 'falling')
export const injuryLimits = numbersOf<'1' | '2' | '3'>('accident.injuries', ['seriousInjuries', 'grade'], grades, 'falling')
export const lossLimits = numbersOf<'1' | '2' | '3'>('accident.loss', ['loss', 'grade'], grades, 'falling')

/** Hours: the unit to the county (art. 9), each level to the next (art. 11). */
export const reportHours = numbersOf<'unit' | 'level'>('accident.report_hours', ['occurredOn'], { unit: { zh: '单位报县级（小时）', en: 'unit to county (hours)' }, level: { zh: '逐级上报，每级（小时）', en: 'each level to the next (hours)' } })
/** Days after the accident within which a change of casualties belongs to it (art. 13, 20). */
export const windowDays = numbersOf<'general' | 'traffic' | 'fire'>('accident.window_days', ['deaths'], { general: { zh: '一般情形（日）', en: 'general (days)' }, traffic: { zh: '道路交通（日）', en: 'road traffic (days)' }, fire: { zh: '火灾（日）', en: 'fire (days)' } }, 'whole')
/** 续报 reports a day until the scene is done with (原安监总局令第21号, from memory). */
export const followUps = numbersOf<'general' | 'major'>('accident.follow_ups', ['sceneClosedOn'], { general: { zh: '较大涉险、一般、较大（次/日）', en: 'near miss, general, larger (a day)' }, major: { zh: '重大、特别重大（次/日）', en: 'major and above (a day)' } }, 'whole')
/** From when a mishap is a 较大涉险事故 (原安监总局令第21号, from memory). */
export const nearMissLimits = numbersOf<'risk' | 'trapped' | 'evacuated'>('accident.near_miss', ['atRisk'], { risk: { zh: '涉险人数', en: 'people at risk' }, trapped: { zh: '被困或下落不明', en: 'trapped or missing' }, evacuated: { zh: '紧急疏散', en: 'evacuated' } }, 'whole')

export const limits = [deathLimits, injuryLimits, lossLimits, reportHours, windowDays, followUps, nearMissLimits]
