// The bulletin as an official document (GB/T 9704): the printed text of the snapshot, never asked anew.
import { chinaDay } from '#kit/calendar'
import { officialDate, officialDocument } from '#kit/docs'
import { periodWords, plain } from './model.ts'
import type { Kept } from './store.ts'

export async function docxOf(b: Kept, agency: string, demo: boolean): Promise<{ name: string; bytes: Buffer }> {
  const { content: c } = b, day = officialDate(chinaDay(b.issuedAt ?? b.draftedAt))
  const stamps = [demo && '演示·非正式公文', !b.issuedAt && '草稿·未签发'].filter((s) => s !== false)
  const bytes = await officialDocument({
    agency, number: b.number ?? '', title: [c.title, `（${periodWords(b.periodFrom, b.periodTo)}）`], signature: { agency, date: day, sealed: true }, imprint: { printer: `${agency}办公室`, printedOn: day },
    ...(stamps.length ? { stamp: stamps.join('　') } : {}),
    body: [
      { kind: 'paragraph', runs: [plain(c.words)] },
      { kind: 'table', title: '各县（市、区）雨量（毫米）', columns: [{ title: '县（市、区）', share: 3 }, { title: '测站', share: 1, align: 'right' }, { title: '平均', share: 2, align: 'right' }, { title: '最大', share: 2, align: 'right' }, { title: '最大乡镇', share: 3 }, ...c.thresholds.map((mm) => ({ title: `≥${mm}`, share: 1, align: 'right' as const }))],
        rows: c.counties.map((r) => [r.name, String(r.stations), r.meanMm.toFixed(1), r.maxMm.toFixed(1), r.maxTown, ...r.towns.map(String)]) },
      { kind: 'table', title: '累计雨量前十位测站（毫米）', columns: [{ title: '测站', share: 3 }, { title: '所在', share: 4 }, { title: '累计', share: 2, align: 'right' }, { title: '最大1小时', share: 2, align: 'right' }],
        rows: c.top.map((s) => [s.name, `${s.countyName}${s.town}`, s.mm.toFixed(1), s.hourMm === null ? '—' : s.hourMm.toFixed(1)]) },
    ],
  })
  return { name: `${b.number ?? '草稿'} ${c.title}.docx`, bytes }
}
