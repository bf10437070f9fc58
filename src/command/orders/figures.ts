import { z } from 'zod'
import { raw, sql } from '#kit/db'
import { figure } from '#kit/figures'

const params = z.object({ incidentId: z.uuid() })
const columns = ['no', 'title', 'addresseeName', 'state', 'signDue', 'completeDue']
const rows = (where: string) => (p: z.output<typeof params>) => sql`select 'Y-' || lpad(o.no::text, 4, '0') as no, o.title, o.addressee_name, o.state, o.sign_due, o.complete_due
  from orders o where o.incident_id = ${p.incidentId} and ${raw(where)} order by o.no`
const of = (key: string, where: string) => figure({ key, unit: '条', permission: 'order.read', params, value: 'count', columns, rows: rows(where) })

export const figures = [
  of('orders.issued', `o.state not in ('drafted') and o.no is not null`),
  of('orders.open', `o.state in ('sent', 'received', 'arrived', 'reported')`),
  of('orders.unreceived', `o.state = 'sent'`),
  of('orders.received', `o.state in ('received', 'arrived', 'reported', 'completed')`),
  of('orders.completed', `o.state = 'completed'`),
  of('orders.overdue', `((o.state = 'sent' and o.sign_due < anlan_now()) or (o.state in ('sent', 'received', 'arrived', 'reported') and o.complete_due < anlan_now()))`),
]
