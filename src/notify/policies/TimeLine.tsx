import { useT } from '#kit/i18n'
import { Tag } from '#kit/ui'
import { expand, waysOf, type Policy, type Step } from './model.ts'
import { minutes } from './StepRow.tsx'

type Moment = { at: number; key: string } & ({ step: Step; nth: number; of: number } | { mark: '3' | '4' | '5' })

/** The policy as it will run, minute by minute, with the marks by which each level should have answered. */
export function TimeLine({ steps, marks, quiet }: { steps: readonly Step[]; marks: Policy['marks']; quiet: Policy['quiet'] }) {
  const t = useT()
  const taken = steps.flatMap((s, i) => expand([s]).map((step, n, all): Moment => ({ at: step.after, key: `${i}-${n}`, step, nth: n + 1, of: all.length })))
  const marked = (['3', '4', '5'] as const).flatMap((l): Moment[] => (marks[l] ? [{ at: marks[l], key: `mark-${l}`, mark: l }] : []))
  const list = [...taken, ...marked].toSorted((a, b) => a.at - b.at)
  const last = Math.max(1, ...list.map((m) => m.at))
  return (
    <ol className="ptime" aria-label={t('callout_policy.preview')}>
      {list.map((m) => ('mark' in m
        ? <li key={m.key} className="pmark"><span className="num">{minutes(m.at)}</span><span>{t(`callout_policy.mark.${m.mark}`, { n: minutes(m.at) })}</span></li>
        : <li key={m.key}><span className="num">{minutes(m.at)}</span><span className="ptrack"><i style={{ left: `${(m.at / last) * 100}%` }} /></span>
          <span><b>{t(`callout_policy.step.${m.step.kind}`)}</b>{m.of > 1 && <> <Tag>{t('callout_policy.nth', { n: m.nth, of: m.of })}</Tag></>}<span className="s"> {waysOf(m.step).map((w) => t(`callout.channel.${w}`)).join('·')}</span>
            <span className="s el">{t(`callout_policy.does.${m.step.kind}`)}</span></span></li>))}
      {quiet && <li className="pmark"><span className="num">—</span><span>{t('callout_policy.quietIs', { from: quiet.from, to: quiet.to, ways: quiet.channels.map((w) => t(`callout.channel.${w}`)).join('·') || '—' })}</span></li>}
    </ol>
  )
}
