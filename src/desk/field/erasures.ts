import { sql } from '#kit/db'
import { rowsErasure } from '#kit/erasure'

/** The item's row stays with its receipt; what it said and who said it goes. */
export const erasures = [
  rowsErasure({ key: 'field_item.received', table: 'field_items', since: sql`t.received_at`, set: sql`payload = '{}', user_name = '已清除', answer = '{}'`, holds: sql`t.user_name <> '已清除'` }),
  rowsErasure({ key: 'field_device.seen', table: 'field_devices', since: sql`t.seen_at` }),
]
