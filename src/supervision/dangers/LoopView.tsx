import { Link } from 'react-router'
import { PhotoStrip } from '#kit/photos/web'
import { type T, useT } from '#kit/i18n'
import { Button, dayTime, Empty, Tag } from '#kit/ui'
import { type Loop, type Shown, stationsOf, type Step } from './shown.ts'

const tenThousand = (d: Shown, t: T) => (d.funds === null ? '—' : t('danger.funds', { n: d.funds }))

/** The middle of the page: where the danger stands, its photos, its five, what happened. */
export function LoopView({ danger: d, loop, onAct }: { danger: Shown; loop: Loop; onAct: (act: string) => void }) {
  const t = useT()
  return (
    <section className="panel loop" aria-label={d.title}>
      <div className="ph tall"><div className="grow">
        <div className="row wrap"><span className="s num">{d.code}</span>{d.grade && <Tag kind={d.grade === 'major' ? 'solid' : undefined}>{t(`danger.grade.${d.grade}`)}</Tag>}{d.leader && <Tag>{t('danger.led')}</Tag>}{d.listedOn && <Tag>{t('danger.listed')}</Tag>}{d.referredOn && <Tag>{t('danger.referred')}</Tag>}{d.overdue && <Tag kind="solid">{t('danger.overdue')}</Tag>}{d.demo && <Tag>{t('danger.demo')}</Tag>}</div>
        <h2 className="big">{d.enterpriseIdName ?? d.place} {d.title}</h2>
      </div><span className="noprint"><Button icon="print" onClick={() => window.print()}>{t('danger.print')}</Button></span></div>
      <div className="pb">
        <Stations d={d} steps={loop.steps} />
        <div className="pics">{loop.photos.length ? <PhotoStrip photos={loop.photos} label={t('danger.photos')} /> : <p className="s">{t('danger.noPhotos')}</p>}</div>
        <Five d={d} />
        <div className="ph"><h3>{t('danger.steps')}</h3><span className="cnt">{loop.steps.length}</span><span className="end s">{t('danger.stepsKept')}</span></div>
        <Steps steps={loop.steps} />
      </div>
      <Acts loop={loop} d={d} onAct={onAct} />
    </section>
  )
}

function Stations({ d, steps }: { d: Shown; steps: readonly Step[] }) {
  const t = useT()
  return <ol className="stt" aria-label={t('danger.stations')}>{stationsOf(d, steps).map((s) => (
    <li key={s.key} className={s.state} aria-current={s.state === 'now' ? 'step' : undefined}>{t(s.key === 'cleared' && d.grade === 'major' ? 'danger.station.clearedByTwo' : `danger.station.${s.key}`)}<br /><span className="s num">{s.day ? dayTime(s.day).slice(0, 5) : '—'}</span></li>
  ))}</ol>
}

function Five({ d }: { d: Shown }) {
  const t = useT(), moved = d.firstDueOn && d.dueOn && d.firstDueOn !== d.dueOn
  if (!d.unit) return d.description || d.basis ? <p className="pad pre">{[d.description, d.basis].filter(Boolean).join('\n')}</p> : null
  return <dl className="five">
    <div><dt>{t('danger.five.responsible')}</dt><dd>{d.unit} {d.person}<br />{d.department && <span className="m">{t('danger.five.supervised', { by: d.department })}</span>}</dd></div>
    <div><dt>{t('danger.five.measures')}</dt><dd>{d.measures ?? '—'}</dd></div>
    <div><dt>{t('danger.five.funds')}</dt><dd><b>{tenThousand(d, t)}</b></dd></div>
    <div><dt>{t('danger.five.limit')}</dt><dd><b>{d.dueOn ?? '—'}</b>{moved && <><br /><span className="s">{t('danger.five.first', { day: d.firstDueOn })}</span></>}</dd></div>
    <div><dt>{t('danger.five.contingency')}</dt><dd>{d.contingency ?? '—'}</dd></div>
  </dl>
}

