import { record } from '#kit/events'
import { sql, type Tx } from '#kit/db'

export type Settings = { futureMinutes: number; silentMinutes: number }

export const readSettings = (tx: Tx): Promise<Settings> => tx.one(sql`select future_minutes, silent_minutes from telemetry_settings`)

export async function changeSettings(tx: Tx, to: Settings): Promise<void> {
  const before = await readSettings(tx)
  await tx.run(sql`update telemetry_settings set future_minutes = ${to.futureMinutes}, silent_minutes = ${to.silentMinutes}`)
  const city = await tx.maybe<{ path: string }>(sql`select path from regions where level = 2 order by code limit 1`)
  await record(tx, { type: 'telemetry.settings_changed', subject: { kind: 'telemetry', id: 'settings' }, region: city?.path ?? '', data: { before, after: to } })
}
