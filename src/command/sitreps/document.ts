// The report as an official document: every number is the snapshot's printed text, never asked anew.
import { chinaDay } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { officialDate, officialDocument, type Block as OfficialBlock, type OfficialDocument } from '#kit/docs'
import { found } from './actions.ts'
import { missing, type Block } from '#kit/bound'
import { boundFiguresOf, snapshotOf, type Stored } from './store.ts'
import { tableColumns } from './table.ts'

export async function docxOf(tx: Tx, id: string): Promise<{ name: string; bytes: Buffer }> {
  const s = await found(tx, id)
  const doc = officialOf(s, await blocks(tx, s))
  const name = `${s.docText ?? '草稿'} ${s.title.join('')}.docx`
  return { name, bytes: await officialDocument(doc) }
}

function officialOf(s: Stored, body: OfficialBlock[]): OfficialDocument {
  const day = officialDate(chinaDay(s.signedAt ?? s.asOf))
  const stamps = [s.demo && '演示·非正式公文', s.state !== 'signed' && '草稿·未签发'].filter((stamp) => stamp !== false)
  return {
    agency: s.agency, number: s.docText ?? '', signers: [s.signedName ?? ''], issue: s.issue ? `第${s.issue}期` : undefined,
    title: [`${s.agency}`, ...s.title], to: s.recipients, body, signature: { agency: s.agency, date: day, sealed: true },
    imprint: { printer: `${s.agency}办公室`, printedOn: day }, stamp: stamps.length ? stamps.join('　') : undefined,
  }
}

async function blocks(tx: Tx, s: Stored): Promise<OfficialBlock[]> {
  const texts = new Map((await boundFiguresOf(tx, s.id)).map((f) => [f.slot, f.text]))
  const out: OfficialBlock[] = []
  for (const b of s.body) out.push(b.kind === 'table' ? await table(tx, s.id, b) : b.kind === 'heading' ? b : { kind: 'paragraph', runs: b.runs.map((r) => (typeof r === 'string' ? r : texts.get(r.slot) ?? missing)) })
  return out
}

async function table(tx: Tx, id: string, b: Extract<Block, { kind: 'table' }>): Promise<OfficialBlock> {
  const rows = (await snapshotOf(tx, id, b.slot))?.rows ?? []
  return {
    kind: 'table', title: b.title, columns: tableColumns.map(({ title, share, align }) => ({ title, share, align })),
    rows: rows.map((row) => tableColumns.map(({ key }) => String(row[key] ?? missing))),
  }
}
