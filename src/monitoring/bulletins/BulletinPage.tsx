// 雨情通报: the words first, each number opening its rows; then where it fell.
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, dayTime, Page, Panel, Seg, Skeleton, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { issueBulletin, openBulletin, periods, readBulletin } from './api.ts'
import { Fell } from './Fell.tsx'
import { Issued } from './Issued.tsx'
import { Words } from './Words.tsx'
import './bulletins.css'

type Period = (typeof periods)[number]
const offered = periods.filter((p) => p !== 'free')

export function BulletinPage() {
  const { id } = useParams()
  return id ? <One id={id} /> : <Now />
}

function Now() {
  const t = useT(), { may } = useMe(), navigate = useNavigate(), [search, setSearch] = useSearchParams()
  const from = search.get('from') ?? '', to = search.get('to') ?? '', period: Period = from && to ? 'free' : (offered.find((p) => p === search.get('period')) ?? '24')
  const query = period === 'free' ? { period, from: utc(from), to: utc(to) } : { period }
  const { data, problem, refetch, at } = useCall(readBulletin, { query }, { live: ['replay.', 'alarm.'], every: 60_000 })
  const act = useAct(issueBulletin, { done: t('bulletin.issued'), onDone: (b) => void navigate(`/bulletins/${b.id}`) })
  const choose = (p: Period) => setSearch(p === '24' ? {} : { period: p }, { replace: true })
  const bound = (key: 'from' | 'to', value: string) => setSearch((s) => { s.delete('period'); s.set(key, value); return s }, { replace: true })
  return (
    <Page title={t('bulletin.page')} actions={<span className="bulletinacts">
      <Seg label={t('bulletin.period')} value={period} onChange={choose} options={offered.map((p) => ({ value: p, label: t(`bulletin.period.${p}`) }))} />
      <input type="datetime-local" className="in" aria-label={t('bulletin.from')} value={from} onChange={(e) => bound('from', e.target.value)} /><input type="datetime-local" className="in" aria-label={t('bulletin.to')} value={to} onChange={(e) => bound('to', e.target.value)} />
      <Button icon="print" onClick={() => window.print()}>{t('bulletin.print')}</Button>
      {may('bulletin.issue') && <Button primary busy={act.busy} disabled={!data?.content.stations && t('bulletin.nothing')} onClick={() => data && void act.run({ body: { from: data.from, to: data.to } })}>{t('bulletin.issue')}</Button>}
    </span>}>
      {problem && !data ? <Trouble problem={problem} onRetry={() => void refetch()} /> : !data ? <Skeleton /> : <>
        <Panel title={data.content.title} className="bulletinwords" actions={<span className="s">{dateTime(data.from).slice(0, 16)} – {dateTime(data.to).slice(0, 16)}</span>} age={data.replayed ? at : data.asOf ?? at} staleAfter={2 * 3600}><Words words={data.content.words} /></Panel>
        <Fell content={data.content} period={{ from: data.from, to: data.to }} />
        <Issued />
      </>}
    </Page>
  )
}

/** A datetime-local of China's clock as an instant. */
const utc = (local: string): string => new Date(Date.parse(`${local}:00+08:00`)).toISOString()

function One({ id }: { id: string }) {
  const t = useT(), { data, problem, refetch } = useCall(openBulletin, { params: { id } }, { live: ['bulletin.'] }), navigate = useNavigate()
  if (problem && !data) return <Page title={t('bulletin.page')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!data) return <Page title={t('bulletin.page')}><Skeleton /></Page>
  const { bulletin: b, changed } = data
  return (
    <Page title={b.number ?? t('bulletin.draft')} head={!b.issuedAt && <Tag>{t('bulletin.byClock')}</Tag>} actions={<>
      <Button quiet icon="left" onClick={() => void navigate('/bulletins')}>{t('bulletin.page')}</Button>
      <Button icon="print" onClick={() => window.print()}>{t('bulletin.print')}</Button><a className="btn" href={`/api/bulletins/${id}/docx`} download>{t('bulletin.docx')}</a></>}>
      <Panel title={b.content.title} className="bulletinwords" actions={<span className="s">{b.issuedAt ? t('bulletin.issuedBy', { who: b.issuedBy, at: dateTime(b.issuedAt).slice(0, 16) }) : t('bulletin.draftedAt', { at: dayTime(b.draftedAt) })}</span>} age={b.asOf}
        footer={changed.length > 0 && <span>{t('bulletin.changed')} {changed.map((c) => `${t(`figure.${c.figure}`)} ${c.printed} → ${c.now}`).join('；')}</span>}><Words words={b.content.words} /></Panel>
      <Fell content={b.content} period={{ from: b.periodFrom, to: b.periodTo }} />
    </Page>
  )
}
