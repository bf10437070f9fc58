import assert from 'node:assert/strict'
import { test } from 'node:test'
import { system } from '#kit/access'
import { sql, type Db } from '#kit/db'
import { bareDatabase } from '#kit/testing'
import { nextNumber, numbersAreGapless, voidNumber } from './index.ts'

const office = system('office')
const book = (db: Db, series: string, year = 2026): Promise<number[]> => db.tx(office, async (tx) =>
  (await tx.rows<{ no: number }>(sql`select no from document_numbers where series = ${series} and year = ${year} order by no`)).map((r) => r.no))

test('document numbers (I-12)', async (t) => {
  const db = await bareDatabase()

  await t.test('a number is written with hollow brackets and without zeros, and each year begins at 1', async () => {
    await db.tx(office, async (tx) => {
      assert.equal((await nextNumber(tx, { series: '泉防指', year: 2026 })).text, '泉防指〔2026〕1号')
      assert.deepEqual(await nextNumber(tx, { series: '泉防指', year: 2026 }), { series: '泉防指', year: 2026, no: 2, text: '泉防指〔2026〕2号' })
      assert.equal((await nextNumber(tx, { series: '泉防指', year: 2027 })).text, '泉防指〔2027〕1号')
      assert.equal((await nextNumber(tx, { series: '泉防指报', year: 2026, subject: { kind: 'sitrep', id: 'a' } })).no, 1)
    })
  })

  await t.test('fifty takers at once get fifty different numbers without a hole, though every third one fails', async () => {
    const takers = Array.from({ length: 50 }, (_, at) => db.tx(office, async (tx) => {
      const { no } = await nextNumber(tx, { series: '并发', year: 2026 })
      if (at % 3 === 0) throw new Error('the office changed its mind')
      return no
    }))
    const taken = (await Promise.allSettled(takers)).flatMap((r) => (r.status === 'fulfilled' ? [r.value] : []))
    const expected = Array.from({ length: taken.length }, (_, at) => at + 1)
    assert.equal(taken.length, 33)
    assert.deepEqual(taken.toSorted((a, b) => a - b), expected)
    assert.deepEqual(await book(db, '并发'), expected)
  })

  await t.test('a savepoint undone gives the number back', async () => {
    const no = await db.tx(office, async (tx) => {
      await tx.savepoint(async () => { await nextNumber(tx, { series: '回退', year: 2026 }); throw new Error('undone') }).catch(() => undefined)
      return (await nextNumber(tx, { series: '回退', year: 2026 })).no
    })
    assert.equal(no, 1)
    assert.deepEqual(await book(db, '回退'), [1])
  })

  await t.test('a voided number stays in the book with its reason and is not given out again', async () => {
    await db.tx(office, async (tx) => {
      const first = await nextNumber(tx, { series: '作废', year: 2026 })
      await voidNumber(tx, first, '发文事项取消')
      assert.equal((await nextNumber(tx, { series: '作废', year: 2026 })).no, 2)
      await assert.rejects(voidNumber(tx, first, '再次作废'), { code: 'document_number.already_voided' })
      await assert.rejects(voidNumber(tx, { ...first, no: 9 }, '没有这号'), { code: 'document_number.unknown' })
      const row = await tx.one<{ voidReason: string }>(sql`select void_reason from document_numbers where series = '作废' and no = 1`)
      assert.equal(row.voidReason, '发文事项取消')
    })
  })

  await t.test('the database itself refuses a removed, moved, invented or skipped number', async () => {
    const attempts = [
      sql`delete from document_numbers where series = '泉防指'`,
      sql`delete from document_counters where series = '泉防指'`,
      sql`update document_numbers set no = 99 where series = '泉防指' and no = 1`,
      sql`update document_numbers set voided_at = null, voided_by = null, void_reason = null where series = '作废' and no = 1`,
      sql`insert into document_numbers (series, year, no, taken_by, taken_at) values ('泉防指', 2026, 7, 'x', now())`,
      sql`update document_counters set last_no = last_no + 2 where series = '泉防指'`,
      sql`insert into document_counters values ('跳号', 2026, 5)`,
    ]
    for (const attempt of attempts) await assert.rejects(db.tx(office, (tx) => tx.run(attempt)), attempt.sql)
    assert.deepEqual(await book(db, '泉防指'), [1, 2])
  })

  await t.test('the promise holds on the whole book, and sees a counter that ran ahead', async () => {
    assert.equal((await db.tx(office, numbersAreGapless)).ok, true)
    await db.tx(office, (tx) => tx.run(sql`update document_counters set last_no = last_no + 1 where series = '回退'`))
    assert.equal((await db.tx(office, numbersAreGapless)).ok, false)
  })
})
