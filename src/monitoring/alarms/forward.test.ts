// Rules and alarms of the first version, of rain alone, brought to today's schema: nothing is lost and nothing said otherwise.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import pg from 'pg'
import { migrate, migrations } from '#kit/db'

const name = `t_${randomUUID().replaceAll('-', '')}`, admin = process.env.ANLAN_TEST_URL ?? ''
const url = Object.assign(new URL(admin || 'postgres://x'), { pathname: `/${name}` }).toString()
const ask = async (at: string, text: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: at })
  await client.connect()
  return client.query(text).then((r) => ([r].flat().at(-1)?.rows ?? []) as Record<string, unknown>[]).finally(() => client.end())
}
after(() => ask(admin, `drop database if exists ${name} with (force)`))

test('rules of rain are said anew word for word; alarms keep their window, value and threshold', async () => {
  await ask(admin, `create database ${name}`)
  await migrate(url, undefined, new Set((await migrations()).map((m) => m.name).filter((n) => n < '0060')))
  await ask(url, `
    insert into regions (code, parent_code, level, name, short_name, ordinal, path, gb_code) values ('350500', null, 2, '泉州市', '泉州', 1, '350500/', '350500');
    insert into stations (id, code, name, kind, region_code, region_path, lon, lat, plane) values ('00000000-0000-4000-8000-000000000001', '0000000001', '站', 'P', '350500', '350500/', 118, 24, '(0,0)');
    insert into rules (id, title, months, levels, clear_factor, clear_minutes, enabled, source, changed_by) values ('00000000-0000-4000-8000-000000000002', '旧规则', '{7}', '[{"level":1,"hours":3,"mm":100},{"level":2,"hours":3,"mm":50}]', 0.8, 30, true, '源', '人');
    insert into rule_versions (rule_id, version, form, reason, changed_by) values ('00000000-0000-4000-8000-000000000002', 1, '{"title":"旧规则","months":[7],"levels":[{"level":1,"hours":3,"mm":100},{"level":2,"hours":3,"mm":50}]}', '初', '人');
    insert into alarms (rule_id, rule_version, station_id, region_path, level, peak_level, hours, value, opened_at, last_at, occurrences) values ('00000000-0000-4000-8000-000000000002', 1, '00000000-0000-4000-8000-000000000001', '350500/', 2, 1, 3, 66.5, now(), now(), 4)`)
  await migrate(url)
  const [rule] = await ask(url, `select levels, driver, station_kinds, warning_track from rules where title = '旧规则'`)
  assert.deepEqual(rule, { levels: [{ level: 1, when: { kind: 'rain', hours: 3, mm: 100 } }, { level: 2, when: { kind: 'rain', hours: 3, mm: 50 } }], driver: 'reading', station_kinds: null, warning_track: 'rain' })
  const [version] = await ask(url, `select form from rule_versions`)
  assert.deepEqual((version as { form: { levels: unknown } }).form.levels, rule?.levels)
  const [alarm] = await ask(url, `select subject_kind, subject_id = station_id::text as same, kind, element, window_minutes, value::float8, threshold::float8, peak_value::float8, unit, warning_track, occurrences from alarms`)
  assert.deepEqual(alarm, { subject_kind: 'station', same: true, kind: 'rain', element: 'RAIN', window_minutes: 180, value: 66.5, threshold: 50, peak_value: 66.5, unit: 'mm', warning_track: 'rain', occurrences: 4 })
})
