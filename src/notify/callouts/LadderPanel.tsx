import { useT, type T } from '#kit/i18n'
import { clockSeconds, Empty, Ladder, type LadderStep, Panel, Skeleton, Tag, useCall } from '#kit/ui'
import { readLadder } from './api.ts'
import type { Board } from './BoardHead.tsx'
import type { Ladder as LadderOf } from './model.ts'
import { PostActs } from './PostActs.tsx'

type Call = LadderOf['calls'][number]
type Attempt = Call['attempts'][number]

/** What was tried on this person's post, what came back, and what comes next by itself. */
export function LadderPanel({ callout, callId }: { callout: Board; callId: string | null }) {
  const t = useT()
  const { data } = useCall(readLadder, { params: { id: callout.id, callId: callId ?? '00000000-0000-0000-0000-000000000000' } }, { enabled: callId !== null, live: ['callout.', 'call.'] })
  const mine = data?.calls.find((c) => c.callId === callId)
  if (!callId) return <Panel className="lad" title={t('callout.ladder')}><Empty icon="person" title={t('callout.pick')}>{t('callout.pickNext')}</Empty></Panel>
  if (!data || !mine) return <Panel className="lad" title={t('callout.ladder')}><Skeleton rows={6} /></Panel>
  return (
    <Panel className="lad" title={mine.personName} head={<><Tag>{t('callout.rank', { rank: mine.rank })}</Tag><Tag kind={mine.state === 'unwoken' ? 'solid' : undefined}>{t(`callout.state.${mine.state}`)}</Tag></>} actions={<span className="s mono">{mine.phoneMask}</span>}>
      <dl className="who dl"><dt>{t('callout.post')}</dt><dd>{data.regionName} {data.title}</dd>{data.charge && <><dt>{t('callout.charge')}</dt><dd>{data.charge}</dd></>}
        <dt>{t('callout.tested')}</dt><dd>{mine.tested ? t('callout.testedOf', { ...mine.tested, result: t(`callout.test.${mine.tested.result}`) }) : t('callout.testedNever')}</dd>
        <dt>{t('callout.postState')}</dt><dd>{t(`callout.post.${data.state}`)}{data.ownerName && `·${t('callout.owner', { name: data.ownerName })}`}</dd></dl>
      <div className="grow scroll"><Ladder steps={stepsOf(t, data, callout)} /></div>
      <div className="peers"><div className="s b">{t('callout.peers')}</div>
        {data.calls.filter((c) => c.callId !== callId).map((c) => <div key={c.callId} className="row"><Tag>{roleWord(t, c)}</Tag><span className="el">{c.personName}{c.role === 'superior' && ` ${c.title}`}</span>
          <span className="end s nw">{c.answeredAt ? `${clockSeconds(c.answeredAt)} ${t(`callout.answer.${c.answer}`)}` : t(`callout.state.${c.state}`)}·{c.phoneMask}</span></div>)}
        <div className="row wrap" style={{ marginTop: 6 }}>{!callout.endedAt && <PostActs call={mine} post={data} />}<span className="s end">{t('callout.traced', { n: data.calls.reduce((n, c) => n + c.attempts.length, 0) })}</span></div></div>
    </Panel>
  )
}

/** Attempts and answers of the whole post in one order, then the steps still to come. */
function stepsOf(t: T, post: LadderOf, callout: Board): LadderStep[] {
  const past = post.calls.flatMap((c) => [...c.attempts.map((a) => tried(t, c, a)), ...(c.answeredAt ? [answered(t, c)] : [])]).sort((a, b) => a.at.localeCompare(b.at))
  const open = post.state !== 'woken' && !callout.endedAt
  const next: LadderStep[] = open && post.nextAt ? [{ id: 'next', at: post.nextAt, node: 'now', channel: post.nextKind ? t(`callout_policy.step.${post.nextKind}`) : t('callout.waitReport'), result: post.nextKind ? t('callout.byItself') : t('callout.waitReportOf', { name: post.ownerName ?? '' }) }] : []
  const later = open && post.nextStep !== null ? callout.policy.steps.slice(post.nextStep + 1).map((s, i): LadderStep => ({ id: `later-${i}`, at: new Date(Date.parse(callout.startedAt) + s.after * 1000).toISOString(), node: 'next', channel: t(`callout_policy.step.${s.kind}`) })) : []
  return [...past, ...next, ...later]
}

const roleWord = (t: T, c: Call): string => (c.role === 'superior' ? t('callout.superior') : c.role === 'stand_in' ? t('callout.standIn') : c.role === 'knock' ? t('callout.knock') : t('callout.rank', { rank: c.rank }))
const who = (t: T, c: Call) => `${roleWord(t, c)} ${c.personName}`

function tried(t: T, c: Call, a: Attempt): LadderStep {
  const at = a.heardAt ?? a.deliveredAt ?? a.endedAt ?? a.sentAt
  const heardOnly = a.state === 'heard' && a.channel === 'voice' && !a.keyPressed
  return {
    id: a.id, at: a.sentAt ?? a.queuedAt, node: a.sentAt ? 'did' : 'happened', channel: `${t(`callout.channel.${a.channel}`)} → ${who(t, c)}`,
    result: [t(`callout.attempt.${a.state}`), at && at !== a.sentAt ? clockSeconds(at) : '', a.seconds ? t('callout.seconds', { n: a.seconds }) : '', a.keyPressed ? t('callout.key', { key: a.keyPressed }) : '', a.madeBy ? t('callout.madeBy', { name: a.madeBy }) : '', a.recording ? t('callout.recording', { text: a.readBack ?? '—', ref: a.recording }) : '', a.state === 'queued' && Date.parse(a.dueAt) > Date.parse(a.queuedAt) + 60_000 ? t('callout.waitsUntil', { at: clockSeconds(a.dueAt) }) : '', reason(t, a.reason)].filter(Boolean).join('·'),
    note: heardOnly ? <Tag>{t('callout.noKey')}</Tag> : undefined,
  }
}

const known = new Set(['covered', 'answered', 'callout_ended', 'no_answer', 'no_phone', 'drill', 'no_email', 'renumbered', 'address_refused'])
const reason = (t: T, r: string | null): string => (r === null ? '' : known.has(r) ? t(`callout.reason.${r}`) : r)

const answered = (t: T, c: Call): LadderStep => ({
  id: `answer-${c.callId}`, at: c.answeredAt as string, node: 'happened', channel: `${who(t, c)}：${t(`callout.answer.${c.answer}`)}`,
  result: [t(`callout.via.${c.answeredVia}`), c.answeredVia === 'phone' && c.answeredBy ? t('callout.madeBy', { name: c.answeredBy }) : '', c.lon !== null && c.lat !== null ? t('callout.position', { lon: c.lon.toFixed(4), lat: c.lat.toFixed(4) }) : '', c.handedTo ? t('callout.handedTo', { name: c.handedTo }) : '', c.note].filter(Boolean).join('·'),
})
