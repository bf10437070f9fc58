import { Link } from 'react-router'
import { duration, Empty, Figure, LevelBadge, Panel, percent, Track, TrackKey, useNow } from '#kit/ui'
import { useT } from '#kit/i18n'
import type { Callout } from './model.ts'

type County = Callout['counties'][number]
const sum = (counties: readonly County[], of: keyof Omit<County, 'path' | 'name'>): number => counties.reduce((n, c) => n + c[of], 0)

/** People who answered, and those whose colleague of the same post did, need no more calling; both stand as done. */
const done = (c: Pick<County, 'answered' | 'covered'>): number => c.answered + c.covered

export function Calls({ callout, age }: { callout: Callout | null; age: number | null }) {
  const t = useT(), now = useNow()
  if (!callout) return <Panel className="a-calls" title={t('night.calls.title')}><Empty icon="phone" title={t('night.calls.none')}>{t('night.calls.noneNext')}</Empty></Panel>
  const { counties } = callout
  const total = { due: sum(counties, 'due'), answered: sum(counties, 'answered'), covered: sum(counties, 'covered'), calling: sum(counties, 'calling'), unwoken: sum(counties, 'unwoken') }
  return (
    <Panel className="a-calls" title={t('night.calls.title')} age={age} staleAfter={60} head={<><LevelBadge level={callout.level} suffix="" />{callout.drill && <span className="drill">{t('ui.drill')}</span>}<span className="s el">{t('night.calls.since', { span: duration(now - Date.parse(callout.startedAt)) })}{callout.running > 1 && `·${t('night.calls.running', { n: callout.running })}`}</span></>}
      footer={<><TrackKey items={[t('night.calls.done'), t('night.silent.calling'), t('night.silent.unwoken')]} /><span className="end" /><Link className="link" to={callout.running === 1 ? `/callouts/${callout.id}` : '/callouts'}>{t('night.calls.board')}</Link></>}>
      <div className="co">
        {counties.map(c => <Line key={c.path} c={c} />)}
        <div className="all"><span className="nw">{t('night.calls.all', { n: counties.length })}</span><span className="s nw">{t('night.calls.share', { share: percent(done(total), total.due) })}</span><span className="num"><Figure k="desk.called_answered" value={total.answered} /><span className="s"> / <Figure k="desk.called_due" value={total.due} /></span></span><span className="num"><Figure k="desk.called_unwoken" value={total.unwoken} /></span></div>
      </div>
    </Panel>
  )
}

function Line({ c }: { c: County }) {
  const params = { under: c.path }
  return (
    <div>
      <span className="el">{c.name}</span><Track total={c.due} done={done(c)} going={c.calling} missing={c.unwoken} label={`${c.name} ${done(c)} / ${c.due}`} />
      <span className="num"><b><Figure k="desk.called_answered" params={params} value={c.answered} /></b><span className="s"> / <Figure k="desk.called_due" params={params} value={c.due} /></span></span>
      <span className="num">{c.unwoken ? <b><Figure k="desk.called_unwoken" params={params} value={c.unwoken} /></b> : <span className="s">0</span>}</span>
    </div>
  )
}
