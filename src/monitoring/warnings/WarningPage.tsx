import { Link, useParams } from 'react-router'
import { language, useT } from '#kit/i18n'
import { ClockChip, dateTime, dayTime, Figure, LevelBadge, number, Page, Panel, serverNow, Skeleton, Tag, Tile, Timeline, Trouble, useCall } from '#kit/ui'
import { tellMeasure } from '#monitoring/rules/web'
import { Published } from '#monitoring/publication/web'
import { readWarning } from './api.ts'
import { Deed } from './Deed.tsx'
import { nameOfKind } from './DraftDrawer.tsx'
import { missing, type Town, type Warning } from './model.ts'
import { WarningActs } from './WarningActs.tsx'
import { StateTag } from './WarningsPage.tsx'
import './warnings.css'

export function WarningPage() {
  const t = useT(), { id = '' } = useParams()
  const { data, problem, refetch, at } = useCall(readWarning, { params: { id } }, { live: ['warning.', 'alarm.', 'callout.'] })
  if (!data) return <Page title={t('warning.page')}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton />}</Page>
  const { warning: w, towns, measured, versions, deeds, inside, insideThen } = data
  return (
    <Page title={w.title} head={<><LevelBadge level={w.level} subject={nameOfKind({ name: w.kindName, nameEn: w.kindNameEn })} size="head" /><StateTag warning={w} />{w.dueAt && (w.state === 'draft' || w.state === 'submitted') && <ClockChip dueAt={w.dueAt} soonMinutes={10} />}</>}
      actions={<WarningActs warning={w} towns={towns} />}>
      <Standing warning={w} />
      <div className="warning">
        <div className="col">
          <Panel title={t(w.origin === 'own' ? 'warning.contents' : 'signal.contents')} age={at} grow>{w.origin === 'own' ? <Contents warning={w} /> : <SignalContents warning={w} />}</Panel>
          <Panel title={t('warning.towns')} count={towns.filter((x) => !x.endedAt).length}><Towns towns={towns} /></Panel>
          {measured.length > 0 && <Panel title={t('warning.measured')} count={measured.length}><ul className="pad col" style={{ gap: 6 }}>{measured.map((m) => <li key={m.station + m.kind} className="row"><LevelBadge level={m.level} /><span className="grow">{m.town} <b>{m.station}</b> {tellMeasure(m, language() !== 'en')}</span><span className="s">{dayTime(m.openedAt)}</span></li>)}</ul></Panel>}
        </div>
        <div className="col">
          <Panel title={t('warning.inside')}><Inside id={w.id} keys={inside} then={insideThen} /></Panel>
          {w.origin === 'own' && w.releasedAt && <Published warningId={w.id} />}
          {versions.length > 1 && <Panel title={t('warning.versions')} count={versions.length}><div className="pad versions">{versions.map((v) => <Link key={v.id} to={`/warnings/${v.id}`} aria-current={v.id === w.id || undefined}><LevelBadge level={v.level} />{v.docNo ?? t(`warning.state.${v.state}`)}<span className="s">{dayTime(v.releasedAt ?? v.draftedAt)}</span></Link>)}</div></Panel>}
          <Panel title={t('warning.story')} count={deeds.length} grow><Timeline rows={deeds.map((d) => ({ id: String(d.id), at: d.at, node: d.actorKind === 'user' ? 'did' : 'happened', text: <Deed deed={d} />, who: d.actorKind === 'system' ? t('warning.byRule') : d.actorName }))} /></Panel>
        </div>
      </div>
    </Page>
  )
}

/** What a reader must know before anything else. */
function Standing({ warning: w }: { warning: Warning }) {
  const t = useT()
  if (w.state === 'submitted') return <p className="note">{t('warning.waitsSecond', { name: w.submittedName ?? '' })}</p>
  if (w.state === 'released' && w.liftRequestedAt) return <p className="note">{t(w.endKind === 'cancel' ? 'warning.waitsCancel' : 'warning.waitsLift', { name: w.liftRequestedName ?? '', reason: w.liftReason ?? '' })}</p>
  if (w.state === 'released' && w.expiresAt && Date.parse(w.expiresAt) < serverNow()) return <p className="note">{t('warning.isOver', { at: dateTime(w.expiresAt) })}</p>
  if (w.state === 'released' && w.origin === 'own' && w.alarmLevel && w.alarmLevel !== w.level) return <p className="note">{t(w.alarmLevel < w.level ? 'warning.alarmHigher' : 'warning.alarmLower', { level: t(`ui.level.${w.alarmLevel}`) })}</p>
  return w.endedReason ? <p className="note">{w.endedReason}</p> : null
}

