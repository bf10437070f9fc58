import { useState } from 'react'
import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, number, Skeleton, Tag, Trouble, useCall } from '#kit/ui'
import type { Ledger, Row } from '#registry/definition'
import { drawProof } from './api.ts'

/** In the card of a selection: its plans, and the draw made once more out of what was kept. */
export default function DrawProof({ row }: { ledger: Ledger; row: Row }) {
  const t = useT(), [asked, setAsked] = useState(false), { data, problem, refetch } = useCall(drawProof, { params: { id: row.id } }, { enabled: asked })
  return <div className="col" style={{ gap: 8 }}>
    <span className="row wrap"><Link className="link" to={`/inspections?selectionId=${row.id}`}>{t('proof.plans', { n: number(Number(row.drawn)) })}</Link><Button small icon="refresh" onClick={() => setAsked(true)}>{t('proof.again')}</Button></span>
    {asked && (problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : !data ? <Skeleton rows={1} /> : <span className="row wrap"><Tag kind={data.same ? undefined : 'solid'}>{t(data.same ? 'proof.same' : 'proof.other')}</Tag><span className="s">{data.same ? t(data.seed ? 'proof.sameHow' : 'proof.inPool', { pool: number(data.pool), drawn: number(data.drawn) }) : t('proof.tampered', { n: data.tampered.length })}</span></span>)}
  </div>
}
