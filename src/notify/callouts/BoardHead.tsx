import type { z } from 'zod'
import { useT } from '#kit/i18n'
import type { Reply } from '#kit/contract'
import { clockSeconds, dateTime, duration, Figure, LevelBadge, percent, Tag, Tile, useNow } from '#kit/ui'
import type { readCallout } from './api.ts'
import type { counts } from './model.ts'

export type Board = Reply<typeof readCallout>

/** What is wrong comes last to the eye's end: un-woken stands at the edge, in its own weight. */
const tiles = ['due', 'sent', 'delivered', 'heard', 'answered', 'covered', 'calling', 'unwoken'] as const satisfies readonly (keyof z.infer<typeof counts>)[]
const shared = new Set(['sent', 'delivered', 'heard', 'answered'])

export function BoardHead({ callout }: { callout: Board }) {
  const t = useT(), now = useNow()
  const ran = (callout.endedAt ? Date.parse(callout.endedAt) : now) - Date.parse(callout.startedAt)
  return (
    <section className="panel hd" aria-label={callout.title}>
      <div className="tile wide">
        <div className="row wrap"><LevelBadge level={callout.level} size="head" /><strong style={{ fontSize: 14 }}>{callout.title} {t('callout.round', { n: callout.round })}</strong>
          {callout.drill && <span className="drill">{t('ui.drill')}</span>}{callout.endedAt && <Tag kind="flat">{t('callout.endedAt', { at: dateTime(callout.endedAt) })}</Tag>}</div>
        <div className="s" style={{ marginTop: 4 }}>{[callout.number, t('callout.begun', { at: clockSeconds(callout.startedAt), span: duration(ran) })].filter(Boolean).join('·')}<br />
          <Policy callout={callout} /></div>
      </div>
      {tiles.map((name) => <Tile key={name} label={t(`callout.${name}`)} share={shared.has(name) ? percent(callout.counts[name], callout.counts.due) : undefined}>
        {name === 'unwoken' && callout.counts.unwoken > 0 ? <span className="u" style={{ fontSize: 24, lineHeight: '34px', padding: '0 10px' }}><Figure k="callout.unwoken" params={{ calloutId: callout.id }} value={callout.counts.unwoken} /></span>
          : <Figure k={`callout.${name}`} params={{ calloutId: callout.id }} value={callout.counts[name]} />}
      </Tile>)}
    </section>
  )
}

/** 策略 红色（应用+短信 → 3 分语音 → …）, and whether anybody has checked it. */
function Policy({ callout: { policy } }: { callout: Board }) {
  const t = useT()
  const steps = policy.steps.map((s) => (s.after ? `${t('callout.minutes', { n: Math.round(s.after / 6) / 10 })}${t(`callout_policy.step.${s.kind}`)}` : t(`callout_policy.step.${s.kind}`)))
  return <span title={policy.source}>{t('callout.policy', { title: policy.title, version: policy.version })}（{steps.slice(0, 5).join(' → ')}）{!policy.verified && ` ${t('callout_policy.unverified')}`}</span>
}
