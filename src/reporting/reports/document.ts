// The report as an official document: every number is the text that was taken, never asked anew.
import { missing, type Block } from '#kit/bound'
import { chinaDay } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { officialDate, officialDocument, type Block as OfficialBlock, type OfficialDocument } from '#kit/docs'
import { snapshotsOf, snapshotOf, type Stored } from './store.ts'
import { chartOf, headsOf } from './tables.ts'

/** What a paper needs to know of a report, stored or only composed. */
export type Paper = { agency: string; title: string[]; recipients: string[]; body: readonly Block[]; demo: boolean; signed: { name: string; at: string; docText: string } | null; at: string }
type Taken = { text: string; key: string; rows: readonly Record<string, unknown>[] }

/** The docx bytes. `figures` by slot. */
export async function paperOf(p: Paper, figures: ReadonlyMap<string, Taken>): Promise<Buffer> {
  const day = officialDate(chinaDay(p.signed?.at ?? p.at)), stamps = [p.demo && '演示·非正式公文', !p.signed && '草稿·未签发'].filter((s) => s !== false)
  const doc: OfficialDocument = {
    agency: `${p.agency}文件`, number: p.signed?.docText ?? '', signers: [p.signed?.name ?? ''], title: [p.agency, ...p.title], to: p.recipients, body: p.body.flatMap((b) => blocksOf(b, figures)),
    signature: { agency: p.agency, date: day, sealed: true }, imprint: { printer: `${p.agency}办公室`, printedOn: day }, stamp: stamps.length ? stamps.join('　') : undefined,
  }
  return officialDocument(doc)
}

/** A table that has a chart stands under it. */
function blocksOf(b: Block, figures: ReadonlyMap<string, Taken>): OfficialBlock[] {
  if (b.kind === 'heading') return [b]
  if (b.kind === 'paragraph') return [{ kind: 'paragraph', runs: b.runs.map((r) => (typeof r === 'string' ? r : figures.get(r.slot)?.text ?? missing)) }]
  const of = figures.get(b.slot), heads = headsOf(of?.key ?? ''), rows = of?.rows ?? []
  const table: OfficialBlock = { kind: 'table', title: b.title, columns: heads.map(({ title, share, align }) => ({ title, share, align })), rows: rows.map((row) => heads.map(({ key }) => String(row[key] ?? missing))) }
  return rows.length ? [...chartBlock(b.title, of?.key ?? '', rows), table] : [table]
}

function chartBlock(title: string, key: string, rows: Taken['rows']): OfficialBlock[] {
  const by = chartOf(key), numbers = (of: string) => rows.map((row) => Number(row[of] ?? 0))
  if (!by) return []
  const labels = rows.map((row) => String(row[by.label] ?? missing)), now = numbers(by.now), before = numbers(by.before)
  return [{ kind: 'chart', title, alt: `${title}：${labels.map((label, i) => `${label}${now[i]}（上年${before[i]}）`).join('，')}`, labels, now: { name: '本年', values: now }, before: { name: '上年', values: before } }]
}

export async function docxOf(tx: Tx, r: Stored): Promise<{ name: string; bytes: Buffer }> {
  const figures = new Map((await snapshotsOf(tx, r.id)).map((f) => [f.slot, { text: f.text, key: f.binding.key, rows: [] as Record<string, unknown>[] }]))
  for (const b of r.body) if (b.kind === 'table') {
    const f = await snapshotOf(tx, r.id, b.slot)
    if (f) figures.set(b.slot, { text: f.text, key: f.binding.key, rows: f.rows ?? [] })
  }
  const signed = r.signedAt ? { name: r.signedName ?? '', at: r.signedAt, docText: r.docText ?? '' } : null
  return { name: `${r.docText ?? '草稿'} ${r.title.join('')}.docx`, bytes: await paperOf({ ...r, signed, at: r.asOf }, figures) }
}
