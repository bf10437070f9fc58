import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { language, useT } from '#kit/i18n'
import { Button, dateTime, Empty, LevelBadge, number, Page, Panel, Skeleton, Tag, Trouble, useCall, useMe } from '#kit/ui'
import { listRules, readRule } from './api.ts'
import { say } from './conditions/list.ts'
import type { Rule, RuleVersion } from './model.ts'
import { RuleDrawer } from './RuleDrawer.tsx'
import './rules.css'
import { Spoken } from './Spoken.tsx'
import { VerifyModal } from './VerifyModal.tsx'

/** Each rule as a sentence; beside it where it comes from, who checked it, what it said before and what it was tried on. */
export function RulesPage() {
  const t = useT(), { may } = useMe(), { id } = useParams(), navigate = useNavigate(), [form, setForm] = useState<Rule | 'new' | null>(null), [verify, setVerify] = useState<Rule | null>(null)
  const { data, problem, isLoading, refetch, at } = useCall(listRules, {}, { live: ['rule.'] })
  const edit = may('rule.change')
  return (
    <Page title={t('rule.page')} actions={<><Button icon="pulse" to="/rule-trials">{t('rule.trials')}</Button>{edit && <Button primary icon="plus" onClick={() => setForm('new')}>{t('rule.add')}</Button>}</>}>
      <div className={id ? 'rules' : 'rules solo'}>
        <Panel title={t('rule.page')} count={data && number(data.rows.length)} age={at} grow>
          {isLoading && !data ? <Skeleton /> : problem && !data ? <Trouble problem={problem} onRetry={() => void refetch()} /> : data?.rows.length === 0 ? <Empty icon="gauge" title={t('rule.none')}>{t('rule.noneNext')}</Empty> : null}
          {data?.rows.map((r) => (
            <article key={r.id} className={r.id === id ? 'rule on' : 'rule'}>
              <div className="row wrap"><h3>{r.title}</h3><Tag kind="flat">{t(`rule.driver.${r.driver}`)}</Tag><State rule={r} /><Tag kind="flat">{t('rule.version', { n: r.version })}</Tag><span className="end" />
                {edit && !r.verifiedAt && <Button small icon="check" onClick={() => setVerify(r)}>{t('rule.verify')}</Button>}
                {edit && <Button small icon="edit" onClick={() => setForm(r)}>{t('rule.edit')}</Button>}
                <Button small icon="book" onClick={() => void navigate(r.id === id ? '/rules' : `/rules/${r.id}`)}>{t('rule.history')}</Button></div>
              <Spoken rule={r} regionName={r.regionName} />
              <div className="s">{t('rule.source')} · {r.source}{r.verifiedAt && ` · ${t('rule.verifiedBy', { by: r.verifiedBy ?? '', at: dateTime(r.verifiedAt) })}`}</div>
            </article>
          ))}
        </Panel>
        {id && <History id={id} onClose={() => void navigate('/rules')} />}
      </div>
      {form && <RuleDrawer rule={form === 'new' ? null : form} onClose={() => setForm(null)} />}
      {verify && <VerifyModal rule={verify} onClose={() => setVerify(null)} />}
    </Page>
  )
}

function State({ rule: r }: { rule: Rule }) {
  const t = useT()
  return <>{!r.enabled && <Tag kind="solid">{t('rule.off')}</Tag>}<Tag {...(r.verifiedAt ? { kind: 'flat' as const } : {})}>{t(r.verifiedAt ? 'rule.verified' : 'rule.unverified')}</Tag></>
}

function History({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT(), { data, problem, refetch } = useCall(readRule, { params: { id } }, { live: ['rule.'] })
  const close = <Button quiet small icon="close" label={t('ui.close')} onClick={onClose} />
  if (!data) return <Panel title={t('rule.history')} actions={close}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton />}</Panel>
  return <Panel title={t('rule.historyOf', { title: data.rule.title })} count={data.versions.length} actions={close}>{data.versions.map((v) => <Version key={v.version} version={v} regionName={v.form.regionCode === data.rule.regionCode ? data.rule.regionName : (v.form.regionCode ?? '')} />)}</Panel>
}

function Version({ version: v, regionName }: { version: RuleVersion; regionName: string }) {
  const t = useT()
  return (
    <div className="rule">
      <div className="row wrap"><b>{t('rule.version', { n: v.version })}</b><span className="s">{dateTime(v.changedAt)} · {v.changedBy}</span></div>
      <div>{v.reason}</div>
      <div className="s col" style={{ gap: 4 }}>{[...v.form.levels].sort((a, b) => a.level - b.level).map((l) => <span key={l.level} className="row"><LevelBadge level={l.level} suffix="" /> {say(l.when, language() !== 'en')}</span>)}<span>{regionName}{!v.form.enabled && ` · ${t('rule.off')}`}</span></div>
      {v.trialId ? <Link className="link" to={`/rule-trials/${v.trialId}`}>{t('rule.triedOn')}</Link> : v.untried && <span className="s">{t('rule.untriedWhy', { why: v.untried })}</span>}
    </div>
  )
}
