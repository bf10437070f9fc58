import { useParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, dayTime, number, Page, Panel, Skeleton, Tag, Trouble, useCall } from '#kit/ui'
import { PhotoStrip } from '#kit/photos/web'
import { Acts } from './Acts.tsx'
import { readTipoff } from './api.ts'
import { Openings } from './Openings.tsx'
import type { Tipoff } from './model.ts'
import { VerifyClock } from './VerifyClock.tsx'
import './tipoffs.css'

/** One tip-off: the matter, what has been done, what can be done; who told only as a lock. */
export function TipoffPage() {
  const t = useT(), { id = '' } = useParams(), { data, problem, refetch, at } = useCall(readTipoff, { params: { id } }, { live: ['tipoff.'] })
  if (problem) return <Page title={t('tipoff.page')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!data) return <Page title={t('tipoff.page')}><Skeleton rows={8} /></Page>
  const { tipoff, steps, openings, same, photos } = data
  return (
    <Page title={`${tipoff.code} ${tipoff.title}`} head={<><Tag>{t(`tipoff.state.${tipoff.state}`)}</Tag> {tipoff.demo && <Tag>{t('tipoff.demo')}</Tag>} <VerifyClock tipoff={tipoff} /></>} actions={<Button icon="left" to="/tipoffs">{t('tipoff.page')}</Button>}>
      <div className="tipoff">
        <Panel title={t('tipoff.matter')} age={at}><div className="pad"><Matter tipoff={tipoff} /><h3>{t('tipoff.photos')}</h3><PhotoStrip photos={photos} />
          {same.length > 0 && tipoff.state === 'received' && <><h3>{t('tipoff.same')}</h3><ul className="col">{same.map((s) => <li key={s.id}><Button quiet to={`/tipoffs/${s.id}`}>{s.code}</Button> {s.title} <span className="s">{dateTime(s.receivedAt)} · {t(`tipoff.state.${s.state}`)}</span></li>)}</ul></>}
        </div></Panel>
        <div className="col">
          <Panel title={t('tipoff.next')}><div className="pad"><Acts tipoff={tipoff} same={same} /></div></Panel>
          <Panel title={t('tipoff.steps')} count={steps.length}><ol>{steps.map((s, i) => <li key={i} className="step"><time className="s" dateTime={s.at} title={dateTime(s.at)}>{dayTime(s.at)}</time><span className="grow"><b>{t(`tipoff.step.${s.step}`)}</b>{s.note && <div className="s">{s.note}</div>}</span><span className="s nw">{s.byName}</span></li>)}</ol></Panel>
          <Panel title={t('tipoff.identity')}><div className="pad"><Openings tipoff={tipoff} openings={openings} /></div></Panel>
        </div>
      </div>
    </Page>
  )
}

function Matter({ tipoff: r }: { tipoff: Tipoff }) {
  const t = useT(), rows: [string, string | null | undefined][] = [
    ['kind', t(`tipoff.kind.${r.kind}`)], ['unit', r.unitName], ['region', r.place], ['site', r.site], ['channel', `${t(`tipoff.channel.${r.channel}`)} · ${t(r.anonymous ? 'tipoff.anonymous' : 'tipoff.named')}${r.reporters > 1 ? ` · ${t('tipoff.joint', { n: r.reporters })}` : ''}`], ['receivedAt', `${dateTime(r.receivedAt).slice(0, 16)} · ${r.receivedBy}`],
    ['due', `${dateTime(r.verifyDueAt).slice(0, 16)}${r.extendedAt ? ` · ${t('tipoff.extended')}` : ''} · ${r.verifyArticle}`], ['handler', r.handlerName], ['transferredTo', r.transferredTo], ['first', r.firstCode], ['finding', r.finding], ['fine', r.fine === null ? null : t('tipoff.yuan', { n: number(r.fine) })],
    ['deaths', r.deaths === null ? null : `${number(r.deaths)} · ${t(`tipoff.grade.${r.grade ?? 4}`)}`], ['reward', r.reward && `${t('tipoff.yuan', { n: number(r.reward.amount) })}（${r.reward.formula}）`],
  ]
  return <>
    <p className="said">{r.description}</p>
    <dl className="dl">{rows.filter(([, value]) => value).map(([key, value]) => <div key={key} style={{ display: 'contents' }}><dt>{t(`tipoff.${key}`)}</dt><dd>{value}</dd></div>)}</dl>
    {r.dangerId && <Button icon="link" to={`/dangers/${r.dangerId}`}>{t('tipoff.danger')}</Button>}
  </>
}
