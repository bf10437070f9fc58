import { useT, useWords } from '#kit/i18n'
import { Empty, Panel, Skeleton, Trouble, useCall } from '#kit/ui'
import { type Reading, readSplits } from './api.ts'
import { Bars } from './Bars.tsx'
import type { Asking } from './question.ts'

const most = 12

/** By each of its dimensions; a line narrows the whole page to that value. */
export function Splits({ reading, asking }: { reading: Reading; asking: Asking }) {
  const t = useT(), words = useWords(), { data, problem, refetch } = useCall(readSplits, { params: { key: reading.key }, query: asking.query }, { enabled: reading.dimensions.length > 0, live: [`${reading.key.split('.')[0]}.`] })
  if (!reading.dimensions.length) return null
  if (problem) return <Panel title={t('indicator.byKind')}><Trouble problem={problem} onRetry={() => void refetch()} /></Panel>
  return <>{(data?.splits ?? []).map((split) => {
    const shown = split.values.filter((v) => v.value || v.previous)
    return (
      <Panel key={split.field} title={t('indicator.by', { what: words(split.label) })} footer={shown.length > most ? <span className="m">{t('indicator.largest', { n: most, all: shown.length })}</span> : undefined}>
        {!shown.length ? <Empty icon="chart" title={t('indicator.nothing')} />
          : <Bars label={words(split.label)} bars={shown.slice(0, most).map((v) => ({ key: v.option, label: words(v.label), value: v.value, previous: v.previous, onOpen: v.option === '—' ? undefined : () => asking.set({ filter: `${split.field}:${v.option}` }), title: t('indicator.narrow', { name: words(v.label) }) }))} />}
      </Panel>
    )
  })}{!data && <Panel title={t('indicator.byKind')}><Skeleton /></Panel>}</>
}
