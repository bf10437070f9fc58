import { Seg, useAct, useMe } from '#kit/ui'
import { useT, useWords } from '#kit/i18n'
import { type Ledger, optionsOf, type Row } from '#registry/definition'
import { setTeamReadiness } from './api.ts'
import { type Readiness as State, teams } from './ledger.ts'

/** The switch that a team's leader and the duty desk turn. */
export default function Readiness({ row }: { ledger: Ledger; row: Row }) {
  const t = useT(), words = useWords(), { may } = useMe(), act = useAct(setTeamReadiness, { done: t('team.readinessSaved') }), field = teams.fields.readiness
  if (!field || row.retiredAt || !may('team.set_readiness')) return null
  return <div className="row wrap"><span className="m">{words(field.label)}</span>
    <Seg label={words(field.label)} value={row.readiness as State} onChange={value => void act.run({ params: { id: row.id }, body: { readiness: value } })} options={optionsOf(field).map(o => ({ value: o.value as State, label: words(o) }))} />
  </div>
}
