import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Reply } from '#kit/contract'
import { useT, useWords } from '#kit/i18n'
import { Button, Empty, number, Page, Panel, percent, Skeleton, Tag, Tile, Tiles, Track, Trouble, useCall, useMe } from '#kit/ui'
import { apiOf } from '#registry/definition'
import { readCampaign } from './api.ts'
import { campaigns } from './campaignLedger.ts'
import { GroupsDrawer } from './GroupsDrawer.tsx'
import { modeOptions } from './modes.ts'
import './inspections.css'

type Campaign = Reply<typeof readCampaign>

/** A campaign: how far its groups are, what they found, how much of it is closed. Numbers open the ledgers under the same filter. */
export function CampaignPage() {
  const t = useT(), { id } = useParams(), newest = useCall(apiOf(campaigns).list, { query: { limit: 1 } } as never, { enabled: !id }), first = (newest.data as { rows: { id: string }[] } | undefined)?.rows[0]?.id
  const { data, problem, refetch, at } = useCall(readCampaign, { params: { id: id ?? first ?? '' } }, { live: ['inspection.', 'inspection_campaign.', 'danger.'], enabled: Boolean(id ?? first) })
  if (problem) return <Page title={t('campaign.page')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!id && newest.data && !first) return <Page title={t('campaign.page')}><Empty icon="flag" title={t('campaign.none')}>{t('campaign.noneNext')}</Empty></Page>
  return data ? <Shown campaign={data} at={at} /> : <Page title={t('campaign.page')}><Skeleton rows={8} /></Page>
}

function Shown({ campaign: c, at }: { campaign: Campaign; at: number | null }) {
  const t = useT(), words = useWords(), { may } = useMe(), [setting, setSetting] = useState(false), mode = modeOptions.find(m => m.value === c.mode), all = c.planned + c.done
  const rows = (more: Record<string, string>) => `/inspections?${new URLSearchParams({ campaignId: c.id, ...more })}`
  return (
    <Page title={c.name} head={<span className="row wrap">{mode && <Tag>{words(mode)}</Tag>}<span className="s num">{c.startsOn} – {c.endsOn}</span><span className="s">{c.lead}</span></span>} actions={<>
      <Button to="/inspection-campaigns">{t('campaign.all')}</Button>{may('inspection.draw') && <Button icon="filter" to={`/draws?campaign=${c.id}`}>{t('campaign.draw')}</Button>}{may('inspection_campaign.edit') && <Button icon="people" onClick={() => setSetting(true)}>{t('campaign.setGroups')}</Button>}</>}>
      <Tiles>
        <Tile label={t('campaign.done')} share={percent(c.done, all)}><Link className="fig" to={rows({ stage: 'done' })}>{number(c.done)}</Link></Tile>
        <Tile label={t('campaign.planned')}><Link className="fig" to={rows({ stage: 'planned' })}>{number(c.planned)}</Link></Tile>
        <Tile label={t('campaign.dangers')}><Link className="fig" to={`/dangers?campaignId=${c.id}`}>{number(c.dangers)}</Link></Tile>
        <Tile label={t('campaign.cleared')} share={percent(c.cleared, c.dangers)}><Link className="fig" to={`/dangers?campaignId=${c.id}&status=cleared`}>{number(c.cleared)}</Link></Tile>
        <Tile label={t('campaign.lists')} share={t('campaign.items', { n: c.checklists.reduce((n, l) => n + l.items, 0) })}>{number(c.checklists.length)}</Tile>
      </Tiles>
      {c.goal && <p className="m">{c.goal}{c.basis && ` · ${c.basis}`}</p>}
      <Panel title={t('campaign.groups')} count={c.groups.length} age={at} head={c.ungrouped > 0 && <Link className="link s" to={rows({ stage: 'planned' })}>{t('campaign.ungrouped', { n: c.ungrouped })}</Link>}>
        {c.groups.length ? <div className="groupcards">{c.groups.map(g => <Group key={g.no} group={g} to={stage => rows({ groupNo: `${g.no}..${g.no}`, stage })} />)}</div> : <Empty icon="people" title={t('campaign.noGroups')}>{t('campaign.noGroupsNext')}</Empty>}
      </Panel>
      <Panel title={t('campaign.lists')} count={c.checklists.length}>
        {c.checklists.length ? <table className="tb dense cards"><tbody>{c.checklists.map(l => <tr key={l.id}><td><Link className="link" to={`/checklists/${l.id}`}>{l.title}</Link></td><td className="s">{t('checklist.nth', { n: l.version })}{!l.verified && ` · ${t('checklist.notVerified')}`}</td><td className="n">{t('campaign.items', { n: l.items })}</td></tr>)}</tbody></table> : <Empty icon="list" title={t('campaign.noLists')} />}
      </Panel>
      {setting && <GroupsDrawer id={c.id} groups={c.groups} lists={c.checklists.map(l => l.id)} onClose={() => setSetting(false)} />}
    </Page>
  )
}

function Group({ group: g, to }: { group: Campaign['groups'][number]; to: (stage: string) => string }) {
  const t = useT()
  return (
    <div className="groupcard">
      <span className="row"><b className="grow">{g.name}</b><span className="s">{t('campaign.leader', { who: g.leader || '—' })}</span></span>
      <Track total={g.planned + g.done} done={g.done} label={t('campaign.groupDone', { done: g.done, all: g.planned + g.done })} />
      <span className="row wrap"><Link className="link num" to={to('done')}>{t('campaign.doneOf', { n: g.done })}</Link>{g.planned > 0 && <Link className="link num" to={to('planned')}>{t('campaign.plannedOf', { n: g.planned })}</Link>}<span className="m num">{t('campaign.findingsOf', { n: g.findings })}{g.onSpot > 0 && t('campaign.onSpotOf', { n: g.onSpot })}</span></span>
      <span className="s">{g.departments.join('、')}</span><span className="s">{g.members.map(m => m.name).join('、')}</span>
    </div>
  )
}
