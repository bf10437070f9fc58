import { useNavigate } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, Drawer, LevelBadge, MapView, Skeleton, Tag, Trouble, useCall, type Level, type MapPolygon } from '#kit/ui'
import { readMessage, type MessageShown } from './api.ts'

/** A CAP message as it came: what it says, whether it is well made, and three verdicts on who made it. */
export function MessageDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT(), { data, problem, refetch } = useCall(readMessage, { params: { id } })
  return (
    <Drawer open title={data?.headline ?? 'CAP'} onClose={onClose}>
      {problem && !data ? <Trouble problem={problem} onRetry={() => void refetch()} /> : data ? <Body m={data} /> : <Skeleton />}
      <p className="s">{t('feed.cap.asItCame')}</p>
    </Drawer>
  )
}

function Body({ m }: { m: MessageShown }) {
  const t = useT(), navigate = useNavigate()
  const polygons: MapPolygon[] = m.shapes.map((s, i) => ({ id: `${i}`, name: s.areaDesc, ring: s.drawn, fill: 'storm', opacity: 0.08, color: 'storm', width: 1.4, ...(s.crosses ? { pattern: 'dash' as const } : {}) }))
  const include = m.shapes.flatMap((s) => s.drawn).filter((_, i) => i % 25 === 0).filter(([lon, lat]) => Math.abs(lon - 118) < 12 && Math.abs(lat - 25) < 12)
  return <>
    <div className="row wrap">{m.level && <LevelBadge level={m.level as Level} />}<Tag>CAP {m.version}</Tag><Tag kind={m.status === 'Actual' ? undefined : 'solid'}>{t(`feed.cap.status.${m.status}`, { defaultValue: m.status })}</Tag><Tag>{m.msgType}</Tag></div>
    <p className="s"><span className="mono wrapany">{m.identifier}</span><br />{m.sender} · {m.sent} · {t('feed.receivedAt')} {dateTime(m.receivedAt)}</p>
    <p>{m.description}</p>{m.instruction && <p><b>{m.instruction}</b></p>}
    <h3>{t('feed.cap.verdicts')}</h3>
    <ul className="plain">
      {(['digest', 'signature', 'certificate'] as const).map((name) => <li key={name}><b>{t(`feed.cap.${name}`)}</b> <Tag kind={['valid', 'trusted'].includes(m.verdicts[name].verdict) ? undefined : m.verdicts[name].verdict === 'none' ? 'flat' : 'solid'}>{t(`feed.cap.verdict.${m.verdicts[name].verdict}`)}</Tag></li>)}
    </ul>
    {m.verdicts.certificate.subject && <p className="s wrapany">{m.verdicts.certificate.subject} ← {m.verdicts.certificate.issuer}<br />{m.verdicts.certificate.from?.slice(0, 10)} – {m.verdicts.certificate.until?.slice(0, 10)}{m.verdicts.certificate.faults.length > 1 && ` · ${m.verdicts.certificate.faults.map((f) => t(`feed.cap.verdict.${f}`)).join('、')}`}</p>}
    <h3>{t('feed.cap.problems', { n: m.problems.length })}</h3>
    {m.problems.length ? <ul className="plain">{m.problems.map((p, i) => <li key={i} className="wrapany"><Tag kind={p.kind === 'note' ? 'flat' : undefined}>{t(`feed.cap.problem.${p.kind}`)}</Tag> <b>{t(`feed.cap.code.${p.code}`)}</b> <span className="mono">{p.path}</span> <span className="s">{p.detail}</span></li>)}</ul> : <p className="s">{t('feed.cap.noProblem')}</p>}
    {m.warningId ? <Button small onClick={() => void navigate(`/warnings/${m.warningId ?? ''}`)}>{t('feed.cap.openSignal')}</Button> : m.relayNote && <p className="note">{t('feed.cap.notRelayed')}{m.relayNote}</p>}
    {polygons.length > 0 && <div style={{ height: 280 }}><MapView label={t('feed.cap.area')} polygons={polygons} include={include} /></div>}
  </>
}
