import { useT, type T } from '#kit/i18n'
import { Button, dateTime, LevelBadge, Page, Panel, Skeleton, Tag, Trouble, useCall, useMe } from '#kit/ui'
import { listPolicies } from './api.ts'
import type { Policy, Step } from './model.ts'

export function PoliciesPage() {
  const t = useT(), { may } = useMe()
  const { data, problem, refetch, at } = useCall(listPolicies, {}, { live: ['callout_policy.'] })
  return (
    <Page title={t('callout_policy.page')}>
      <p className="m">{t('callout_policy.what')}</p>
      {!data ? problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton rows={6} /> : <div className="col" style={{ gap: 12, flex: 'none' }}>{data.rows.map((p) => (
        <Panel key={p.id} title={t('callout_policy.titleOf', { title: p.title, version: p.version })} age={at} head={<><LevelBadge level={p.level} /><Tag kind={p.verified ? undefined : 'flat'}>{t(p.verified ? 'callout_policy.verified' : 'callout_policy.unverified')}</Tag></>}
          actions={<Button small icon="edit" disabled={may('callout_policy.edit') ? null : t('callout_policy.mayNot')} to={`/callout-policies/${p.level}`}>{t('callout_policy.edit')}</Button>}>
          <div className="pad col" style={{ gap: 8 }}>
            <p style={{ fontSize: 16 }}>{sentence(t, p)}</p>
            <dl className="dl"><dt>{t('callout_policy.marks')}</dt><dd>{(['3', '4', '5'] as const).map((l) => t(`callout_policy.mark.${l}`, { n: Math.round((p.marks[l] ?? 0) / 60) })).join('·')}</dd>
              <dt>{t('callout_policy.reportAfter')}</dt><dd>{t('callout.minutes', { n: Math.round(p.reportAfter / 60) })}</dd>
              <dt>{t('callout_policy.quietHours')}</dt><dd>{p.level === 1 ? t('callout_policy.redNeverWaits') : !p.heedsQuiet ? t('callout_policy.quietNot') : p.quiet ? t('callout_policy.quietIs', { from: p.quiet.from, to: p.quiet.to, ways: p.quiet.channels.map((w) => t(`callout.channel.${w}`)).join('·') || '—' }) : t('callout_policy.quietOwn')}</dd>
              <dt>{t('callout_policy.source')}</dt><dd>{p.source}</dd><dt>{t('callout_policy.since')}</dt><dd>{dateTime(p.createdAt)} {p.createdBy}</dd></dl>
          </div>
        </Panel>))}</div>}
    </Page>
  )
}

/** The policy as one would say it: 即时应用与短信；3 分钟语音；… */
const sentence = (t: T, p: Policy): string => p.steps.map((s) => (s.after ? t('callout_policy.after', { n: Math.round(s.after / 6) / 10, what: said(t, s) }) : t('callout_policy.atOnce', { what: said(t, s) }))).join(t('callout_policy.comma'))
const said = (t: T, s: Step): string => `${t(`callout_policy.step.${s.kind}`)}${(s.times ?? 1) > 1 ? ` ×${s.times}` : ''}`
