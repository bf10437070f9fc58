import { useState } from 'react'
import { useParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Page, Skeleton, Trouble, useCall } from '#kit/ui'
import { ActDrawer } from './ActDrawer.tsx'
import { readLoop } from './api.ts'
import { LoopSide } from './LoopSide.tsx'
import { LoopView } from './LoopView.tsx'
import { getDanger, type Shown } from './shown.ts'
import './dangers.css'

/** One danger from discovery to clearance; what may be done with it now. */
export function OneLoop({ id }: { id: string }) {
  const params = { id }, row = useCall(getDanger, { params }, { live: ['danger.'] }), loop = useCall(readLoop, { params }, { live: ['danger.', 'photo.'] }), [act, setAct] = useState<string | null>(null)
  const problem = row.problem ?? loop.problem
  if (problem) return <section className="panel"><Trouble problem={problem} onRetry={() => { void row.refetch(); void loop.refetch() }} /></section>
  if (!row.data || !loop.data) return <section className="panel"><Skeleton rows={10} /></section>
  const danger = row.data as unknown as Shown
  return <>
    <LoopView danger={danger} loop={loop.data} onAct={setAct} />
    <LoopSide danger={danger} loop={loop.data} />
    {act && <ActDrawer key={act} act={act} danger={danger} hasBefore={loop.data.photos.some((p) => p.role === 'before')} onClose={() => setAct(null)} />}
  </>
}

export function LoopPage() {
  const t = useT(), { id = '' } = useParams()
  return <Page title={t('danger.loop')} actions={<Button icon="left" to="/dangers">{t('danger.list')}</Button>}><div className="dangerloop two"><OneLoop id={id} /></div></Page>
}
