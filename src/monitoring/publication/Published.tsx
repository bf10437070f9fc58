import { Link } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, Panel, Skeleton, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { listOfWarning, publishAgain } from './api.ts'
import type { Publication } from './model.ts'
import './publication.css'

/** 发布渠道: where each act of a warning went, with times; what failed says why and can be tried again. */
export function Published({ warningId }: { warningId: string }) {
  const t = useT(), { data, problem, refetch, at } = useCall(listOfWarning, { params: { id: warningId } }, { live: ['publication.', 'warning.', 'callout.', 'notice.'] })
  const failed = data?.rows.filter((p) => p.state === 'failed').length ?? 0
  return (
    <Panel title={t('publication.channels')} age={at} strong={failed > 0} {...(failed ? { count: t('publication.failedCount', { n: failed }) } : {})}>
      {!data ? problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton /> : data.rows.length ? <Acts rows={data.rows} /> : <p className="pad m">{t('publication.none')}</p>}
    </Panel>
  )
}

/** The newest act stands open; the ones before are folded. */
function Acts({ rows }: { rows: readonly Publication[] }) {
  const t = useT(), groups = [...Map.groupBy(rows, (p) => p.alertId)]
  return <>{groups.map(([alertId, list], i) => (
    <details key={alertId} className="pubact" open={i === 0}>
      <summary><b>{t(`publication.act.${list[0]?.act ?? 'alert'}`)}</b> <span className="s num">{alertId}</span>{list[0]?.drill && <Tag>{t('ui.drill')}</Tag>}</summary>
      <ul>{list.map((p) => <Line key={p.id} publication={p} />)}</ul>
    </details>))}</>
}

export function Line({ publication: p }: { publication: Publication }) {
  const t = useT(), { may } = useMe(), act = useAct(publishAgain)
  return (
    <li className="pubrow">
      <span className="grow"><b>{t(`publication.channel.${p.channel}`)}</b><Detail publication={p} /></span>
      <Tag {...(p.state === 'failed' ? { kind: 'solid' as const } : p.state === 'done' ? { kind: 'flat' as const } : {})}>{t(`publication.state.${p.state}`)}</Tag>
      <span className="s num">{p.doneAt ? dateTime(p.doneAt) : p.nextAt ? t('publication.next', { at: dateTime(p.nextAt) }) : '—'}</span>
      {p.state === 'failed' && may('publication.retry') && <Button small busy={act.busy} onClick={() => void act.run({ params: { id: p.id } })}>{t('publication.again')}</Button>}
    </li>
  )
}

/** What the channel made of it, and why it is not done. */
function Detail({ publication: p }: { publication: Publication }) {
  const t = useT(), d = p.detail, said: string[] = []
  if (typeof d.holders === 'number') said.push(t('publication.said.called', { n: d.holders }))
  if (typeof d.people === 'number') said.push(t('publication.said.told', { n: d.people }))
  for (const key of ['nobody', 'nothing', 'noAddress', 'posted', 'drill']) if (d[key] === true) said.push(t(`publication.said.${key}`))
  if (typeof d.hooks === 'number') said.push(t(d.hooks ? 'publication.said.hooks' : 'publication.said.noHooks', { n: d.hooks }))
  if (p.state !== 'done' && p.reason) said.push(p.attempts > 1 ? t('publication.said.tries', { n: p.attempts, reason: p.reason }) : p.reason)
  return <div className="s">{said.join(' · ')}
    {typeof d.calloutId === 'string' && <> <Link className="link" to={`/callouts/${d.calloutId}`}>{t('warning.callout')}</Link></>}
    {typeof d.path === 'string' && <> <a className="link" href={d.path} target="_blank" rel="noreferrer">{t('publication.open')}</a></>}
    {p.files.map((name) => <a key={name} className="link pubfile" href={`/api/publications/${p.id}/files/${name}`} target="_blank" rel="noreferrer">{t(name.endsWith('.html') ? 'publication.form' : name.endsWith('.tar') ? 'publication.tar' : 'publication.xml')}</a>)}
  </div>
}
