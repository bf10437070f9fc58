// Words that holders and informants share. Pure.
import type { Option } from '#registry/definition'

export const ranks: readonly Option[] = [{ value: 'A', zh: 'A 角', en: 'A', also: ['A', 'A角', 'A岗', '主要责任人', '主责'] }, { value: 'B', zh: 'B 角', en: 'B', also: ['B', 'B角', 'B岗', '第二责任人', '替补'] }]
export const levels: readonly Option[] = [{ value: 'city', zh: '市级', en: 'city' }, { value: 'county', zh: '县级', en: 'county' }, { value: 'town', zh: '镇级', en: 'town', also: ['乡级'] }, { value: 'village', zh: '村级', en: 'village' }]

/** '350500/350521/' → 'county' */
export const levelOf = (regionPath: string): string => levels[Math.min(levels.length, regionPath.split('/').filter(Boolean).length) - 1]?.value ?? 'city'
