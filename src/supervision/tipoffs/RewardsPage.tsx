import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Drawer, Empty, number, Page, Panel, serverNow, Table, Tag, useAct, useCall, useMe, dayTime } from '#kit/ui'
import { changeRule, listRewards, readRules } from './api.ts'

/** 奖励台账 of a year, with the rows that it is reckoned by. */
export function RewardsPage() {
  const t = useT(), navigate = useNavigate(), [search, setSearch] = useSearchParams(), [rules, setRules] = useState(false)
  const year = Number(search.get('year')) || new Date(serverNow()).getFullYear(), { data, problem, isLoading, refetch, at } = useCall(listRewards, { query: { year } }, { live: ['tipoff.'] })
  const paid = (data?.rows ?? []).filter((r) => r.claimedAt).reduce((sum, r) => sum + r.amount, 0)
  return (
    <Page title={t('tipoff.rewards')} actions={<Button icon="settings" onClick={() => setRules(true)}>{t('tipoff.rules')}</Button>}>
      <Panel title={t('tipoff.rewardsOf', { year })} count={data && number(data.rows.length)} age={at} grow head={<span className="row" style={{ gap: 8 }}><Button quiet icon="left" label={t('tipoff.yearBefore')} onClick={() => setSearch({ year: String(year - 1) })} /><Button quiet icon="right" label={t('tipoff.yearAfter')} onClick={() => setSearch({ year: String(year + 1) })} /><span className="s">{t('tipoff.paidSum', { n: number(paid) })}</span></span>}>
        <Table label={t('tipoff.rewards')} rows={data?.rows} keyOf={(r) => r.tipoffId} onOpen={(r) => void navigate(`/tipoffs/${r.tipoffId}`)} loading={isLoading} problem={problem} onRetry={() => void refetch()} empty={<Empty icon="list" title={t('tipoff.noRewards')} />}
          columns={[
            { key: 'code', title: t('tipoff.code'), width: 130, render: (r) => <span className="mono">{r.code}</span> }, { key: 'title', title: t('tipoff.matter'), render: (r) => r.title },
            { key: 'amount', title: t('tipoff.amount'), width: 120, render: (r) => <b>{number(r.amount)}</b> }, { key: 'formula', title: t('tipoff.formula'), render: (r) => <span className="s">{r.formula}</span> },
            { key: 'by', title: t('tipoff.twoPeople'), width: 170, render: (r) => `${r.proposedName} · ${r.approvedName ?? '—'}` },
            { key: 'end', title: t('tipoff.claim'), width: 190, render: (r) => (r.claimedAt ? `${t('tipoff.state.claimed')} ${dayTime(r.claimedAt)}` : r.forfeitedAt ? t('tipoff.state.forfeited') : r.claimDueAt ? t('tipoff.claimBy', { at: dayTime(r.claimDueAt) }) : '—') },
          ]} />
      </Panel>
      {rules && <Rules onClose={() => setRules(false)} />}
    </Page>
  )
}

function Rules({ onClose }: { onClose: () => void }) {
  const t = useT(), { data } = useCall(readRules)
  return <Drawer open title={t('tipoff.rules')} onClose={onClose}><p className="s">{t('tipoff.rulesAbout')}</p>{data?.rows.map((rule) => <Rule key={`${rule.key} ${rule.value} ${rule.verified}`} rule={rule} />)}</Drawer>
}

function Rule({ rule }: { rule: { key: string; value: number; unit: string; source: string; verified: boolean } }) {
  const t = useT(), { may } = useMe(), [value, setValue] = useState(String(rule.value)), [source, setSource] = useState(rule.source), act = useAct(changeRule, { done: t('tipoff.ruleKept') })
  const save = (verified: boolean) => void act.run({ params: { key: rule.key }, body: { value: Number(value), source, verified } })
  return <div className="note col" style={{ gap: 4 }}>
    <div className="row" style={{ gap: 8 }}><b>{t(`tipoff.rule.${rule.key}`)}</b><Tag>{t(rule.verified ? 'tipoff.verified' : 'tipoff.unverified')}</Tag></div>
    {may('tipoff_rule.change') ? <>
      <label className="row" style={{ gap: 4 }}><input className="in" type="number" step="any" min={0} value={value} aria-label={t(`tipoff.rule.${rule.key}`)} onChange={(e) => setValue(e.target.value)} />{rule.unit}</label><input className="in" value={source} maxLength={200} aria-label={t('tipoff.source')} onChange={(e) => setSource(e.target.value)} />
      <div className="row" style={{ gap: 8 }}><Button busy={act.busy} onClick={() => save(rule.verified)}>{t('tipoff.save')}</Button>{!rule.verified && <Button busy={act.busy} onClick={() => save(true)}>{t('tipoff.verifyRule')}</Button>}</div>
    </> : <><span>{rule.value}{rule.unit}</span><span className="s">{rule.source}</span></>}
  </div>
}
