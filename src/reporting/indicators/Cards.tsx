import { Link } from 'react-router'
import { language, useWords } from '#kit/i18n'
import { number } from '#kit/ui'
import type { BoardNumber, Described } from './api.ts'
import { unitWord } from './unit.ts'

/** Numbers beside each other, each a link to its page under the same days. */
export function Cards({ shown, numbers, query }: { shown: readonly Described[]; numbers: readonly BoardNumber[] | undefined; query: Record<string, string> }) {
  const words = useWords(), found = new Map(numbers?.map((n) => [n.key, n])), search = new URLSearchParams(query).toString()
  return (
    <div className="ind-cat">{shown.map(({ key, title, unit, dated }) => {
      const at = found.get(key)
      return (
        <Link key={key} className={at?.value === 0 ? 'ind-card zero' : 'ind-card'} to={`/indicators/${key}?${search}`}>
          <span className="t">{words(title)}</span>
          <span className="v num">{numbers ? number(at?.value) : <span className="skl" />}<small>{unitWord(unit)}</small></span>
          {dated && at && at.previous !== null && <span className="y">{language() === 'zh' ? at.change.text : at.change.en}</span>}
        </Link>
      )
    })}</div>
  )
}
