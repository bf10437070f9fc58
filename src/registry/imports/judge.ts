// One judge of a file: takes its rows by the batch, lays on the stage what can stand and keeps what can't; later makes whole rows of those that change. In a thread or here.
import { type Actor, system } from '#kit/access'
import { sql, type Db, type Tx } from '#kit/db'
import { type Batch, kindOf, type Packed, unpack } from '#kit/sheets'
import type { Ledger } from '#registry/definition'
import { type Checker, checkerFor, type Given } from './check.ts'
import { mergeChanged, type Span } from './compare.ts'
import type { Issue } from './model.ts'
import type { Strays } from './position.ts'
import type { Recognised } from './recognise.ts'
import { copier, type Staged } from './stage.ts'
import { type Edits, type Import, type KeptRow, putRows } from './store.ts'

/** What a judge must know of a file before its first row. */
export type Order = { imported: Import; seen: Pick<Recognised, 'columns' | 'names' | 'headerRow' | 'filled'>; edits: Edits }
/** Of a batch: its rows below the header, how many of them hold something, the last one's number. */
export type Taken = { rows: number; held: number; last: number }
export type Judge = {
  /** Done once its rows are laid down; the next batch may be given before that, and is judged meanwhile. */
  take: (batch: Packed) => Promise<Taken>
  merge: (span: Span) => Promise<[row: number, issues: Issue[]][]>
  /** Positions that lie outside where they say they are; nothing can be given any more. */
  leave: () => Promise<Strays>
}

/** Reads under the importer's scope until it is left: one transaction, so that a name means the same in the first row and in the last. */
export function openJudge(db: Db, ledger: Ledger, order: Order): Promise<Judge> {
  const { imported } = order, actor = imported.actor as Actor
  return new Promise((made, fail) => {
    const reading = db.tx(actor, async (tx) => {
      const checker = await checkerFor(tx, ledger, optionsOf(order))
      const strays = await new Promise<Strays>((left) => made({ ...taker(db, ledger, order, checker), merge: (span) => db.tx(actor, (own) => merged(own, ledger, imported.id, span)), leave: () => { left(checker.tally.strays); return reading } }))
      return strays
    })
    reading.catch(fail)
  })
}

const optionsOf = ({ imported: { setup, regionPath, actor }, seen }: Order) => ({ columns: seen.columns, names: seen.names, under: setup.region ?? regionPath.split('/').filter(Boolean).at(-1), scope: actor.scope, datum: setup.datum ?? 'wgs84', filled: seen.filled })

async function merged(tx: Tx, ledger: Ledger, id: string, span: Span): Promise<[number, Issue[]][]> {
  await tx.run(sql`select set_config('work_mem', '64MB', true)`)
  return [...(await mergeChanged(tx, ledger, id, span))]
}

function taker(db: Db, ledger: Ledger, { imported, seen, edits }: Order, checker: Checker): Pick<Judge, 'take'> {
  const copy = copier(ledger, imported.id)
  let turn: Promise<unknown> = Promise.resolve()
  return {
    take: async (packed) => {
      const before = turn, mine = Promise.withResolvers<void>()
      turn = mine.promise
      await before
      try {
        const rows = below(unpack(packed), seen, edits)
        await checker.ready(rows.rows)
        return await db.tx(system('import'), async (tx) => {
          const sorting = new Sorting(checker, rows)
          await copy(tx, sorting.staged(mine.resolve))
          await putRows(tx, imported, sorting.kept)
          return sorting.taken
        })
      } finally {
        mine.resolve()
      }
    },
  }
}

/** Judges a batch's rows one by one as they are asked for. */
class Sorting {
  readonly kept: KeptRow[] = []
  readonly taken: Taken
  private readonly checker: Checker
  private readonly given: Below
  constructor(checker: Checker, given: Below) {
    this.checker = checker
    this.given = given
    this.taken = { rows: given.rows.length, held: 0, last: given.numbers.at(-1) ?? 0 }
  }

  /** `over`: the next batch can be judged while the database is still busy with this one. */
  *staged(over: () => void): Iterable<Staged> {
    const { numbers, rows } = this.given
    for (const [i, row] of rows.entries()) {
      const rowNo = numbers[i] as number, judged = this.checker.judge(row)
      if (judged.kind === 'skip') continue
      this.taken.held++
      if (judged.kind === 'wrong') { this.keep(rowNo, 'wrong', row, judged.issues); continue }
      if (judged.lacks.length) this.keep(rowNo, 'pending', row, judged.lacks)
      else if (judged.notes.length) this.keep(rowNo, 'noted', row, judged.notes)
      yield { rowNo, record: judged.record, clears: judged.clears }
    }
    over()
  }

  private keep(rowNo: number, verdict: KeptRow['verdict'], { cells }: Given, issues: Issue[]): void {
    this.kept.push({ rowNo, verdict, kept: { cells, issues } })
  }
}

export type Below = { numbers: number[]; rows: Given[] }
/** The rows below the header, with what was mended in the drawer. */
export function below(batch: Batch, { headerRow }: { headerRow: number }, edits: Edits): Below {
  const numbers: number[] = [], rows: Given[] = []
  batch.rows.forEach((cells, r) => {
    const rowNo = batch.numbers[r] as number
    if (rowNo <= headerRow) return
    numbers.push(rowNo)
    rows.push(given(batch, r, cells, edits.get(rowNo)))
  })
  return { numbers, rows }
}

function given(batch: Batch, r: number, cells: string[], edit: Record<number, string> | undefined): Given {
  if (!edit) return { cells, kind: (column) => kindOf(batch, r, column) }
  const mended = [...cells]
  for (const [column, text] of Object.entries(edit)) { for (let i = mended.length; i < Number(column); i++) mended[i] = ''; mended[Number(column)] = text }
  return { cells: mended, kind: (column) => (edit[column] === undefined ? kindOf(batch, r, column) : 'text') }
}
