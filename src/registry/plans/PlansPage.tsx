import { useState } from 'react'
import { Button, type Column, Empty, Figure, number, useCall, useMe, useShortcut } from '#kit/ui'
import { useT } from '#kit/i18n'
import { Card, Ledger } from '#registry/ledger/web'
import { getVillagePlan, listVillagePlans } from './api.ts'
import type { VillagePlan } from './model.ts'
import { PlanForm } from './PlanForm.tsx'

export function PlansPage() {
  const t = useT(), { may } = useMe(), [filing, setFiling] = useState(false), file = may('village_plan.file')
  useShortcut(file ? 'n' : '', t('village_plan.file'), () => setFiling(true))
  const columns: Column<VillagePlan>[] = [
    { key: 'title', title: t('village_plan.title'), render: r => r.title },
    { key: 'place', title: t('ledger.place'), render: r => r.place },
    { key: 'filedOn', title: t('village_plan.filedOn'), render: r => <span className="num">{r.filedOn}</span> },
    { key: 'meetingPoint', title: t('village_plan.meetingPoint'), render: r => r.meetingPoint },
    { key: 'people', title: t('village_plan.people'), number: true, render: r => number(r.peopleAtRisk) },
  ]
  return <>
    <Ledger<VillagePlan> title={t('village_plan.page')} path="/village-plans" contract={listVillagePlans} columns={columns} live={['village_plan.']} hint={t('village_plan.find')}
    head={<span className="m">{t('village_plan.missing')} <Figure k="village_plan.missing" unit /></span>}
    empty={<Empty icon="file" title={t('village_plan.none')}>{t('village_plan.noneNext')}</Empty>} actions={file && <Button primary icon="plus" onClick={() => setFiling(true)}>{t('village_plan.file')}</Button>}
      cardTitle={t('village_plan.card')} card={(id, close) => <PlanCard id={id} onNext={close} />} />
    <PlanForm open={filing} onClose={() => setFiling(false)} />
  </>
}

function PlanCard({ id, onNext }: { id: string; onNext: () => void }) {
  const t = useT(), { may } = useMe(), [filing, setFiling] = useState(false), call = useCall(getVillagePlan, { params: { id } }, { live: ['village_plan.'] })
  return <Card call={call} facts={p => [
    [t('village_plan.title'), p.title], [t('ledger.place'), p.place], [t('village_plan.version'), number(p.version)], [t('village_plan.filedOn'), p.filedOn],
    [t('village_plan.people'), number(p.peopleAtRisk)], [t('village_plan.meetingPoint'), p.meetingPoint], [t('ledger.source'), t(p.demo ? 'ledger.sourceDemo' : 'ledger.sourceReal')],
  ]}>{p => may('village_plan.file') && !p.retiredAt && <>
    <div className="row end"><Button icon="file" onClick={() => setFiling(true)}>{t('village_plan.fileNext')}</Button></div>
    <PlanForm key={p.id} open={filing} plan={p} onClose={() => setFiling(false)} onFiled={onNext} />
  </>}</Card>
}
