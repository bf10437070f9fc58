import { useEffect, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Confirm, Page, Skeleton, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { endCallout, readCallout } from './api.ts'
import { BoardHead } from './BoardHead.tsx'
import { LadderPanel } from './LadderPanel.tsx'
import { ReadList } from './ReadList.tsx'
import { RegionTree } from './RegionTree.tsx'
import './board.css'

/** What of the board is chosen: the region, whose people are listed, and the one whose ladder is shown. */
export type Chosen = { under: string; own: boolean; state: ListState; callId: string | null; choose: (next: Partial<{ under: string; own: boolean; state: ListState; callId: string | null }>) => void }
export type ListState = 'unwoken' | 'open' | 'calling' | 'answered' | 'covered'

export function BoardPage() {
  const t = useT(), { id = '' } = useParams()
  const { data, problem, refetch, at } = useCall(readCallout, { params: { id } }, { live: ['callout.', 'call.'] })
  const chosen = useChosen(data?.basePath ?? ''), [first, setFirst] = useState<string | null>(null)
  if (!data) return <Page title={t('callout.board')}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton rows={8} />}</Page>
  return (
    <Page title={data.title} drill={data.drill} actions={!data.endedAt && <EndButton id={id} />}>
      <div className="cb">
        <BoardHead callout={data} />
        <RegionTree callout={data} chosen={chosen} at={at} />
        <ReadList callout={data} chosen={chosen} onFirst={setFirst} />
        <LadderPanel callout={data} callId={chosen.callId ?? first} />
      </div>
    </Page>
  )
}

function useChosen(base: string): Chosen {
  const [query, setQuery] = useSearchParams()
  return {
    under: query.get('under') ?? base, own: query.get('own') === '1', state: (query.get('state') as ListState | null) ?? 'open', callId: query.get('call'),
    choose: (next) => setQuery((now) => {
      for (const [key, value] of [['under', next.under], ['own', next.own === undefined ? undefined : next.own ? '1' : null], ['state', next.state], ['call', next.callId]] as const) if (value === null) now.delete(key); else if (value !== undefined) now.set(key, value)
      return now
    }, { replace: true }),
  }
}

function EndButton({ id }: { id: string }) {
  const t = useT(), { may } = useMe(), [open, setOpen] = useState(false)
  const act = useAct(endCallout, { done: t('callout.endDone'), quiet: true, onDone: () => setOpen(false) })
  useEffect(() => act.clear(), [open]) // eslint-disable-line
  if (!may('callout.end')) return null
  return <>
    <Button icon="close" onClick={() => setOpen(true)}>{t('callout.end')}</Button>
    <Confirm open={open} title={t('callout.end')} act={t('callout.end')} busy={act.busy} problem={act.problem} onClose={() => setOpen(false)} onConfirm={(reason) => act.run({ params: { id }, body: { reason } })}>{t('callout.endWhat')}</Confirm>
  </>
}
