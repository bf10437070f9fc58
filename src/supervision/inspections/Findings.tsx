import { useState } from 'react'
import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { dateTime, Skeleton, Tag, Trouble, useCall } from '#kit/ui'
import type { Ledger, Row } from '#registry/definition'
import { readFindings } from './api.ts'
import './inspections.css'

/** In the card of an inspection: what failed with its danger, then the rest; who signed; the two documents. */
export default function Findings({ row }: { ledger: Ledger; row: Row }) {
  const t = useT(), [all, setAll] = useState(false), done = row.stage === 'done', { data, problem, refetch } = useCall(readFindings, { params: { id: row.id } }, { live: ['inspection.', 'danger.'] })
  if (problem) return <Trouble problem={problem} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={3} />
  if (!done) return <div className="findings"><span className="m">{data.inspectors.length ? t('finding.assigned', { who: data.inspectors.map(p => p.name).join('、') }) : t('finding.unassigned')}</span></div>
  const failing = data.answers.filter(a => a.result === 'failing'), shown = all ? data.answers : failing
  return (
    <div className="findings">
      <span className="row wrap"><b>{t('finding.sum', { failing: failing.length, items: data.answers.length })}</b>{data.checklist && <Link className="link s" to={`/checklists/${data.checklist.id}`}>{data.checklist.title} {t('checklist.nth', { n: data.checklist.version })}</Link>}{data.received?.superseded && <Tag>{t('finding.superseded')}</Tag>}</span>
      {shown.map(a => <div className="ans" key={a.itemCode}><span className="row wrap"><span className="mono s">{a.itemCode}</span><Tag kind={a.result === 'failing' ? 'solid' : undefined}>{t(`finding.result.${a.result}`)}</Tag>{a.onSpot && <Tag>{t('finding.onSpot')}</Tag>}{a.dangerId && <Link className="link mono s" to={`/dangers/${a.dangerId}`}>{a.dangerCode ?? t('finding.danger')}</Link>}{a.result === 'failing' && a.evidenceRequired && !a.photoIds.length && <span className="s">{t('finding.noPhoto')}</span>}</span>
        <div>{a.content}{a.note && <div className="m">{a.note}</div>}<div className="s">{a.basis}</div></div>
        {a.photoIds.length > 0 && <div className="row wrap">{a.photoIds.map(id => <a key={id} href={`/api/photos/${id}`} target="_blank" rel="noreferrer"><img src={`/api/photos/${id}`} alt={t('finding.photoOf', { code: a.itemCode })} width={96} height={72} style={{ objectFit: 'cover' }} /></a>)}</div>}</div>)}
      {data.answers.length > failing.length && <button type="button" className="link s" onClick={() => setAll(!all)}>{t(all ? 'finding.less' : 'finding.all', { n: data.answers.length })}</button>}
      {data.signatures.map((s, i) => <span className="row wrap s" key={i}>{t(`finding.side.${s.side}`)} <b>{s.name}</b> {s.refusal ? t('finding.refused', { why: s.refusal }) : s.signedAt && dateTime(s.signedAt).slice(0, 16)}{s.drawing && <svg className="sig" viewBox="0 0 300 100" role="img" aria-label={t('finding.signatureOf', { who: s.name })}><path d={s.drawing} /></svg>}</span>)}
      {data.received && <span className="s">{t('finding.received', { at: dateTime(data.received.receivedAt).slice(0, 16), who: data.received.receivedFrom })}{data.received.accuracy !== null && t('finding.accuracy', { n: Math.round(data.received.accuracy) })}</span>}
      <span className="row wrap">{row.recordNumber ? <a className="btn sm" href={`/api/inspections/${row.id}/documents/record`} download>{t('finding.record')}</a> : null}{row.orderNumber ? <a className="btn sm" href={`/api/inspections/${row.id}/documents/order`} download>{t('finding.order')}</a> : null}</span>
    </div>
  )
}