function Steps({ steps }: { steps: readonly Step[] }) {
  const t = useT()
  if (!steps.length) return <Empty title={t('danger.noSteps')} />
  return <ol className="went">{steps.map((s) => (
    <li key={s.seq}>
      <time dateTime={s.at}>{dayTime(s.at)}</time><span className="nd" />
      <div><b>{t(`danger.step.${s.kind}`)}</b> {detailOf(s, t)} <Recurrence data={s.data} /> {s.note && <span>{s.note}</span>} <span className="m">{s.by === 'timers' ? t('danger.byClock') : s.by}</span>{s.data.late === true && <Tag>{t('danger.toldLate')}</Tag>}</div>
      {s.photoIds.length > 0 && <span className="m nw">{t('danger.photoCount', { n: s.photoIds.length })}{s.unplaced > 0 && <Tag>{t('danger.unplaced', { n: s.unplaced })}</Tag>}</span>}
    </li>
  ))}</ol>
}

/** From the cleared one to what came back, and from that to the first. */
function Recurrence({ data }: { data: Step['data'] }) {
  const t = useT(), to = (data.recurredAs ?? data.recurredOf) as { id: string; code: string } | undefined
  return to ? <LoopLink id={to.id}>{t(data.recurredAs ? 'danger.recurredAs' : 'danger.recurredOf', { code: to.code })}</LoopLink> : null
}

/** What a step carries beside its note. */
function detailOf({ kind, data }: Step, t: T): string {
  const { until, dueOn, percent, to, days, what, leader, hooked, grade } = data as Record<string, string | number | string[] | undefined>
  switch (kind) {
    case 'graded': return grade ? `${t(`danger.grade.${String(grade)}`)}${data.criterion ? ` ${String(data.criterion)}` : ''}` : ''
    case 'assigned': return dueOn ? t('danger.until', { day: String(dueOn) }) : ''
    case 'extension_asked': case 'extension_granted': case 'extension_refused': return t('danger.fromTo', { from: String(dueOn ?? ''), to: String(until ?? '') })
    case 'supervised': return `${String(leader ?? '')} ${Array.isArray(hooked) ? hooked.join('、') : ''}`
    case 'progress': return `${String(percent)}%`
    case 'escalated': return `${t(`danger.escalation.${String(to)}`)} ${t('danger.daysOver', { n: Number(days) })}${to === 'city' ? ` ${t('danger.proposes')}` : ''}`
    case 'reminded': return t(`danger.reminder.${String(what)}`)
    case 'looked_back': return t(data.held === true ? 'danger.answer.held' : 'danger.answer.recurred')
    default: return ''
  }
}

/** The buttons of whoever reads this page; what is next stands first and solid, what he may not is said with its reason. */
function Acts({ loop, d, onAct }: { loop: Loop; d: Shown; onAct: (act: string) => void }) {
  const t = useT(), wanted: Partial<Record<Shown['status'], string>> = { found: 'grade', graded: 'assign', assigned: 'start', rectifying: 'rectify', rectified: 'recheck', rechecked: 'clear' }, main = ['decide_extension', wanted[d.status], 'grade', 'assign', 'start', 'rectify', 'recheck', 'clear']
  if (!loop.acts.length) return <div className="pf m">{t(d.status === 'cleared' ? 'danger.allDone' : 'danger.notYours')}</div>
  const first = main.find((act) => loop.acts.some((a) => a.act === act && !a.refused))
  return <div className="pf acts noprint">
    {d.status === 'cleared' ? <span className="m grow">{t('danger.allDone')}</span> : <><b>{t('danger.next')}</b><span className="m grow">{t(`danger.waits.${d.status}`)}</span></>}
    {loop.acts.filter((a) => a.act !== first).map((a) => <Button key={a.act} disabled={a.refused && t(`danger.refused.${a.refused}`)} onClick={() => onAct(a.act)}>{t(`danger.act.${a.act}`)}</Button>)}
    {first && <Button primary onClick={() => onAct(first)}>{t(`danger.act.${first}`)}</Button>}
  </div>
}

/** For the list and the card. */
export const LoopLink = ({ id, children }: { id: string; children: string }) => <Link className="link" to={`/dangers/${id}/loop`}>{children}</Link>
