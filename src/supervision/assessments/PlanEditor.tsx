import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, useAct } from '#kit/ui'
import { setPlan } from './api.ts'
import { type Indicator, sumOf, type Target, targetKinds } from './model.ts'

type Group = { no: number; name: string; members: readonly { organizationId: string; name: string; leads: boolean }[] }
type Line = { ref: string; parent: string | null; name: string; weight: number | null; applies: Indicator['applies']; rule: string; of: Indicator | null }

/** While it is drafted: indicators with their weights and rules, and which group assesses whom. The whole plan is written at once. */
export default function PlanEditor({ id, indicators, groups, targets, onClose }: { id: string; indicators: readonly Indicator[]; groups: readonly Group[]; targets: readonly Target[]; onClose: () => void }) {
  const t = useT(), ref = (given: string | null) => given?.slice(-20) ?? null, act = useAct(setPlan, { done: t('assessment.planned'), onDone: onClose, quiet: true })
  const [lines, setLines] = useState<Line[]>(indicators.map((i) => ({ ref: ref(i.id) as string, parent: ref(i.parentId), name: i.name, weight: i.weight, applies: i.applies, rule: i.rule, of: i })))
  const [placed, setPlaced] = useState<Record<string, number | null>>(Object.fromEntries(targets.map((x) => [x.id, x.groupNo])))
  const change = (at: string, to: Partial<Line>) => setLines((before) => before.map((l) => (l.ref === at ? { ...l, ...to } : l)))
  const under = (l: Line) => setLines((before) => { const last = before.findLastIndex((x) => x.parent === l.ref || x.ref === l.ref); return before.toSpliced(last + 1, 0, { ref: crypto.randomUUID().slice(-12), parent: l.ref, name: '', weight: 1, applies: 'all', rule: '', of: null }) })
  const kinds = targetKinds.filter((k) => targets.some((x) => x.kind === k)), sum = (k: Target['kind']) => sumOf(lines.filter((l) => l.weight !== null && (l.applies === 'all' || l.applies === k)).map((l) => l.weight as number))
  const save = () => act.run({ params: { id }, body: {
    indicators: lines.map((l) => ({ ref: l.ref, parent: l.parent, name: l.name, weight: l.weight, applies: l.applies, rule: l.rule, proof: l.of?.proof ?? '', figureKey: l.of?.figureKey ?? null, figureParams: l.of?.figureParams ?? {}, steps: l.of?.steps ?? [] })),
    groups: groups.map((g) => ({ no: g.no, name: g.name, members: g.members.map((m) => ({ organizationId: m.organizationId, name: m.name, leads: m.leads })) })),
    targets: targets.map((x) => ({ kind: x.kind, name: x.name, organizationId: x.organizationId, regionCode: x.regionCode, groupNo: placed[x.id] ?? null })),
  } })
  return (
    <Drawer open title={t('assessment.editPlan')} onClose={onClose} footer={<><span className="s">{kinds.map((k) => `${t(`assessment.target.${k}`)} ${sum(k)}`).join(' · ')}</span><span className="end" /><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => void save()}>{t('assessment.savePlan')}</Button></>}>
      <ol className="aind">{lines.map((l) => (
        <li key={l.ref} className={l.parent ? 'sub' : ''}><div className="row wrap grow">
          <input className="in grow" aria-label={t('assessment.indicator')} value={l.name} onChange={(e) => change(l.ref, { name: e.target.value })} />
          {l.weight !== null && <input className="in" style={{ width: 72 }} type="number" min={0} max={100} step={0.5} aria-label={`${l.name} ${t('assessment.weight')}`} value={l.weight} onChange={(e) => change(l.ref, { weight: Number(e.target.value) })} />}
          {l.weight === null ? <Button small icon="plus" label={t('assessment.addIndicator')} onClick={() => under(l)} /> : <Button small quiet icon="trash" label={t('assessment.removeIndicator')} onClick={() => setLines((before) => before.filter((x) => x.ref !== l.ref))} />}
          {l.weight !== null && <input className="in" style={{ width: '100%' }} aria-label={`${l.name} ${t('assessment.rule')}`} placeholder={t('assessment.rule')} value={l.rule} onChange={(e) => change(l.ref, { rule: e.target.value })} />}
        </div></li>))}</ol>
      {groups.length > 0 && <ul>{targets.map((x) => <li key={x.id} className="row" style={{ padding: '4px 12px' }}><span className="grow">{x.name}</span><select className="in" aria-label={`${x.name} ${t('assessment.group')}`} value={placed[x.id] ?? ''} onChange={(e) => setPlaced((before) => ({ ...before, [x.id]: e.target.value ? Number(e.target.value) : null }))}><option value="">—</option>{groups.map((g) => <option key={g.no} value={g.no}>{g.name}</option>)}</select></li>)}</ul>}
      {act.problem && <p className="note" role="alert">{act.problem.detail}</p>}
    </Drawer>
  )
}
