// 导入 import: a person's file on its way into a ledger. Not to be confused with 更改 change, which is what is written of it.
import { z } from 'zod'
import { id, instant } from '#kit/contract'

/** 200 MB: half a million rows of some twenty columns are 90. */
export const maxBytes = 200 * 1024 * 1024
export const datums = ['wgs84', 'gcj02', 'bd09'] as const
export type Datum = (typeof datums)[number]
export const states = ['waiting', 'checking', 'mapping', 'ready', 'writing', 'written', 'failed', 'cancelled'] as const
export type ImportState = (typeof states)[number]

/** How a file is to be read, as a person chose it; what is left out is guessed. */
export const setup = z.object({
  sheet: z.string().max(100).optional(),
  /** what each column of the header means; null: passed over */
  columns: z.array(z.string().max(60).nullable()).max(1000).optional(),
  /** the region of rows that name none, and under which names are looked for first */
  region: z.string().regex(/^[0-9A-Z]{6,12}$/).nullable().optional(),
  datum: z.enum(datums).default('wgs84'),
})
export type Setup = z.infer<typeof setup>

/** Cells to be set, by place: one click. */
export const fix = z.array(z.object({ column: z.int(), text: z.string() }))
export const issue = z.object({
  /** the field's name; county, town, village, regionCode, place, lon, lat, position; '' for the row */
  field: z.string(), column: z.int().nullable(), text: z.string(), zh: z.string(), en: z.string(),
  /** what was probably meant, and the cells that say so */
  suggest: z.string().optional(), fix: fix.optional(),
})
export type Issue = z.infer<typeof issue>

export const head = z.object({ name: z.string(), target: z.string().nullable(), example: z.string() })
/** The file would lie better in another datum: of `points`, so many lie outside where they say they are. */
export const offer = z.object({ datum: z.enum(datums), points: z.int(), outsideNow: z.int(), outsideThen: z.int() })
export const found = z.object({
  format: z.string(), sheets: z.array(z.string()), sheet: z.string(), encoding: z.string().optional(), links: z.int().optional(),
  /** the number of the header's last line; the rows of the file begin below */
  headerRow: z.int(), titles: z.array(z.string()), columns: z.array(head), remembered: z.boolean(), missing: z.array(z.string()), offer: offer.nullable(), filled: z.array(z.string()),
})
export type Found = z.infer<typeof found>

export const counts = { rows: z.int(), fresh: z.int(), changed: z.int(), same: z.int(), wrong: z.int(), skipped: z.int(), noted: z.int() }
export const importRow = z.object({
  id, ledger: z.string(), fileName: z.string(), bytes: z.number(), at: instant, by: z.string(), place: z.string(), state: z.enum(states), ...counts, total: z.int(), read: z.int(),
  /** of the check: rows a second, seconds left */
  rate: z.int().nullable(), secondsLeft: z.number().nullable(),
  checkedAt: instant.nullable(), writtenAt: instant.nullable(), cancelledAt: instant.nullable(), cancelledBy: z.string().nullable(),
  changeId: id.nullable(), undoneAt: instant.nullable(), undoneBy: z.string().nullable(), undoUntil: instant.nullable(),
  problem: z.object({ code: z.string(), detail: z.string() }).nullable(), erased: z.boolean(),
})
export type ImportRow = z.infer<typeof importRow>
export const importCard = importRow.extend({ setup, found: found.nullable() })
export type ImportCard = z.infer<typeof importCard>

export const verdicts = ['wrong', 'noted', 'new', 'changed', 'same'] as const
export type Verdict = (typeof verdicts)[number]
export const previewRow = z.object({
  row: z.int(), verdict: z.enum(verdicts), name: z.string(), issues: z.array(issue), cells: z.array(z.string()),
  /** of a changed row: each field before and after, in words */
  fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})
export type PreviewRow = z.infer<typeof previewRow>
