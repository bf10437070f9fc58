import { useState } from 'react'
import { Button, type Column, Empty, number, Panel, Seg, useAct, useCall, useMe, useShortcut } from '#kit/ui'
import { useT } from '#kit/i18n'
import { Acts, Card, Ledger, PhoneLine } from '#registry/ledger/web'
import { getTeam, listTeams, openTeamPhone, retireTeam, setTeamReadiness } from './api.ts'
import { readiness, skills, type Team, tier } from './model.ts'
import { TeamForm } from './TeamForm.tsx'

export function TeamsPage() {
  const t = useT(), { may } = useMe(), [adding, setAdding] = useState(false), edit = may('team.edit')
  useShortcut(edit ? 'n' : '', t('team.add'), () => setAdding(true))
  const columns: Column<Team>[] = [
    { key: 'name', title: t('team.name'), render: r => r.name },
    { key: 'kind', title: t('team.kind'), render: r => t(`team.kind.${r.kind}`) },
    { key: 'tier', title: t('team.tier'), render: r => t(`team.tier.${r.tier}`) },
    { key: 'place', title: t('ledger.place'), render: r => r.place },
    { key: 'skills', title: t('team.skills'), render: r => r.skills.map(s => t(`team.skill.${s}`)).join('、') },
    { key: 'readiness', title: t('team.readiness'), render: r => t(`team.readiness.${r.readiness}`) },
    { key: 'members', title: t('team.members'), number: true, render: r => number(r.members) },
  ]
  const filters = [
    { key: 'skill', label: t('team.skills'), options: skills.map(value => ({ value, label: t(`team.skill.${value}`) })) },
    { key: 'readiness', label: t('team.readiness'), options: readiness.options.map(value => ({ value, label: t(`team.readiness.${value}`) })) },
    { key: 'tier', label: t('team.tier'), options: tier.options.map(value => ({ value, label: t(`team.tier.${value}`) })) },
    { key: 'coastal', label: t('team.coastal'), options: [{ value: 'true', label: t('team.coastalOnly') }] },
  ]
  return <>
    <Ledger<Team> title={t('team.page')} path="/teams" contract={listTeams} columns={columns} filters={filters} live={['team.']} hint={t('team.find')}
      empty={<Empty icon="truck" title={t('team.none')}>{t('team.noneNext')}</Empty>} actions={edit && <Button primary icon="plus" onClick={() => setAdding(true)}>{t('team.add')}</Button>}
      cardTitle={t('team.card')} card={(id, close) => <TeamCard id={id} onGone={close} />} />
    <TeamForm open={adding} onClose={() => setAdding(false)} />
  </>
}

function TeamCard({ id, onGone }: { id: string; onGone: () => void }) {
  const t = useT(), { may } = useMe(), call = useCall(getTeam, { params: { id } }, { live: ['team.'] })
  const [editing, setEditing] = useState(false), leave = useAct(retireTeam, { done: t('team.retired'), onDone: onGone })
  const act = useAct(setTeamReadiness, { done: t('team.readinessSaved') })
  return (
    <Card call={call} facts={team => [
      [t('team.name'), team.name], [t('team.kind'), t(`team.kind.${team.kind}`)], [t('team.tier'), t(`team.tier.${team.tier}`)], [t('ledger.place'), team.place], [t('team.leader'), team.leaderName],
      [t('ledger.phone'), <PhoneLine id={team.id} mask={team.phoneMask} contract={openTeamPhone} may={may('team.open_phone')} />],
      [t('team.members'), number(team.members)], [t('team.skills'), team.skills.map(s => t(`team.skill.${s}`)).join('、')], [t('team.insured'), team.insuredUntil],
      [t('ledger.position'), `${team.lon}, ${team.lat}`], [t('ledger.source'), t(team.demo ? 'ledger.sourceDemo' : 'ledger.sourceReal')],
      [t('team.readiness'), may('team.set_readiness')
        ? <Seg label={t('team.readiness')} value={team.readiness} onChange={value => void act.run({ params: { id }, body: { readiness: value } })} options={readiness.options.map(value => ({ value, label: t(`team.readiness.${value}`) }))} />
        : t(`team.readiness.${team.readiness}`)],
    ]}>{team => <>
      <Panel title={t('team.equipment')} count={team.equipment.length}><ul className="pad col" style={{ gap: 4 }}>{team.equipment.map(e => <li key={e.name} className="row"><span className="grow">{e.name}</span><span className="num">{number(e.count)} {e.unit}</span></li>)}</ul></Panel>
      {may('team.edit') && !team.retiredAt && <Acts onEdit={() => setEditing(true)} leave={{ act: t('team.retire'), title: t('team.retireTitle', { name: team.name }), note: t('team.retireNote'), busy: leave.busy, problem: leave.problem, run: reason => leave.run({ params: { id }, body: { reason } }) }} />}
      <TeamForm key={team.id} open={editing} team={team} onClose={() => setEditing(false)} />
    </>}</Card>
  )
}
