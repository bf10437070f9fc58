// 巡查: of counties by the city's safety committee; issues on institutions and mechanisms, handed over, rectified, looked back at.
import { z } from 'zod'
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import type { Feature } from '#kit/feature'
import { figure } from '#kit/figures'
import { timer, type Timer } from '#kit/timers'
import type { Ledger } from '#registry/definition'
import type { LedgerOwn } from '#registry/ledger'
import { demoPatrols } from './demo.ts'
import { patrols } from './ledger.ts'
import { routes } from './routes.ts'

/** 整改报告 not there in time, or soon due: told to county and city. */
const told = (type: string) => async (tx: Tx, timers: readonly Timer[]): Promise<void> => {
  for (const due of timers) await record(tx, { type, subject: { kind: 'patrol', id: due.subjectId }, region: due.regionPath, data: { ...due.data, dueAt: due.dueAt, late: due.late } })
}

export const feature: Feature = {
  name: 'supervision/patrols',
  permissions: {
    'patrol.step': ['office', 'city_duty'], 'patrol.find': ['office', 'city_duty'],
    // the county answers; the city looks back
    'patrol.rectify': ['county_commander', 'county_duty'], 'patrol.judge': ['office', 'city_leader'],
  },
  routes, demo: demoPatrols,
  timers: [timer({ key: 'patrol.report_remind', run: told('patrol.report_soon') }), timer({ key: 'patrol.report_due', run: told('patrol.report_overdue') })],
  figures: [figure({
    key: 'patrol.counties', unit: '个', permission: 'patrol.read', params: z.object({ year: z.int() }), value: 'count', columns: ['place', 'title', 'teamNo', 'startedOn', 'issues', 'resolved'],
    rows: ({ year }) => sql`select region_label(p.region_path) as place, p.title, p.no as team_no, p.started_on, p.issues, p.resolved from patrols_seen p where p.year = ${year} and p.retired_at is null order by p.no, p.region_path`,
  })],
  ledgers: ['patrol_steps', 'patrol_issues'],
}

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = [{ ledger: patrols }]
