// 导入: people's files into any ledger, in the background, with everything accounted for.
import { sql } from '#kit/db'
import type { Feature } from '#kit/feature'
import type { Ledger } from '#registry/definition'
import { tellLedgers } from './crew.ts'
import { fileErasure, seedRule } from './erasures.ts'
import { routes, uploadRoute } from './routes.ts'
import { runImports } from './work.ts'

export { runOneImport } from './work.ts'
export { commands } from './commands.ts'

/** One upload route per ledger that takes sheets of rows; everything else by the import's number. `from`: the module that names the same ledgers for the judging threads. */
export const importsOf = (ledgers: readonly Ledger[], from: URL): Feature => (tellLedgers(from), {
  name: 'registry/imports', routes: [...ledgers.filter((l) => !l.broughtOn).map(uploadRoute), ...routes], ledgers: ['imports'],
  permissions: { 'import.use': [...new Set(ledgers.flatMap((l) => [...(l.may.transfer ?? l.may.edit)]))] },
  erasures: [fileErasure], seed: seedRule,
  background: [{ key: 'imports', run: runImports }],
  promises: [{
    key: 'I-1', title: 'every row of an imported file is new, changed, the same, wrong or skipped; none is dropped',
    check: async (tx) => {
      const { files, off } = await tx.one<{ files: number; off: number }>(sql`select count(*) as files, count(*) filter (where i.rows <> i.fresh + i.changed + i.same + i.wrong + i.skipped
        or (i.erased_at is null and i.wrong <> (select count(*) from import_rows r where r.import_id = i.id and r.verdict = 'wrong')) or (i.state = 'written' and i.fresh + i.changed <> (select c.rows from ledger_changes c where c.id = i.change_id))) as off from imports i where i.state in ('ready', 'writing', 'written')`)
      return { ok: !off, figure: off || files }
    },
  }],
})
