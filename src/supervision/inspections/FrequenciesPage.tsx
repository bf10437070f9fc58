import { useState } from 'react'
import type { Reply } from '#kit/contract'
import { useT } from '#kit/i18n'
import { Button, dateTime, Drawer, Page, Panel, Skeleton, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { changeFrequency, listFrequencies } from './api.ts'
import './inspections.css'

type Frequency = Reply<typeof listFrequencies>[number]
const colors = ['red', 'orange', 'yellow', 'blue'] as const, ratings = ['none', 'quanzhou', 'provincial', 'national'] as const

/** How often an enterprise is inspected, by risk and grade; each cell with its source and whether anybody has confirmed it. */
export function FrequenciesPage() {
  const t = useT(), { may } = useMe(), { data, problem, refetch, at } = useCall(listFrequencies, {}, { live: ['inspection_frequency.'] }), [open, setOpen] = useState<Frequency | null>(null)
  const of = (color: string, rating: string) => data?.find(f => f.color === color && f.rating === rating)
  return (
    <Page title={t('frequency.page')} actions={<Button to="/draws">{t('draw.page')}</Button>}>
      <Panel title={t('frequency.page')} age={at} grow>
        <p className="pad m">{t('frequency.lead')}</p>
        {problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : !data ? <Skeleton rows={5} /> : <div className="tw" style={{ overflowX: 'auto' }}><table className="tb freqs"><thead><tr><th>{t('frequency.risk')}</th>{ratings.map(r => <th key={r}>{t(`frequency.rating.${r}`)}</th>)}</tr></thead>
          <tbody>{colors.map(c => <tr key={c}><th scope="row">{t(`frequency.color.${c}`)}</th>{ratings.map(r => { const f = of(c, r); return <td key={r}>{f && <span className="row wrap"><span className="nw">{t('frequency.every', { n: f.everyMonths })}</span>{!f.verified && <Tag>{t('frequency.unverified')}</Tag>}{may('inspection_frequency.change') && <Button small quiet icon="edit" label={t('frequency.change')} onClick={() => setOpen(f)} />}</span>}{f?.changedBy && <div className="s">{f.changedBy} {f.changedAt && dateTime(f.changedAt).slice(0, 10)} · {f.source}</div>}</td> })}</tr>)}</tbody></table></div>}
      </Panel>
      {open && <Change frequency={open} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function Change({ frequency: f, onClose }: { frequency: Frequency; onClose: () => void }) {
  const t = useT(), [months, setMonths] = useState(f.everyMonths), [source, setSource] = useState(f.source), [verified, setVerified] = useState(f.verified), act = useAct(changeFrequency, { done: t('frequency.saved'), quiet: true, onDone: onClose })
  return (
    <Drawer open title={`${t(`frequency.color.${f.color}`)} · ${t(`frequency.rating.${f.rating}`)}`} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={source.trim().length < 2 && t('frequency.noSource')} onClick={() => void act.run({ params: { color: f.color, rating: f.rating }, body: { everyMonths: months, source, verified } })}>{t('frequency.save')}</Button></>}>
      <label className="field"><span className="s">{t('frequency.months')}</span><input className="in num" type="number" min={1} max={120} value={months} onChange={e => setMonths(Math.max(1, Math.min(120, Math.round(Number(e.target.value)) || 1)))} /></label>
      <label className="field"><span className="s">{t('frequency.source')}</span><input className="in" maxLength={200} value={source} onChange={e => setSource(e.target.value)} /></label>
      <label className="row"><input type="checkbox" checked={verified} onChange={e => setVerified(e.target.checked)} />{t('frequency.verify')}</label>
      {act.problem && <Trouble problem={act.problem} />}
    </Drawer>
  )
}
