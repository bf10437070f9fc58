import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, Seg, Skeleton, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { changeLetterRule, changeLetterSettings, readLetterRules } from './api.ts'
import type { RuleRow, Settings } from './model.ts'

/** When a letter is called for, and how it is written. What is not verified says so. */
export function RulesDrawer({ onClose }: { onClose: () => void }) {
  const t = useT(), { data, problem, refetch } = useCall(readLetterRules, {}, { live: ['letter_rule.', 'letter_settings.'] })
  return (
    <Drawer open title={t('letter.rules')} onClose={onClose}>
      {!data ? problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton rows={6} /> : <div className="col" style={{ gap: 16 }}>
        <p className="s">{t('letter.rulesLead')}</p>
        {data.rules.map((rule) => <Rule key={`${rule.trigger}${rule.changedAt}`} rule={rule} />)}
        <Form key={data.settings.changedAt ?? ''} settings={data.settings} />
      </div>}
    </Drawer>
  )
}

const Numeric = ({ label, value, most, off, onChange }: { label: string; value: number; most: number; off: boolean; onChange: (n: number) => void }) =>
  <label className="row"><span className="m grow">{label}</span><input className="in" type="number" style={{ width: 88 }} min={1} max={most} value={value} readOnly={off} onChange={(e) => onChange(Math.max(1, Math.min(most, Number(e.target.value) || 1)))} /></label>

function Rule({ rule }: { rule: RuleRow }) {
  const t = useT(), { may } = useMe(), [set, put] = useState(rule), off = !may('letter_rule.change'), act = useAct(changeLetterRule, { done: t('letter.rulesSaved') })
  const { trigger, letter, leastAccidents, leastDeaths, period, since, source, verified } = set
  return <section className="col" style={{ gap: 8 }}>
    <h3>{t(`letter.trigger.${trigger}`)} {!rule.verified && <Tag>{t('letter.unverified')}</Tag>}</h3>
    <Numeric label={t('letter.leastAccidents')} value={leastAccidents} most={10} off={off} onChange={(n) => put({ ...set, leastAccidents: n })} />
    <Numeric label={t('letter.leastDeaths')} value={leastDeaths} most={30} off={off} onChange={(n) => put({ ...set, leastDeaths: n })} />
    <div className="row"><span className="m grow">{t('letter.period')}</span><Seg label={t('letter.period')} value={period} onChange={(p) => off || put({ ...set, period: p })} options={(['rolling', 'calendar'] as const).map((value) => ({ value, label: t(`letter.period.${value}`) }))} /></div>
    <div className="row"><span className="m grow">{t('letter.makes')}</span><Seg label={t('letter.makes')} value={letter} onChange={(l) => off || put({ ...set, letter: l })} options={(['notice', 'caution'] as const).map((value) => ({ value, label: t(`letter.kind.${value}`) }))} /></div>
    <label className="row"><span className="m grow">{t('letter.since')}</span><input className="in" type="date" value={since} readOnly={off} onChange={(e) => e.target.value && put({ ...set, since: e.target.value })} /></label>
    <label className="col"><span className="s">{t('letter.source')}</span><textarea className="in" rows={2} maxLength={300} value={source} readOnly={off} onChange={(e) => put({ ...set, source: e.target.value })} /></label>
    <label className="row"><input type="checkbox" checked={verified} disabled={off} onChange={(e) => put({ ...set, verified: e.target.checked })} /><span className="m">{t('letter.verified')}</span></label>
    {!off && <p><Button small primary busy={act.busy} onClick={() => void act.run({ body: { trigger, letter, leastAccidents, leastDeaths, period, since, source, verified } })}>{t('letter.saveRule')}</Button></p>}
  </section>
}

function Form({ settings }: { settings: Settings }) {
  const t = useT(), { may } = useMe(), [set, put] = useState(settings), off = !may('letter_rule.change'), act = useAct(changeLetterSettings, { done: t('letter.rulesSaved') })
  const line = (key: 'agency' | 'series', most: number) => <label className="col"><span className="s">{t(`letter.set.${key}`)}</span><input className="in" maxLength={most} value={set[key]} readOnly={off} onChange={(e) => put({ ...set, [key]: e.target.value })} /></label>
  return <section className="col" style={{ gap: 8 }}>
    <h3>{t('letter.settings')} {!settings.verified && <Tag>{t('letter.unverified')}</Tag>}</h3>
    {line('agency', 60)}{line('series', 12)}
    <Numeric label={t('letter.set.replyDays')} value={set.replyDays} most={60} off={off} onChange={(n) => put({ ...set, replyDays: n })} />
    <label className="col"><span className="s">{t('letter.requirements')}</span><textarea className="in" rows={4} maxLength={3000} value={set.requirements} readOnly={off} onChange={(e) => put({ ...set, requirements: e.target.value })} /></label>
    <label className="col"><span className="s">{t('letter.source')}</span><textarea className="in" rows={2} maxLength={300} value={set.source} readOnly={off} onChange={(e) => put({ ...set, source: e.target.value })} /></label>
    {!off && <p><Button small primary busy={act.busy} onClick={() => void act.run({ body: { agency: set.agency, series: set.series, replyDays: set.replyDays, requirements: set.requirements, source: set.source, verified: set.verified } })}>{t('letter.saveRule')}</Button></p>}
  </section>
}
