import { useState } from 'react'
import { Link } from 'react-router'
import { dateTime, Empty, Icon, type IconName, number, Page, Skeleton, Trouble, useCall, useMe } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import type { Ledger } from '#registry/definition'
import { overview } from '#registry/views/web'
import { groups } from './groups.ts'
import { allLedgers } from './known.ts'
import { Search } from './Search.tsx'
import { countWord } from './Value.tsx'
import './pages.css'

type Standing = { key: string; count: number; stale: number | null; changedAt: string | null }

/** 一库: every ledger with how many rows the reader sees, how many of them are due to be confirmed, and when one was last written. */
export function CoverPage() {
  const t = useT(), words = useWords(), { may, me } = useMe(), [q, setQ] = useState('')
  const mine = allLedgers().filter(({ key }) => may(`${key}.read`)), call = useCall(overview, {}, { live: mine.map(({ key }) => `${key}.`) }), of = new Map(call.data?.rows.map(row => [row.key, row]))
  const low = q.toLowerCase(), found = mine.filter(({ title, about, path }) => [title.zh, title.en, about.zh, about.en, path].some(text => text.toLowerCase().includes(low)))
  return (
    <Page title={t('registry.page')} head={<span className="m">{t('registry.coverHead', { n: mine.length, place: me?.region?.name ?? '' })}</span>}>
      <div className="cover">
        <Search value={q} hint={t('registry.coverFind')} onAsk={next => setQ(next ?? '')} />
        {call.problem && !call.data ? <Trouble problem={call.problem} onRetry={() => void call.refetch()} /> : groups.map(group => {
          const some = found.filter(ledger => ledger.group === group.key)
          return some.length > 0 && <section key={group.key}><h2>{words(group.words)}</h2><div className="tiles-grid">{some.map(ledger => <Tile key={ledger.key} ledger={ledger} standing={of.get(ledger.key)} loading={!call.data} />)}</div></section>
        })}
        {!found.length && <Empty icon="search" title={t('registry.coverNone')}>{t('registry.coverNoneNext')}</Empty>}
      </div>
    </Page>
  )
}

function Tile({ ledger, standing, loading }: { ledger: Ledger; standing: Standing | undefined; loading: boolean }) {
  const t = useT(), words = useWords()
  return (
    <article className="panel ledger-tile">
      <Link to={`/${ledger.path}`} className="to"><Icon name={ledger.icon as IconName} /><b className="el">{words(ledger.title)}</b><span className="end num">{loading ? '…' : number(standing?.count)}<small> {countWord(ledger)}</small></span></Link>
      <p className="s about">{words(ledger.about)}</p>
      {loading ? <Skeleton rows={1} /> : <p className="row s foot">
        {standing?.stale ? <Link to={`/${ledger.path}?state=stale`} className="fig">{t('registry.staleCount', { n: number(standing.stale) })}</Link> : ledger.confirm ? <span>{t('registry.noneStale')}</span> : <span />}
        <span className="end">{standing?.changedAt ? t('registry.lastChange', { at: dateTime(standing.changedAt).slice(5, 16) }) : t('registry.neverChanged')}</span></p>}
    </article>
  )
}
