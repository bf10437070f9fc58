import { language } from '#kit/i18n'
import { LevelBadge } from '#kit/ui'
import type { RuleForm } from './model.ts'
import { speak } from './sentence.ts'

/** The rule's sentence, each level behind its badge. */
export function Spoken({ rule, regionName }: { rule: RuleForm; regionName: string }) {
  const { head, levels, clear } = speak(rule, regionName, language() === 'en' ? 'en' : 'zh')
  return <div className="spoken"><p>{head}</p><ul>{levels.map((l) => <li key={l.level}><LevelBadge level={l.level} /> {l.text}</li>)}</ul><p>{clear}</p></div>
}
