// The table of a definition, as SQL for a migration, and the check that the two agree.
import { sql, type Tx } from '#kit/db'
import { columnsOfField, entries, type Field, isSealed, type Ledger, optionsOf, snake } from '#registry/definition'

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const sealedTail = (name: string) => `check (${snake(name)}_tail ~ '^[0-9X]{4}$')`

function columnSql(name: string, field: Field): string {
  return columnsOfField(name, field).map(([column, type]) => {
    const must = field.required && !column.endsWith('_index') ? ' not null' : ''
    const check = field.kind === 'choice' && field.listed ? '' : field.kind === 'choice' ? ` check (${column} in (${optionsOf(field).map((o) => quoted(o.value)).join(', ')}))`
      : (field.kind === 'integer' || field.kind === 'decimal') ? ` check (${column} >= ${field.min ?? 0}${field.max === undefined ? '' : ` and ${column} <= ${field.max}`})`
      : isSealed(field) && column.endsWith('_tail') ? ` ${sealedTail(name)}` : ''
    return `  ${column} ${type}${must}${check}, -- ${field.label.zh}`
  }).join('\n')
}

/** `create table` with what the definition knows; printed for a migration, which is then a file of its own. */
export function tableSql(ledger: Ledger): string {
  const key = ledger.naturalKey.map((name) => (name === 'region' ? 'region_code' : isSealed(ledger.fields[name] as Field) ? `${snake(name)}_index` : snake(name)))
  return [
    `-- ${ledger.title.zh}: ${ledger.about.zh}`, `create table ${ledger.table} (`, '  id uuid primary key default anlan_id(),', '  region_code text not null,', '  region_path text not null,',
    ...entries(ledger).map(([name, field]) => columnSql(name, field)), '  foreign key (region_code, region_path) references regions (code, path) on update cascade', ');',
    `select anlan_ledger('${ledger.table}'${ledger.unitColumn ? `, '${ledger.unitColumn}'` : ''});`, `create unique index ${ledger.table}_key on ${ledger.table} (${key.join(', ')}) where retired_at is null;`,
    ...[...new Set([(ledger.sort ?? ledger.name).replace(/^-/, ''), ...(ledger.sortable ?? [])])].map((name) => `create index ${ledger.table}_by_${snake(name)} on ${ledger.table} (${snake(name)}, id);`), '',
  ].join('\n')
}

/** What the definition wants and the table lacks, or has of another type; the fence round an enterprise's own rows too. Empty when they agree. */
export async function tableTroubles(tx: Tx, ledger: Ledger): Promise<string[]> {
  const there = new Map((await tx.rows<{ name: string; type: string }>(sql`select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relname = ${ledger.table} and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`)).map((c) => [c.name, c.type]))
  const same: Record<string, string> = { int: 'integer', 'text[]': 'text[]' }
  const wanted = [['version', 'integer'], ['tokens', 'text[]'], ['plane', 'point'], ...entries(ledger).flatMap(([name, field]) => columnsOfField(name, field))] as const
  return [...await openFences(tx, ledger), ...wanted.flatMap(([column, type]) => {
    const found = there.get(column)
    return found === undefined ? [`${ledger.table}.${column} is missing`] : found !== (same[type] ?? type) && !(type === 'int' && found === 'smallint') ? [`${ledger.table}.${column} is ${found}, the definition wants ${type}`] : []
  })]
}

/** Where an enterprise's officer would see the rows of others: `anlan_ledger` called again without the unit's column takes the fence away. */
async function openFences(tx: Tx, { table, unitColumn }: Ledger): Promise<string[]> {
  if (!unitColumn) return []
  const fences = await tx.rows<{ name: string; says: string }>(sql`select 'its policy' as name, pg_get_expr(polqual, polrelid) || ' ' || coalesce(pg_get_expr(polwithcheck, polrelid), '') as says
    from pg_policy where polrelid = to_regclass(${table}) and polname = 'region_scope' union all select 'its view', pg_get_viewdef(to_regclass(${`${table}_seen`}))`)
  const closed = new RegExp(`\\b${unitColumn} = .*anlan_unit\\(\\)`, 's')
  return ['its policy', 'its view'].filter((name) => !fences.some((f) => f.name === name && closed.test(f.says))).map((name) => `${table}: ${name} lets an enterprise see the rows of others`)
}
