// Who left the duty is no longer named, some time after; the row stays, because callouts and posts point to it.
import { personErasure } from '#kit/erasure'

const person = { names: ['person_name'], sealed: ['phone', 'backup_phone'], texts: ['unit', 'job', 'note', 'certificate', 'confirmed_by'] }

export const erasures = [
  personErasure({ key: 'holder.retired', table: 'duty_holders', ledger: 'duty_holder', ...person }),
  personErasure({ key: 'informant.retired', table: 'informants', ledger: 'informant', ...person }),
]
