import { useState } from 'react'
import { useT, useWords } from '#kit/i18n'
import { Empty, Page, Panel, Skeleton, Trouble, useCall } from '#kit/ui'
import { board, catalogue } from './api.ts'
import { Cards } from './Cards.tsx'
import { Period } from './Period.tsx'
import { useQuestion } from './question.ts'
import './indicators.css'

const centres = ['supervision', 'command', 'education', 'registry'] as const

/** Every number that the reader may see, by centre. */
export function IndicatorsPage() {
  const t = useT(), words = useWords(), asking = useQuestion(), [q, setQ] = useState(''), { from, to } = asking
  const { data, problem, refetch } = useCall(catalogue), all = data?.indicators ?? [], wanted = q.trim().toLowerCase()
  const shown = all.filter((i) => !wanted || `${words(i.title)} ${i.key}`.toLowerCase().includes(wanted))
  const numbers = useCall(board, { query: { keys: all.map((i) => i.key).join(',') || 'none', from, to, ...(asking.region && { region: asking.region }) } }, { enabled: all.length > 0, every: 120_000 })
  return (
    <Page title={t('indicator.catalogue')} head={<><input className="in" type="search" aria-label={t('indicator.search')} placeholder={t('indicator.search')} value={q} onChange={(e) => setQ(e.currentTarget.value)} /><Period asking={asking} /></>}>
      {problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : !data ? <Skeleton rows={8} /> : !shown.length ? <Empty icon="search" title={t('indicator.none')} /> : <div className="dash">
        {numbers.problem && <Trouble problem={numbers.problem} onRetry={() => void numbers.refetch()} />}
        {centres.map((centre) => { const of = shown.filter((i) => i.centre === centre); return of.length ? <Panel key={centre} title={t(`indicator.centre.${centre}`)} count={of.length} age={numbers.data && numbers.at}><Cards shown={of} numbers={numbers.data?.numbers} query={{ from, to, ...(asking.region && { region: asking.region }) }} /></Panel> : null })}
      </div>}
    </Page>
  )
}
