// The ledgers that indicators count, by key, through the doors of the features that keep them.
import { catalogue } from '#registry/catalogue'
import type { Ledger } from '#registry/definition'
import { ledgers as drills } from '#command/drills'
import { ledgers as forestFires } from '#command/forestFires'
import { ledgers as linkage } from '#command/linkage'
import { ledgers as planPilots } from '#command/planPilots'
import { ledgers as weather } from '#command/weather'
import { ledgers as safetyEvents } from '#education/safetyEvents'
import { ledgers as trainings } from '#education/trainings'
import { ledgers as accidents } from '#supervision/accidents'
import { ledgers as benchmarks } from '#supervision/benchmarks'
import { ledgers as dangers } from '#supervision/dangers'
import { ledgers as exposures } from '#supervision/exposures'
import { ledgers as inspections } from '#supervision/inspections'
import { ledgers as knowledge } from '#supervision/knowledge'
import { ledgers as measures } from '#supervision/measures'
import { ledgers as duties } from '#supervision/duties'
import { ledgers as patrols } from '#supervision/patrols'
import { ledgers as referrals } from '#supervision/referrals'
import { ledgers as targets } from '#supervision/targets'

const all = new Map([catalogue, accidents, benchmarks, dangers, drills, duties, exposures, forestFires, inspections, knowledge, linkage, measures, patrols, planPilots, referrals, safetyEvents, targets, trainings, weather].flat().map(({ ledger }) => [ledger.key, ledger]))

export function ledgerOf(key: string): Ledger {
  const found = all.get(key)
  if (!found) throw new Error(`no ledger ${key} for an indicator`)
  return found
}
