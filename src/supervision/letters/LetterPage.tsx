import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { address } from '#kit/contract'
import { dateTime, dayTime, Page, Panel, Skeleton, Steps, Tag, Timeline, Trouble, useCall } from '#kit/ui'
import { letterDocx, readLetter } from './api.ts'
import { LetterActs } from './LetterActs.tsx'
import type { Letter } from './model.ts'
import { ReplyClock } from './ReplyClock.tsx'
import './letters.css'

type Whole = NonNullable<ReturnType<typeof useCall<typeof readLetter>>['data']>

/** One letter: what it says, the accidents that it tells of as they were written and as they are, its way, what may be done next. */
export function LetterPage({ id }: { id: string }) {
  const t = useT(), { data, problem, refetch, at } = useCall(readLetter, { params: { id } }, { live: ['letter.', 'accident.'] })
  if (!data) return <Page title={t('letter.page')}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton />}</Page>
  return (
    <Page title={data.title} head={<span className="row wrap"><Tag kind={data.state === 'closed' ? 'flat' : 'solid'}>{t(`letter.is.${data.state}`)}</Tag>{data.number && <b>{data.number}</b>}{data.demo && <Tag>{t('letter.demo')}</Tag>}</span>}
      actions={<><a className="btn" href={address(letterDocx, { params: { id } })} download>{t('letter.docx')}</a><LetterActs letter={data} /></>}>
      <Notes letter={data} />
      <div className="letter">
        <div className="col">
          {data.state !== 'withdrawn' && <Panel title={t('letter.way')}><div className="pad"><Steps names={way.map((state) => t(`letter.is.${state}`))} at={way.indexOf(data.state) + (data.state === 'closed' ? 1 : 0)} /></div></Panel>}
          <Panel title={t('letter.text')} age={at} grow><Text letter={data} /></Panel>
          <Panel title={t('letter.accidents')} count={data.accidents.length}><Accidents rows={data.accidents} /></Panel>
        </div>
        <div className="col">
          <Panel title={t('letter.people')}><People letter={data} /></Panel>
          <Panel title={t('letter.story')} count={data.deeds.length} grow><Timeline rows={data.deeds.map((d) => ({ id: String(d.id), at: d.at, node: d.actorKind === 'user' ? 'did' as const : 'happened' as const, text: <>{dayTime(d.at).slice(0, 5)} {t(d.type)}{d.detail && <div className="s">{d.detail}</div>}</>, who: d.actorKind === 'user' ? d.actorName : t('letter.byRule') }))} /></Panel>
        </div>
      </div>
    </Page>
  )
}
const way = ['draft', 'submitted', 'issued', 'sent', 'received', 'replied', 'closed'] as const satisfies readonly Letter['state'][] as readonly Letter['state'][]

/** What a reader must know before anything else. */
function Notes({ letter: l }: { letter: Letter }) {
  const t = useT()
  return <>
    {l.withdrawnReason && <p className="note">{l.withdrawnReason}</p>}
    {l.changedWhat && <p className="note" role="status"><b>{t('letter.factsMoved')}</b> {l.changedWhat}{l.decision && <><br />{t('letter.decidedBy', { who: l.decidedName ?? '', what: l.decision })}</>}</p>}
    {l.replyProvisional && !l.repliedAt && <p className="note">{t('letter.provisional')}</p>}
  </>
}

function Text({ letter: l }: { letter: Letter }) {
  const t = useT()
  return <div className="pad letter-text">
    <p><b>{t('letter.to', { county: l.countyName })}</b></p>
    {[...l.facts.split('\n'), ...l.requirements.split('\n')].map((line, i) => <p key={i}>{line}</p>)}
    {l.replyDueOn && <p>{t('letter.replyBy', { day: l.replyDueOn })}</p>}
    <p className="end">{l.agency}<br />{l.issuedOn ?? t('letter.unnumbered')}</p>
    {l.reply && <div className="note"><b>{t('letter.reply')}</b> {l.replyName} {l.repliedAt && dateTime(l.repliedAt).slice(0, 16)}<br />{l.reply}</div>}
    {l.closedNote && <p className="s">{t('letter.closedBy', { who: l.closedName ?? '', note: l.closedNote })}</p>}
  </div>
}

/** Where the record is no longer what the letter says, both stand. */
function Accidents({ rows }: { rows: Whole['accidents'] }) {
  const t = useT()
  return <div className="tw"><table className="tb"><thead><tr><th>{t('letter.accident')}</th><th>{t('letter.happenedOn')}</th><th className="n">{t('letter.deaths')}</th></tr></thead>
    <tbody>{rows.map((a) => <tr key={a.accidentId}><td><Link className="link" to={`/accidents/${a.accidentId}`}>{a.name}</Link>{!a.here && <> <Tag kind="solid">{t('letter.gone')}</Tag></>}</td>
      <td>{a.occurredOn}{a.nowOn && a.nowOn !== a.occurredOn && <div className="s">{t('letter.now', { what: a.nowOn })}</div>}</td>
      <td className="n">{a.deaths}{a.nowDeaths !== a.deaths && <div className="s">{t('letter.now', { what: a.nowDeaths ?? '—' })}</div>}</td></tr>)}</tbody></table></div>
}

function People({ letter: l }: { letter: Letter }) {
  const t = useT(), row = (key: string, who: string | null, when: string | null) => (who || when ? <><dt>{t(`letter.did.${key}`)}</dt><dd>{who ?? ''} <span className="s">{when && (when.length > 10 ? dateTime(when).slice(0, 16) : when)}</span></dd></> : null)
  return <dl className="dl pad">
    {row('edited', l.editedName, null)}{row('submitted', l.submittedName, l.submittedAt)}{row('issued', l.issuedName, l.issuedOn)}{row('sent', l.sentHow, l.sentAt)}{row('received', l.receivedName, l.receivedAt)}
    <dt>{t('letter.replyDue')}</dt><dd><ReplyClock letter={l} /></dd>
  </dl>
}
