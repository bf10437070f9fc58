import { useParams } from 'react-router'
import { language, useT, useWords } from '#kit/i18n'
import { Button, DataAge, number, Page, Skeleton, Trouble, useCall, useMe } from '#kit/ui'
import { type Reading, readIndicator } from './api.ts'
import { Period } from './Period.tsx'
import { Places } from './Places.tsx'
import { type Asking, useQuestion } from './question.ts'
import { Records } from './Records.tsx'
import { Splits } from './Splits.tsx'
import { Trend } from './Trend.tsx'
import { unitWord } from './unit.ts'
import './indicators.css'

/** One number: what it counts, how it moved, where it lies, its records. */
export function IndicatorPage() {
  const t = useT(), words = useWords(), { key = '' } = useParams(), asking = useQuestion()
  const { data, problem, refetch, at } = useCall(readIndicator, { params: { key }, query: asking.query }, { live: [`${key.split('.')[0]}.`] })
  return (
    <Page title={data ? words(data.title) : t('indicator.page')} head={<Period asking={asking} />} actions={<Button icon="print" onClick={() => print()}>{t('indicator.print')}</Button>}>
      {problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : !data ? <Skeleton rows={8} /> : <div className="ind">
        <Headline reading={data} asking={asking} at={at} />
        <div className="ind-grid"><Trend reading={data} asking={asking} /><Places reading={data} asking={asking} /><Splits reading={data} asking={asking} /></div>
        <Records reading={data} asking={asking} />
      </div>}
    </Page>
  )
}

function Headline({ reading, asking, at }: { reading: Reading; asking: Asking; at: number | null }) {
  const t = useT(), words = useWords(), { me } = useMe(), { change, region } = reading
  return (
    <section className="panel ind-head">
      <div><b className="big num">{number(reading.value)}<small>{unitWord(reading.unit)}</small></b>{reading.previous !== null && <span className="yoy">{language() === 'zh' ? change.text : change.en}</span>}</div>
      <div className="m">{words(reading.means)}</div>
      <div className="s row wrap" style={{ gap: 12 }}>
        <span>{t('indicator.where')} <b>{region.name}</b>{asking.region && region.code !== me?.region?.code && <> <button type="button" className="fig noprint" onClick={() => asking.set({ region: '' })}>{t('indicator.wholeRegion')}</button></>}</span>
        {reading.dated ? <span>{t('indicator.period', { from: asking.from, to: asking.to })}</span> : <span>{t('indicator.asOfToday')}</span>}
        {reading.previousFrom && <span>{t('indicator.against', { from: reading.previousFrom, to: reading.previousTo ?? '' })} <b className="num">{number(reading.previous)}</b></span>}
        <code>{reading.key}</code><DataAge at={at} />
      </div>
    </section>
  )
}
