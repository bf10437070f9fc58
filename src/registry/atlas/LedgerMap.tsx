import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-router'
import { DataAge, MapView, number, Skeleton, Trouble, useCall } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import type { Ledger, Query } from '#registry/definition'
import { type About, aboutOf } from './about.ts'
import { letterOf, tilesOf } from './letters.ts'
import './map.css'

type LedgerMapProps = { ledger: Ledger; query: Query; onOpen: (id: string) => void; selected?: string | null; children?: ReactNode }

/** The rows of a list on a map, under the list's own filter; those without a position are told and can be listed. Fills its parent. */
export function LedgerMap({ ledger, query, onOpen, selected, children }: LedgerMapProps) {
  const t = useT(), words = useWords(), call = useCall(aboutOf(ledger), { query } as never, { live: [`${ledger.key}.`] }), about = call.data as About | undefined, asked = JSON.stringify(query)
  const tiles = useMemo(() => about ? [tilesOf(ledger, query, about.tag, letterOf(ledger, [ledger]))] : [], [ledger, about?.tag, asked])
  const bounds = useMemo(() => about?.bounds ? wider(about.bounds) : null, [asked, about?.bounds?.join()])
  if (call.problem && !about) return <Trouble problem={call.problem} onRetry={() => void call.refetch()} />
  if (!about) return <Skeleton rows={8} />
  return (
    <MapView label={words(ledger.title)} tiles={tiles} bounds={bounds} selected={selected} onHit={hit => onOpen(hit.id)} legend={<>
      <span><b className="num">{number(about.placed)}</b> {t('atlas.placed')}</span>
      {about.total > about.placed && <Link className="link" to={`/${ledger.path}?${new URLSearchParams({ ...given(query), lacks: 'position' })}`}>{t('atlas.unplaced', { n: number(about.total - about.placed) })}</Link>}
      {ledger.confirm && <span className="dotkey"><i className="mdot hollow" />{t('atlas.stale')}</span>}
      <span className="end" /><DataAge at={call.at} />
    </>}>{children}</MapView>
  )
}

const given = (query: Query) => Object.fromEntries(Object.entries(query).filter((e): e is [string, string] => Boolean(e[1])))
/** A lone point is looked at from a kilometre away, not from the ground. */
const wider = ([w, s, e, n]: readonly [number, number, number, number]) => [w - 0.01, s - 0.01, e + 0.01, n + 0.01] as const
