import { useEffect, useState } from 'react'
import { Skeleton, Trouble, useCall } from '#kit/ui'
import { useT } from '#kit/i18n'
import { Ages } from './Ages.tsx'
import { nightDesk, stormDesk } from './api.ts'
import { Calls } from './Calls.tsx'
import { DuePanel } from './DuePanel.tsx'
import type { Span } from './model.ts'
import { RainPanel } from './RainPanel.tsx'
import { SilentPanel } from './SilentPanel.tsx'
import { Strip } from './Strip.tsx'
import { WrongPanel } from './WrongPanel.tsx'
import './night.css'

const LIVE = ['alarm.', 'warning.', 'signal.', 'callout.', 'call.', 'response.', 'incident.', 'order.', 'replay.'] as const

/** What is wrong, what is due, who has not answered, the rest: in this order at every width. */
export function NightPage() {
  const t = useT(), [hours, setHours] = useState<Span>(24)
  // rain comes without events: thousands of readings a minute tell nobody one by one
  const night = useCall(nightDesk, { query: { hours } }, { live: LIVE, every: 15_000 })
  const storm = useCall(stormDesk, {}, { live: ['storm.', 'replay.'], every: 120_000 })
  useEffect(() => { document.title = `${t('night.page')}·${t('ui.product')}` }, [t])
  if (!night.data) return night.problem ? <Trouble problem={night.problem} onRetry={() => void night.refetch()} /> : <Skeleton rows={12} />
  const desk = night.data
  return (
    <div className="desk">
      <h1 className="vh">{t('night.page')}</h1>
      <Strip desk={desk} storm={storm.data} />
      <RainPanel rain={desk.rain} storm={storm.data} hours={hours} onHours={setHours} />
      <WrongPanel wrong={desk.wrong} rain={desk.rain} age={night.at} />
      <DuePanel due={desk.due} />
      <SilentPanel silent={desk.silent} callout={desk.callout} />
      <Calls callout={desk.callout} age={night.at} />
      <Ages ages={desk.ages} />
    </div>
  )
}
