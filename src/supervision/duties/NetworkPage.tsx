import { Link, useSearchParams } from 'react-router'
import { useT } from '#kit/i18n'
import { dateTime, Empty, number, Page, Panel, Seg, Skeleton, Tag, Tile, Tiles, Trouble, useCall, useMe } from '#kit/ui'
import { actorWords } from '#registry/chain/web'
import { readBody, readNetwork } from './api.ts'
import type { Body } from './model.ts'
import './duties.css'

const shown = ['special_committee', 'department', 'government'] as const

/** What nobody owns and what waits for a review first; then the committee, its special committees, departments and counties, each with members, duties and changes. */
export function NetworkPage() {
  const t = useT(), [params, setParams] = useSearchParams(), { data, problem, refetch, at } = useCall(readNetwork, {}, { live: ['duty_item.', 'organization.', 'new_business.', 'duty_review.'] })
  const kind = shown.find((k) => k === params.get('kind')) ?? 'special_committee'
  if (problem && !data) return <Page title={t('dutyNetwork.page')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!data) return <Page title={t('dutyNetwork.page')}><Skeleton rows={8} /></Page>
  const { counts } = data, list = data.bodies.filter((b) => b.kind === kind || (kind === 'special_committee' && b.kind === 'safety_committee')), chosen = params.get('body') ?? list[0]?.id
  const put = (values: Record<string, string>) => setParams((before) => { before.delete('body'); for (const [k, v] of Object.entries(values)) before.set(k, v); return before }, { replace: true })
  return (
    <Page title={t('dutyNetwork.page')}>
      <Tiles>
        <Tile label={t('dutyNetwork.unowned')}><Link className="link" to="/new-businesses?status=proposed">{counts.unowned}</Link></Tile>
        <Tile label={t('dutyNetwork.reviews')} share={counts.reviewsOverdue ? ` ${t('dutyNetwork.overdue', { n: counts.reviewsOverdue })}` : undefined}><Link className="link" to="/duty-reviews">{counts.reviews}</Link></Tile>
        <Tile label={t('dutyNetwork.special_committee')}>{counts.committees}</Tile>
        <Tile label={t('dutyNetwork.department')} share={` ${t('dutyNetwork.listed', { n: counts.departmentsListed })}`}>{counts.departments}</Tile>
        <Tile label={t('dutyNetwork.government')} share={` ${t('dutyNetwork.listed', { n: counts.unitsListed })}`}>{counts.units}</Tile>
      </Tiles>
      <div className="dtwo">
        <Panel title={t(`dutyNetwork.${kind}`)} count={number(list.length)} age={at} head={<Seg label={t('dutyNetwork.kind')} value={kind} onChange={(k) => put({ kind: k })} options={shown.map((value) => ({ value, label: t(`dutyNetwork.${value}`) }))} />} grow>
          {list.length ? <ul>{list.map((b) => <Line key={b.id} b={b} on={b.id === chosen} onOpen={() => put({ kind, body: b.id })} />)}</ul> : <Empty icon="people" title={t('dutyNetwork.none')}>{t('dutyNetwork.noneNext')}</Empty>}
        </Panel>
        {chosen && <One id={chosen} />}
      </div>
    </Page>
  )
}

function Line({ b, on, onOpen }: { b: Body; on: boolean; onOpen: () => void }) {
  const t = useT()
  return <li><button type="button" className={on ? 'dline on' : 'dline'} aria-current={on || undefined} onClick={onOpen}><b className="grow">{b.name}</b><span className="s">{b.members > 0 && t('dutyNetwork.members', { n: b.members })}</span>
    {b.kind === 'special_committee' || b.kind === 'safety_committee' ? null : b.items ? <Tag>{t('dutyNetwork.items', { n: b.items })}</Tag> : <Tag kind="solid">{t('dutyNetwork.noList')}</Tag>}</button></li>
}

function One({ id }: { id: string }) {
  const t = useT(), { may } = useMe(), { data, problem, refetch, at } = useCall(readBody, { params: { id } }, { live: ['duty_item.', 'organization.'] })
  if (problem) return <Trouble problem={problem} onRetry={() => void refetch()} />
  if (!data) return <Panel title="…"><Skeleton rows={6} /></Panel>
  return (
    <Panel title={data.name} age={at} grow actions={may('organization.read') && <Link className="btn sm" to={`/organizations/${id}`}>{t('dutyNetwork.card')}</Link>}>
      <div className="pad col" style={{ gap: 12 }}>
        <dl className="dl">{data.leader && <><dt>{t('dutyNetwork.leader')}</dt><dd>{data.leader}</dd></>}{data.duties && <><dt>{t('dutyNetwork.charge')}</dt><dd>{data.duties}</dd></>}{data.source && <><dt>{t('dutyNetwork.source')}</dt><dd>{data.source}</dd></>}</dl>
        {data.members.length > 0 && <div className="col" style={{ gap: 4 }}><b>{t('dutyNetwork.memberList', { n: data.members.length })}</b><p className="row wrap" style={{ gap: 4 }}>{data.members.map((m) => <Tag key={m.name} kind={m.role === '牵头单位' ? 'solid' : undefined}>{m.name}{m.role && m.role !== '成员单位' && ` · ${m.role}`}</Tag>)}</p></div>}
        {data.items.length > 0 && <div className="col" style={{ gap: 0 }}><b>{t('dutyNetwork.itemList', { n: data.items.length })}</b><ol className="ditems">{data.items.map((i) => <li key={i.id}><Link className="link" to={`/duty-items/${i.id}`}>{i.item}</Link> <span className="s">{[i.law && `《${i.law}》`, i.article, i.document].filter(Boolean).join(' ')} · {t('dutyNetwork.since', { day: i.since })}{i.until && ` · ${t('dutyNetwork.until', { day: i.until })}`}</span></li>)}</ol></div>}
        <div className="col" style={{ gap: 2 }}><b>{t('dutyNetwork.changes', { n: data.changes.length })}</b>{data.changes.slice(0, 12).map((c) => <span key={c.at} className="s">{dateTime(c.at).slice(0, 16)} {actorWords(t, c.by)} {c.note}{c.fields.length > 0 && ` · ${t('dutyNetwork.changedFields', { n: c.fields.length })}`}</span>)}</div>
      </div>
    </Panel>
  )
}
