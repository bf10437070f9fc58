import { useT } from '#kit/i18n'
import type { Whole } from './deeds.ts'
import { path, stepAt } from './model.ts'

/** The loop drawn: each step with who and when; under the one that waits, by when. */
export function Way({ c }: { c: Whole }) {
  const t = useT(), listed = Boolean(c.listedOn), at = stepAt(c.state, listed), due = c.clocks.find(k => !k.metOn)
  return (
    <ol className="way" aria-label={t('investigation.history')}>
      {path(listed).map((state, i) => {
        const step = c.steps.findLast(s => s.toState === state && s.verb !== 'resume' && s.verb !== 'return'), now = i === at
        return <li key={state} className={i < at ? 'done' : now ? (c.state === 'suspended' ? 'now halted' : 'now') : ''} aria-current={now ? 'step' : undefined}>
          <span>{t(`investigation.step.${state}`)}</span>
          <small title={step?.byName}>{i <= at && step ? `${step.at.slice(0, 10)} ${step.byName}` : i === at + 1 && due ? due.dueOn : '—'}</small>
        </li>
      })}
    </ol>
  )
}
