import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { ClockChip, dayTime, Panel, useMe } from '#kit/ui'
import { ChainPart } from '#registry/chain/web'
import { type Loop, type Shown, waitsFor } from './shown.ts'

/** Beside the loop: its clocks, its people, what it belongs to. */
export const LoopSide = ({ danger, loop }: { danger: Shown; loop: Loop }) => <div className="side"><Clocks loop={loop} /><People d={danger} loop={loop} /><Related d={danger} loop={loop} /><Chain id={danger.id} /></div>

function Clocks({ loop }: { loop: Loop }) {
  const t = useT(), shown = latest(loop.clocks)
  return <Panel title={t('danger.clocks')} head={<span className="s">{t('danger.clocksBy')}</span>}>
    {!shown.length ? <p className="pad s">{t('danger.noClocks')}</p>
      : <dl className="kv clocks">{shown.map((c) => <div key={c.kind} title={c.article ?? undefined}><dt>{t(`danger.clock.${c.kind.replace('danger.', '')}`)}</dt><dd><ClockChip dueAt={c.dueAt} satisfiedAt={c.satisfiedAt} soonMinutes={3 * 24 * 60} /></dd></div>)}</dl>}
    {loop.clocks.some((c) => c.late) && <p className="pad s">{t('danger.clockLate')}</p>}
  </Panel>
}
/** Of each kind the one that counts: open before met, the newest. */
function latest(clocks: Loop['clocks']): Loop['clocks'] {
  const kept = new Map<string, Loop['clocks'][number]>()
  for (const c of clocks) { const before = kept.get(c.kind); if (!before || before.satisfiedAt !== null || c.satisfiedAt === null) kept.set(c.kind, c) }
  return [...kept.values()]
}

function People({ d, loop }: { d: Shown; loop: Loop }) {
  const t = useT(), day = (kind: string) => loop.steps.findLast((s) => s.kind === kind)?.at, next = waitsFor(d.status)
  const rows: [key: string, who: string | null, at: string | undefined, waits: boolean][] = d.onSpot ? [['found', d.foundBy, day('found'), false], ['fixed_on_spot', d.clearedBy, day('fixed_on_spot'), false]] : [
    ['found', d.foundBy, day('found'), false], ['rectified', d.rectifiedBy ?? d.person, day('rectified'), next === 'started' || next === 'rectified'], ['passed', d.recheckedBy, day('passed'), next === 'passed'],
    ...(d.grade === 'major' ? [['countersigned', d.clearedByTwo, day('countersigned'), next === 'cleared' && !d.clearedByTwo] as [string, string | null, string | undefined, boolean]] : []), ['cleared', d.clearedBy, day('cleared'), next === 'cleared' && (d.grade !== 'major' || Boolean(d.clearedByTwo))],
  ]
  const me = loop.acts.find((a) => (a.act === 'recheck' || a.act === 'clear'))
  return <Panel title={t('danger.people')}>
    {rows.map(([key, who, at, waits]) => <div key={key} className={waits ? 'pp on' : 'pp'}>
      <span className={who ? 'av' : 'av none'} aria-hidden="true">{who?.[0] ?? '?'}</span>
      <span className="grow">{t(`danger.person.${key}`)} {who ?? '—'}</span><span className="s nw">{at ? dayTime(at).slice(0, 5) : waits ? t('danger.waiting') : t('danger.notYet')}</span>
    </div>)}
    {(d.status === 'rectified' || d.status === 'rechecked') && d.rectifiedBy && <p className="pp note2 s">{me?.refused === 'own_recheck' ? t('danger.youRectified') : t('danger.notByRectifier', { who: d.rectifiedBy })}</p>}
  </Panel>
}

function Chain({ id }: { id: string }) {
  const t = useT(), { may } = useMe()
  return may('chain.read') ? <Panel title={t('chain.title')}><div className="pad"><ChainPart kind="danger" id={id} /></div></Panel> : null
}

/** The inspection, patrol or accident at which it was found, for who may open it. */
function Origin({ of: { kind, id } }: { of: Loop['source'] }) {
  const t = useT(), { may } = useMe(), page = { inspection: `/inspections/${id}`, patrol: `/patrols/${id}/course`, accident: `/accidents/${id}` }[kind as string]
  return id && page && may(`${kind}.read`) ? <Link className="link" to={page}>{t(`danger.source.${kind}`)}</Link> : <>{t(`danger.source.${kind}`)}</>
}

function Related({ d, loop }: { d: Shown; loop: Loop }) {
  const t = useT()
  return <Panel title={t('danger.related')}>
    <dl className="kv">
      {d.enterpriseId && <div><dt>{t('danger.enterprise')}</dt><dd><Link className="link" to={`/enterprises/${d.enterpriseId}`}>{d.enterpriseIdName ?? '—'}</Link></dd></div>}
      <div><dt>{t('danger.where')}</dt><dd>{[d.place, d.spot].filter(Boolean).join('·')}</dd></div>
      {d.criterion && <div><dt>{t('danger.criterion')}</dt><dd>{loop.criterion ? <Link className="link" to="/danger-criteria">{loop.criterion.standard}{loop.criterion.article && ` ${loop.criterion.article}`}</Link> : d.criterion}<br /><span className="s">{[loop.criterion && d.criterion, d.basis].filter(Boolean).join('·')}</span></dd></div>}
      <div><dt>{t('danger.source')}</dt><dd><Origin of={loop.source} />{d.campaignIdName && <> {d.campaignIdName}</>}</dd></div>
      {d.leader && <div><dt>{t('danger.leader')}</dt><dd>{d.leader}<br /><span className="s">{t('danger.hooked', { by: d.hooked ?? '—' })}</span></dd></div>}
      {d.progress !== null && <div><dt>{t('danger.progress')}</dt><dd>{d.progress}% <span className="s">{d.progressOn}</span></dd></div>}
      <div><dt>{t('danger.alike')}</dt><dd>{t('danger.alikeCount', { total: loop.alike.total, cleared: loop.alike.cleared })}</dd></div>
    </dl>
    <div className="pad"><Link className="link" to={`/dangers/${d.id}`}>{t('danger.openCard')}</Link></div>
  </Panel>
}
