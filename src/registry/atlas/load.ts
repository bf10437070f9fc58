// A filter's rows as points: a few hundred lumps of bytes from the database, no object per row, sorted by radix in slices between which the server answers others.
import { setImmediate as turn } from 'node:timers/promises'
import { raw, sql, type Sql, type Tx } from '#kit/db'
import { type Ledger, optionsOf, snake } from '#registry/definition'
import { seen } from '#registry/ledger'
import { emptySet, grow } from './arrays.ts'
import { type PointSet, worldX, worldY, zHigh, zLow } from './model.ts'

/** Rows in one lump, and in one slice of work: a few milliseconds each. */
const lump = 8192, slice = 16_384
const pointBytes = 4 + 4 + 16 + 1

export async function loadPoints(tx: Tx, ledger: Ledger, where: Sql): Promise<PointSet> {
  const summed = ledger.sums ?? [], lumps = (await tx.rows<{ rows: Buffer }>(sql`select string_agg(p.row, ''::bytea) as rows from (
    select int4send(round(t.lon * 1e7)::int4) || int4send(round(t.lat * 1e7)::int4) || uuid_send(t.id) || substr(int2send(${mark(ledger)}), 2)${raw(summed.map((name) => ` || float8send(coalesce(t.${snake(name)}, 'NaN'::float8))`).join(''))} as row, (row_number() over ()) / ${raw(String(lump))} as part
    from ${seen(ledger)} where t.lon is not null and t.lat is not null and ${where}) p group by p.part`)).map(({ rows }) => rows)
  return sorted(await unpacked(lumps, summed))
}

/** The facet's value by its place in the definition, and whether the row is stale, in one byte. */
function mark(ledger: Ledger): Sql {
  const field = ledger.facet === undefined ? undefined : ledger.fields[ledger.facet], values = field ? optionsOf(field).map((o) => o.value).slice(0, 127) : []
  const at = raw(`t.${snake(ledger.facet ?? '')}${field?.kind === 'choices' ? '[1]' : ''}`)
  const facet = values.length ? sql`coalesce(array_position(${values}::text[], ${at}), 0)` : sql`0`
  const stale = ledger.confirm ? raw(`case when t.retired_at is null and coalesce(t.confirmed_at, t.created_at) < (select anlan_now()) - interval '${ledger.confirm.days} days' then 128 else 0 end`) : sql`0`
  return sql`(${facet} + ${stale})::int2`
}

async function unpacked(lumps: Buffer[], summed: readonly string[]): Promise<PointSet> {
  const rowBytes = pointBytes + 8 * summed.length, set = emptySet(lumps.reduce((sum, rows) => sum + rows.length / rowBytes, 0), summed), sums = Object.values(set.sums)
  let i = 0
  for (const [at, rows] of lumps.entries()) {
    if (at) await turn()
    for (let b = 0; b < rows.length; b += rowBytes, i++) {
      const lon7 = rows.readInt32BE(b), lat7 = rows.readInt32BE(b + 4)
      set.lon7[i] = lon7
      set.lat7[i] = lat7
      set.x[i] = worldX(lon7)
      set.y[i] = worldY(lat7)
      set.ids.set(rows.subarray(b + 8, b + 24), i * 16)
      set.marks[i] = rows[b + 24] as number
      for (const [s, of] of sums.entries()) of[i] = rows.readDoubleBE(b + pointBytes + 8 * s)
    }
  }
  return set
}

/** Least significant digit first, 13 bits at a time: four passes over 52. */
async function sorted(set: PointSet): Promise<PointSet> {
  const { n } = set, high = new Uint32Array(n), low = new Uint32Array(n)
  let order = new Uint32Array(n), next = new Uint32Array(n)
  await slices(n, (from, to) => { for (let i = from; i < to; i++) { const x = set.x[i] as number, y = set.y[i] as number; high[i] = zHigh(x, y); low[i] = zLow(x, y); order[i] = i } })
  for (const [digits, shift] of [[low, 0], [low, 13], [high, 0], [high, 13]] as const) {
    const starts = new Uint32Array(8193)
    await slices(n, (from, to) => { for (let i = from; i < to; i++) { const d = (((digits[i] as number) >>> shift) & 0x1fff) + 1; starts[d] = (starts[d] as number) + 1 } })
    for (let d = 1; d < 8193; d++) starts[d] = (starts[d] as number) + (starts[d - 1] as number)
    await slices(n, (from, to) => { for (let i = from; i < to; i++) { const row = order[i] as number, d = ((digits[row] as number) >>> shift) & 0x1fff, at = starts[d] as number; next[at] = row; starts[d] = at + 1 } })
    ;[order, next] = [next, order]
  }
  const out = emptySet(n, Object.keys(set.sums)), sums = Object.entries(set.sums).map(([name, from]) => [from, out.sums[name] as Float64Array] as const)
  await slices(n, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = order[i] as number
      out.key[i] = (high[row] as number) * 2 ** 26 + (low[row] as number)
      out.x[i] = set.x[row] as number
      out.y[i] = set.y[row] as number
      out.lon7[i] = set.lon7[row] as number
      out.lat7[i] = set.lat7[row] as number
      out.marks[i] = set.marks[row] as number
      for (const [from, to] of sums) to[i] = from[row] as number
      grow(out.box, out.x[i] as number, out.y[i] as number)
      for (let b = 0; b < 16; b++) out.ids[i * 16 + b] = set.ids[row * 16 + b] as number
    }
  })
  return out
}

async function slices(n: number, work: (from: number, to: number) => void): Promise<void> {
  for (let from = 0; from < n; from += slice) {
    if (from) await turn()
    work(from, Math.min(n, from + slice))
  }
}
