// Every ledger of the house, named once by hand: those of 一库, and those that centres above keep in its manner. For the server and its judging threads.
import { catalogue, type Entry } from '#registry/catalogue'
import { ledgers as accidents } from '#supervision/accidents'
import { ledgers as letters } from '#supervision/letters'
import { ledgers as investigations } from '#supervision/investigations'
import { ledgers as referrals } from '#supervision/referrals'
import { ledgers as dangers } from '#supervision/dangers'
import { ledgers as inspections } from '#supervision/inspections'
import { ledgers as patrols } from '#supervision/patrols'
import { ledgers as measures } from '#supervision/measures'
import { ledgers as knowledge } from '#supervision/knowledge'
import { ledgers as duties } from '#supervision/duties'
import { ledgers as assessments } from '#supervision/assessments'
import { ledgers as tipoffs } from '#supervision/tipoffs'
import { ledgers as exposures } from '#supervision/exposures'
import { ledgers as selfChecks } from '#supervision/selfChecks'
import { ledgers as benchmarks } from '#supervision/benchmarks'
import { ledgers as targets } from '#supervision/targets'
import { ledgers as weather } from '#command/weather'
import { ledgers as forestFires } from '#command/forestFires'
import { ledgers as drills } from '#command/drills'
import { ledgers as linkage } from '#command/linkage'
import { ledgers as planPilots } from '#command/planPilots'
import { ledgers as trainings } from '#education/trainings'
import { ledgers as safetyEvents } from '#education/safetyEvents'

export const ledgers: readonly Entry[] = [
  ...catalogue,
  ...accidents, ...letters, ...investigations, ...referrals, ...dangers, ...inspections, ...patrols, ...measures, ...knowledge, ...duties, ...assessments, ...tipoffs, ...exposures, ...selfChecks, ...benchmarks, ...targets,
  ...weather, ...forestFires, ...drills, ...linkage, ...planPilots,
  ...trainings, ...safetyEvents,
]
