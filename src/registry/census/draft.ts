// What a person has answered about a file so far, and the file itself, in the browser.
import type { Args, Reply } from '#kit/contract'
import type { previewLayer, takeInLayer } from './api.ts'
import type { Datum } from './read.ts'

export type Draft = { title: string; theme: string; source: string; datum: Datum; year: string; scale: string; note: string; regionCode: string | undefined; labelField: string | null; lon: string | null; lat: string | null; fields: Record<string, string>; leaveOut: boolean }
export const emptyDraft: Draft = { title: '', theme: 'other', source: '', datum: 'cgcs2000', year: '', scale: '', note: '', regionCode: undefined, labelField: null, lon: null, lat: null, fields: {}, leaveOut: false }

type Content = { text: string } | { sheet: string }
export type Chosen = { name: string; title: string; content: Content }
/** What a body takes: a sheet grows by a third as base64. */
const most = { text: 38 << 20, sheet: 28 << 20 } as const

/** The file as the contract takes it; refused with the key of the sentence that says why. */
export async function readFile(file: File): Promise<Chosen | { refused: 'kindOnly' | 'tooLarge' | 'empty' }> {
  const sheet = /\.(xlsx|csv)$/i.test(file.name), title = file.name.replace(/\.\w+$/, '').slice(0, 80)
  if (!sheet && !/\.(geojson|json)$/i.test(file.name)) return { refused: 'kindOnly' }
  if (file.size > (sheet ? most.sheet : most.text)) return { refused: 'tooLarge' }
  if (file.size < 4) return { refused: 'empty' }
  return { name: file.name.slice(0, 200), title, content: sheet ? { sheet: await base64(file) } : { text: await file.text() } }
}

const base64 = (file: File): Promise<string> => new Promise((resolve, reject) => {
  const reader = new FileReader()
  reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
  reader.addEventListener('error', () => reject(reader.error))
  reader.readAsDataURL(file)
})

export const fromRemembered = (draft: Draft, { title, theme, source, datum, scale, labelField, lon, lat, fields }: NonNullable<Reply<typeof previewLayer>['remembered']>['answers']): Draft =>
  ({ ...draft, title, theme, source, datum, scale: scale ?? '', labelField: labelField ?? null, lon: lon ?? null, lat: lat ?? null, fields: { ...fields } })

/** The body of a new version but for the file. The columns' names go with it, so that they are known again. */
export function toVersion(draft: Draft, { fields, table }: Reply<typeof previewLayer>): Omit<NonNullable<Args<typeof takeInLayer>['body']>, 'file' | 'text' | 'sheet'> {
  const { year, scale, note, title, source, ...rest } = draft
  return { ...rest, theme: rest.theme as never, title: title.trim(), source: source.trim(), year: year ? Number(year) : null, scale: scale.trim() || null, note: note.trim() || null, names: table?.names ?? fields.map(({ name }) => name) }
}
