// Every indicator, by centre.
import { accidentIndicators } from './definitions/accidents.ts'
import { assessmentIndicators } from './definitions/assessments.ts'
import { caseIndicators } from './definitions/cases.ts'
import { commandIndicators } from './definitions/command.ts'
import { dangerIndicators } from './definitions/dangers.ts'
import { educationIndicators } from './definitions/education.ts'
import { exposureIndicators } from './definitions/exposures.ts'
import { knowledgeIndicators } from './definitions/knowledge.ts'
import { letterIndicators } from './definitions/letters.ts'
import { measureIndicators } from './definitions/measures.ts'
import { patrolIndicators } from './definitions/patrols.ts'
import { registryIndicators } from './definitions/registry.ts'
import { standardIndicators } from './definitions/standards.ts'
import type { Indicator } from './definition.ts'

export const indicators: readonly Indicator[] = [...accidentIndicators, ...dangerIndicators, ...caseIndicators, ...letterIndicators, ...patrolIndicators, ...exposureIndicators, ...assessmentIndicators, ...measureIndicators, ...knowledgeIndicators, ...standardIndicators, ...commandIndicators, ...educationIndicators, ...registryIndicators]

const byKey = new Map(indicators.map((i) => [i.key, i]))
if (byKey.size !== indicators.length) throw new Error('an indicator is defined twice')
export const indicatorNamed = (key: string): Indicator | undefined => byKey.get(key)
