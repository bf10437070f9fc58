import { useT } from '#kit/i18n'
import { Button, Empty, Page, Panel, Skeleton, Trouble, useCall, useMe } from '#kit/ui'
import { board, catalogue, type BoardNumber } from './api.ts'
import { boardFor } from './boards.ts'
import { Cards } from './Cards.tsx'
import { Period } from './Period.tsx'
import { useQuestion } from './question.ts'
import { bothFell } from './yearOnYear.ts'
import './indicators.css'

/** A role's board: what is wrong, what is due, the rest of the period. On a phone one column of large numbers. */
export function BoardPage() {
  const t = useT(), { me } = useMe(), asking = useQuestion(), of = boardFor(me?.actor?.roles ?? []), { from, to } = asking
  const keys = [...of.wrong, ...of.due, ...of.rest], live = [...new Set(keys.map((k) => `${k.split('.')[0]?.replace(/s$/, '')}.`))]
  const known = useCall(catalogue), { data, problem, refetch, at } = useCall(board, { query: { keys: keys.join(','), from, to } }, { enabled: Boolean(me), live, every: 60_000 })
  const shown = (wanted: readonly string[]) => wanted.flatMap((key) => known.data?.indicators.find((i) => i.key === key) ?? []), found = new Map(data?.numbers.map((n) => [n.key, n]))
  // what stands wrong today is not of a period; none of it is no news
  const wrong = shown(of.wrong).filter(({ key }) => found.get(key)?.value), query = { from, to }
  return (
    <Page title={t('indicator.dashboard')} head={<><b>{me?.region?.name}</b><Period asking={asking} /></>} actions={<><Button icon="chart" to="/indicators">{t('indicator.all')}</Button><Button icon="print" onClick={() => print()}>{t('indicator.print')}</Button></>}>
      {problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : !data || !known.data ? <Skeleton rows={8} /> : <div className="dash">
        <Panel className="ind-wrong" title={t('indicator.wrong')} count={wrong.length || undefined} strong={wrong.length > 0} age={at}>
          {wrong.length ? <Cards shown={wrong} numbers={data.numbers} query={{}} /> : <Empty title={t('indicator.allWell')}>{t('indicator.allWellNext')}</Empty>}</Panel>
        {shown(of.due).length > 0 && <Panel title={t('indicator.due')}><Cards shown={shown(of.due)} numbers={data.numbers} query={{}} /></Panel>}
        <Panel title={t('indicator.period', { from, to })} head={<Fell found={found} />}><Cards shown={shown(of.rest)} numbers={data.numbers} query={query} /></Panel>
      </div>}
    </Page>
  )
}

function Fell({ found }: { found: ReadonlyMap<string, BoardNumber> }) {
  const t = useT(), accidents = found.get('accidents.count'), deaths = found.get('accidents.deaths')
  return accidents && deaths && bothFell(accidents.change, deaths.change) ? <span className="dash-both">{t('indicator.bothFell')}</span> : null
}
