// The files that people brought, and their wrong rows, hold phones and identity numbers: gone when their time is up. What was written stays, with its history.
import { sql, type Tx } from '#kit/db'
import type { Erasure } from '#kit/feature'

const key = 'import.file', days = 90

/** The rule stands with the others; whoever changed it is not overruled. */
export const seedRule = async (tx: Tx): Promise<void> => void (await tx.run(sql`insert into retention_rules (key, what, what_en, days, floor_days, source)
  values (${key}, '导入的原文件和错误行：其中的姓名、号码', 'Uploaded files and wrong rows: names and numbers in them', ${days}, 0, '个人信息保护法第十九条；期限为本系统约定') on conflict (key) do nothing`))

export const fileErasure: Erasure = {
  key,
  overdue: async (tx, before) => (await tx.one<{ n: number }>(sql`select count(*) as n from imports where at < ${before.toISOString()}::timestamptz and erased_at is null`)).n,
  erase: async (tx, before, limit) => {
    const gone = await tx.rows<{ id: string }>(sql`update imports set erased_at = anlan_now(), state = case when state in ('written', 'failed') then state else 'cancelled' end, cancelled_at = case when state in ('written', 'failed') then cancelled_at else anlan_now() end
      where id in (select id from imports where at < ${before.toISOString()}::timestamptz and erased_at is null order by at limit ${limit}) returning id`)
    for (const table of [sql`import_pieces`, sql`import_rows`, sql`import_edits`]) await tx.run(sql`delete from ${table} where import_id = any(${gone.map((g) => g.id)}::uuid[])`)
    return gone.length
  },
}
