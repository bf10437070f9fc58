import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { timer, type Timer } from '#kit/timers'
import { followUpKind, keepClocks, kindOf, windowKind } from './clocks.ts'
import { levels } from './model.ts'

const tell = (tx: Tx, t: Timer, type: string): Promise<number> => record(tx, { type, subject: { kind: 'accident', id: t.subjectId }, region: t.regionPath, data: { dueAt: t.dueAt, article: t.article, late: t.late } })
const each = (key: string, type: string, then: (tx: Tx, t: Timer) => Promise<void> = async () => {}) => timer({
  key, batch: 50,
  run: async (tx, due) => {
    for (const t of due) {
      await tell(tx, t, type)
      await then(tx, t)
    }
  },
})

/** A limit that passes proposes 迟报 and tells the desk; it judges nobody. */
export const timers = [
  ...levels.slice(1).map((level) => each(kindOf(level), 'accident.report_overdue')),
  each(followUpKind, 'accident.follow_up_overdue'),
  each(windowKind, 'accident.window_closed', (tx, t) => keepClocks(tx, [t.subjectId])),
]
