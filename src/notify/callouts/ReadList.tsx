import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useT } from '#kit/i18n'
import { Button, ClockChip, Empty, Kbd, number, Panel, Seg, Trouble, useCall, useNow } from '#kit/ui'
import { listCalloutPeople } from './api.ts'
import type { Board } from './BoardHead.tsx'
import type { Chosen, ListState } from './BoardPage.tsx'
import type { Person } from './model.ts'
import { SpokenBox } from './SpokenBox.tsx'

/** 念名单: who has not answered, read down the phone one after the other. */
export function ReadList({ callout, chosen, onFirst }: { callout: Board; chosen: Chosen; onFirst: (callId: string | null) => void }) {
  const t = useT(), list = useRef<HTMLUListElement>(null)
  const { data, problem, refetch } = useCall(listCalloutPeople, { params: { id: callout.id }, query: { limit: 200, state: chosen.state, under: chosen.under || undefined, ...(chosen.own ? { own: 'true' as const } : {}) } }, { live: ['callout.', 'call.'] })
  const rows = data?.rows ?? []
  const at = Math.max(0, rows.findIndex((r) => r.callId === chosen.callId))
  const selected = rows[at]
  // somebody is always selected: the ladder and the sentence never stand without a person
  const first = selected?.callId ?? null
  useEffect(() => onFirst(first), [first, onFirst])
  const go = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))]
    if (!row) return
    chosen.choose({ callId: row.callId })
    list.current?.querySelectorAll('li')[rows.indexOf(row)]?.scrollIntoView({ block: 'nearest' })
  }
  const walk = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing) return
    const step = e.key === 'j' || e.key === 'ArrowDown' ? 1 : e.key === 'k' || e.key === 'ArrowUp' ? -1 : 0
    if (step) { e.preventDefault(); go(at + step) }
    if (e.key === 'Enter') { e.preventDefault(); document.getElementById('spoken-received')?.focus() }
  }
  const states: ListState[] = ['open', 'unwoken', 'calling', 'answered']
  return (
    <Panel title={t('callout.readList')} count={data && number(data.total)} strong={chosen.state === 'unwoken' && Boolean(data?.total)} actions={<Button small icon="print" onClick={() => window.print()}>{t('callout.print')}</Button>}
      head={<Seg label={t('callout.which')} value={chosen.state} onChange={(state) => chosen.choose({ state, callId: null })} options={states.map((s) => ({ value: s, label: t(`callout.list.${s}`) }))} />}>
      {problem && !data ? <Trouble problem={problem} onRetry={() => void refetch()} /> : data?.total === 0 ? <Empty icon="check" title={t('callout.nobodyLeft')}>{t('callout.nobodyLeftNext')}</Empty> : (
        <ul ref={list} className="scroll grow" tabIndex={0} aria-label={t('callout.readList')} data-walk onKeyDown={walk}>
          {rows.map((p, i) => <Line key={p.callId} person={p} no={i + 1} on={i === at} onPick={() => chosen.choose({ callId: p.callId })} />)}
        </ul>)}
      {data && data.total > rows.length && <div className="s pad">{t('callout.more', { n: number(data.total - rows.length) })}</div>}
      <div className="s row noprint" style={{ padding: '6px 12px' }}><span className="end row" style={{ gap: 4 }}><Kbd>J</Kbd><Kbd>K</Kbd> {t('callout.upDown')} <Kbd>Enter</Kbd> {t('callout.record')}</span></div>
      {selected && !callout.endedAt && <SpokenBox key={selected.callId} callout={callout} person={selected} onDone={() => go(at + 1)} />}
    </Panel>
  )
}

function Line({ person: p, no, on, onPick }: { person: Person; no: number; on: boolean; onPick: () => void }) {
  const t = useT(), now = useNow()
  const late = p.markAt !== null && Date.parse(p.markAt) < now
  const waiting = p.state === 'calling' || p.state === 'unwoken'
  const due = late ? p.markAt : p.nextAt
  return (
    <li className={on ? 'ps on' : 'ps'} aria-current={on || undefined} onClick={onPick}>
      <span className="no">{no}</span>
      <span className="el"><b>{p.regionName}·{p.title} {t('callout.rank', { rank: p.rank })}</b></span>
      {waiting && due ? <ClockChip dueAt={due} soonMinutes={1} /> : <span className="tag">{t(`callout.state.${p.state}`)}</span>}
      <span className="el s"><span className="m">{p.personName}　<span className="mono">{p.phoneMask}</span></span>　{p.tried.map((x) => t('callout.tried', { channel: t(`callout.channel.${x.channel}`), n: x.times, state: t(`callout.attempt.${x.state}`) })).join('·')}</span>
      <span className="s">{p.ownerKind ? p.ownerName : p.nextKind ? t(`callout_policy.step.${p.nextKind}`) : p.answer ? t(`callout.answer.${p.answer}`) : ''}</span>
    </li>
  )
}
