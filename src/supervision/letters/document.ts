// The letter as an official document (GB/T 9704).
import { type Block, officialDate, officialDocument } from '#kit/docs'
import type { Tx } from '#kit/db'
import { found } from './actions.ts'
import type { Letter } from './model.ts'

const paragraphs = (text: string): Block[] => text.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => ({ kind: 'paragraph', runs: [line] }))

export async function docxOf(tx: Tx, id: string): Promise<{ name: string; mime: string; bytes: Buffer }> {
  const l = await found(tx, id), day = l.issuedOn ?? l.draftedAt.slice(0, 10)
  const bytes = await officialDocument({
    agency: l.agency, number: l.number ?? '', title: [l.title], to: [`${l.countyName}人民政府、安全生产委员会`], body: [...paragraphs(l.facts), ...paragraphs(l.requirements), ...due(l)],
    signature: { agency: l.agency, date: officialDate(day), sealed: true }, imprint: { printer: l.agency, printedOn: officialDate(day) },
    stamp: [l.demo && '演示·非正式公文', !l.number && '草稿·未签发'].filter(Boolean).join('　') || undefined,
  })
  return { name: `${l.number ?? '草稿'} ${l.title}.docx`, mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes }
}
const due = (l: Letter): Block[] => (l.replyDueOn ? [{ kind: 'paragraph', runs: [`请于${officialDate(l.replyDueOn)}前书面反馈。`] }] : [])
