import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, clockTime, dateTime, number, Skeleton, Trouble, useCall, useMe } from '#kit/ui'
import { actorWords, eventWords } from './eventWords.ts'
import { chainOf, verdict } from './api.ts'
import './chain.css'

/** What the audit chain holds of one record: each event with its place and whether its seal holds, and on request the verdict upon the whole chain. Nothing for who may not ask. */
export function ChainPart({ kind, id }: { kind: string; id: string }) {
  const { may } = useMe()
  return may('chain.read') ? <Links kind={kind} id={id} /> : null
}

function Links({ kind, id }: { kind: string; id: string }) {
  const t = useT(), { data, problem, refetch } = useCall(chainOf, { params: { kind, id } }, { live: [`${kind}.`] })
  if (problem) return <Trouble problem={problem} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={3} />
  const broken = data.links.filter(l => l.holds === false).length, open = data.links.filter(l => l.seal === null).length
  return <div className="chainpart">
    <p className="row wrap"><span className={broken ? 'tag k' : 'tag'}>{t(broken ? 'chain.broken' : 'chain.holds', { count: data.links.length })}</span>{open > 0 && <span className="s">{t('chain.open', { count: open })}</span>}</p>
    {data.links.length === 0 && <p className="s">{t('chain.none')}</p>}
    <ol>{data.links.map(l => <li key={l.id} className={l.holds === false ? 'bad' : undefined}>
      <time dateTime={l.at} title={dateTime(l.at)}>{dateTime(l.at).slice(5, 10)} {clockTime(l.at)}</time><span className="grow el" title={l.type}>{eventWords(t, l.type)} <span className="s">{actorWords(t, l.actorName)}</span></span>
      <span className="num s">{l.seal === null ? t('chain.unsealed') : `#${l.seal}`}</span>
    </li>)}</ol>
    <ChainVerdict />
  </div>
}

/** Walks the whole chain when asked to; the answer says when, how far, and where it breaks. */
export function ChainVerdict() {
  const t = useT(), [asked, setAsked] = useState(false), { data, problem, isFetching, refetch } = useCall(verdict, {}, { enabled: asked })
  return <p className="row wrap verdict">
    <Button small icon="check" busy={isFetching} onClick={() => { if (asked) void refetch(); else setAsked(true) }}>{t('chain.verify')}</Button>
    {problem && <span className="s">{problem.detail}</span>}
    {data && !isFetching && <span role="status" className={data.ok ? undefined : 'tag k'}>{data.ok ? t('chain.whole', { n: number(data.sealed) }) : t('chain.brokenAt', { id: data.brokenAt ?? '—' })} <span className="s">{dateTime(data.at)}</span></span>}
  </p>
}