function Contents({ warning: w }: { warning: Warning }) {
  const t = useT(), lacks = new Set<string>(missing(w))
  const row = (key: string, value: React.ReactNode) => <><dt>{t(`warning.content.${key}`)}</dt><dd>{lacks.has(key) ? <span className="lack">{t('warning.lacking')}</span> : value}</dd></>
  return (
    <dl className="eight pad">
      {row('kind', nameOfKind({ name: w.kindName, nameEn: w.kindNameEn }))}
      {row('level', <LevelBadge level={w.level} />)}
      {row('startsAt', w.startsAt && dateTime(w.startsAt))}
      {w.expiresAt && row('expiresAt', <Until at={w.expiresAt} standing={w.state === 'released'} />)}
      {row('area', <>{w.area}{w.shapeHow && <div className="s">{w.shape ? t(`warning.shape.${w.shape.kind}Drawn`) : ''}{w.shapeHow}</div>}</>)}
      {row('caution', w.caution)}
      {row('measures', w.measures)}
      {row('issuer', w.issuer)}
      {row('releasedAt', w.releasedAt ? <>{dateTime(w.releasedAt)} <Tag>{w.docNo}</Tag></> : <span className="s">{t('warning.atRelease')}</span>)}
      {row('legalBasis', w.legalBasis)}
      {w.basis && row('basis', w.basis)}
      {row('hands', <>{t('warning.draftedBy', { name: w.draftedName })}{w.submittedName && ` · ${t('warning.submittedBy', { name: w.submittedName })}`}{w.releasedName && ` · ${t('warning.releasedBy', { name: w.releasedName })}`}</>)}
      {w.followsId && <><dt>{t('warning.follows')}</dt><dd><Link className="link" to={`/warnings/${w.followsId}`}>{t('warning.followsOpen')}</Link></dd></>}
    </dl>
  )
}

function SignalContents({ warning: w }: { warning: Warning }) {
  const t = useT()
  return (
    <dl className="eight pad">
      <dt>{t('warning.content.issuer')}</dt><dd>{w.issuer}</dd>
      <dt>{t('warning.content.level')}</dt><dd><LevelBadge level={w.level} subject={w.kindName} /></dd>
      <dt>{t('warning.content.area')}</dt><dd>{w.area}</dd>
      <dt>{t('signal.relayedAt')}</dt><dd>{w.releasedAt && dateTime(w.releasedAt)} · {w.draftedName}</dd>
      {w.liftedAt && <><dt>{t('signal.liftedAt')}</dt><dd>{dateTime(w.liftedAt)}</dd></>}
    </dl>
  )
}

function Towns({ towns }: { towns: readonly Town[] }) {
  const t = useT()
  return <div className="pad townlist">{towns.map((x) => <span key={x.code} className={x.endedAt ? 'chip gone' : 'chip'} title={x.endedAt ? t('warning.townLeft', { at: dateTime(x.endedAt) }) : undefined}>{x.countyName} {x.name}{x.alarmLevel && !x.endedAt && <LevelBadge level={x.alarmLevel} suffix="" />}</span>)}</div>
}

/** Now, and beside it what the second person signed on where that was another number. */
function Inside({ id, keys, then }: { id: string; keys: readonly string[]; then: readonly { key: string; value: number | null; at: string }[] }) {
  const t = useT(), before = new Map(then.map((x) => [x.key, x.value]))
  return <>
    <div className="inside">{keys.map((k) => <Tile key={k} label={t(`figure.${k}`)}><Figure k={k} params={{ warningId: id }} live={['warning.']} />{before.has(k) && <div className="s">{t('warning.insideThen', { n: number(before.get(k)) })}</div>}</Tile>)}</div>
    {then[0] && <p className="s pad">{t('warning.insideAt', { at: dateTime(then[0].at) })}</p>}
  </>
}

function Until({ at, standing }: { at: string; standing: boolean }) {
  const t = useT(), over = standing && Date.parse(at) < serverNow()
  return <>{dateTime(at)}{over && <> <Tag kind="solid">{t('warning.over')}</Tag></>}</>
}
