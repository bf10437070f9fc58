import { useEffect, useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, dateTime, Page, Panel, Skeleton, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { listWeights, quality, weigh } from './api.ts'
import { type Component, components, effectOf, type Weights } from './model.ts'
import './trust.css'

type Draft = { weights: Weights; source: string; verified: boolean; reason: string }
const score = (n: number | null) => n?.toFixed(1) ?? '—'

/** What each component weighs, what other weights would do before they are set, and every set that there was. */
export function WeightsPage() {
  const t = useT(), { may } = useMe(), list = useCall(listWeights, {}, { live: ['quality.'] }), [now] = list.data?.versions ?? [], edits = may('quality.weigh')
  const [draft, setDraft] = useState<Draft | null>(null), set = useAct(weigh, { quiet: true, done: t('quality.set'), onDone: () => setDraft(null) })
  useEffect(() => set.clear(), [draft === null])
  const shown = draft?.weights ?? now?.weights
  return (
    <Page title={t('quality.weightsPage')} actions={<Button to="/quality">{t('quality.page')}</Button>}>
      <div className="weights">
        <Panel title={t('quality.weights')} age={list.at} head={now && <span className="row"><Tag>{t('quality.nth', { n: now.version })}</Tag>{!now.verified && <Tag>{t('quality.notVerified')}</Tag>}</span>}
          actions={edits && now && !draft && <Button primary icon="edit" onClick={() => setDraft({ weights: now.weights, source: '', verified: false, reason: '' })}>{t('quality.change')}</Button>}>
          {list.problem ? <Trouble problem={list.problem} onRetry={() => void list.refetch()} /> : !shown || !now ? <Skeleton rows={5} />
            : <div className="pad"><p className="m">{t(edits ? 'quality.weightsLead' : 'quality.weightsOffice')}</p>
              <Five weights={shown} before={now.weights} onChange={draft ? weights => setDraft({ ...draft, weights }) : undefined} />
              {draft ? <Words draft={draft} put={change => setDraft({ ...draft, ...change })} /> : <p className="s">{t('quality.from', { source: now.source })} · {now.setBy} {dateTime(now.setAt).slice(0, 16)} · {now.reason}</p>}
              {set.problem && <Trouble problem={set.problem} />}
              {draft && <p className="row"><Button primary busy={set.busy} disabled={wanting(draft, now.weights) && t(`quality.wanting.${wanting(draft, now.weights)}`)} onClick={() => void set.run({ body: { version: now.version, ...draft } })}>{t('quality.save')}</Button><Button onClick={() => setDraft(null)}>{t('ui.cancel')}</Button></p>}</div>}
        </Panel>
        {draft && <Effect weights={draft.weights} />}
        <Panel title={t('quality.versions')} count={list.data?.versions.length} grow>
          <table className="tb dense cards"><thead><tr><th>{t('quality.version')}</th>{components.map(c => <th key={c} className="n">{t(`quality.weight.${c}`)}</th>)}<th>{t('quality.source')}</th><th>{t('quality.reason')}</th><th>{t('quality.by')}</th></tr></thead>
            <tbody>{list.data?.versions.map(v => <tr key={v.version}><td data-label={t('quality.version')}><b className="num">{v.version}</b></td>{components.map(c => <td key={c} data-label={t(`quality.weight.${c}`)} className="n">{v.weights[c]}</td>)}
              <td data-label={t('quality.source')}>{v.source}{!v.verified && <span className="s"> {t('quality.notVerified')}</span>}</td><td data-label={t('quality.reason')}>{v.reason}</td><td data-label={t('quality.by')}>{v.setBy} <span className="s num nw">{dateTime(v.setAt).slice(0, 16)}</span></td></tr>)}</tbody></table>
        </Panel>
      </div>
    </Page>
  )
}

const wanting = ({ weights, source, reason }: Draft, before: Weights): 'same' | 'zero' | 'source' | 'reason' | null =>
  components.every(c => weights[c] === before[c]) ? 'same' : components.every(c => weights[c] === 0) ? 'zero' : source.trim().length < 2 ? 'source' : reason.trim().length < 2 ? 'reason' : null

function Five({ weights, before, onChange }: { weights: Weights; before: Weights; onChange?: (weights: Weights) => void }) {
  const t = useT(), whole = components.reduce((n, c) => n + weights[c], 0), share = (c: Component) => (whole ? `${Math.round((100 * weights[c]) / whole)}%` : '—')
  return (
    <table className="tb dense five"><thead><tr><th>{t('quality.component')}</th><th className="n">{t('quality.weightOf')}</th><th className="n">{t('quality.shareOf')}</th></tr></thead>
      <tbody>{components.map(c => <tr key={c}><td>{t(`quality.weight.${c}`)}<div className="s">{t(`quality.means.${c}`)}</div></td>
        <td className="n">{onChange ? <input className="in num" type="number" min={0} max={100} step={1} value={weights[c]} aria-label={t(`quality.weight.${c}`)} onChange={e => onChange({ ...weights, [c]: Math.max(0, Math.min(100, Math.round(Number(e.target.value) || 0))) })} /> : weights[c]}{onChange && weights[c] !== before[c] && <span className="s"> {t('quality.was', { n: before[c] })}</span>}</td>
        <td className="n">{share(c)}</td></tr>)}</tbody></table>
  )
}

function Words({ draft, put }: { draft: Draft; put: (change: Partial<Draft>) => void }) {
  const t = useT()
  return <div className="fields">
    <label><span className="s">{t('quality.sourceAsk')}</span><input className="in" value={draft.source} maxLength={200} onChange={e => put({ source: e.target.value })} /></label>
    <label><span className="s">{t('quality.reasonAsk')}</span><input className="in" value={draft.reason} maxLength={200} onChange={e => put({ reason: e.target.value })} /></label>
    <label className="row"><input type="checkbox" checked={draft.verified} onChange={e => put({ verified: e.target.checked })} />{t('quality.verified')}</label>
  </div>
}

/** Out of the counts that are shown on the page of scores: nothing is written to see it. */
function Effect({ weights }: { weights: Weights }) {
  const t = useT(), { data, problem, refetch, at } = useCall(quality, {}), rows = data ? effectOf(data.cells, weights) : undefined
  return (
    <Panel title={t('quality.effect')} age={at}>
      {problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : !rows ? <Skeleton rows={6} />
        : <><p className="pad m">{t('quality.effectLead')}</p><table className="tb dense" aria-label={t('quality.effect')}><thead><tr><th>{t('quality.county')}</th><th className="n">{t('quality.before')}</th><th className="n">{t('quality.after')}</th><th className="n">{t('quality.difference')}</th></tr></thead>
          <tbody>{rows.map(({ county, name, before, after }) => { const by = before === null || after === null ? null : Math.round(10 * (after - before)) / 10; return <tr key={county}><td>{name || t('quality.whole')}</td><td className="n">{score(before)}</td><td className="n"><b>{score(after)}</b></td><td className="n">{by === null ? '—' : by > 0 ? `+${by.toFixed(1)}` : by.toFixed(1)}</td></tr> })}</tbody></table></>}
    </Panel>
  )
}
