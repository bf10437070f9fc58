// The reporter's side: a form, a code with a password, and what became of it. No sign-in, no script needed, no address kept.
import type { FastifyRequest } from 'fastify'
import { system } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { AppError } from '#kit/errors'
import { attachment, guesses, type Attachment } from '#kit/http'
import { attachPhotos, keepPhoto } from '#kit/photos'
import { closedForPhotos, locked, slowDown, tipUnknown, tooManyPhotos } from './errors.ts'
import { identity, matter, othersOf, publicStage, type Tipoff } from './model.ts'
import { type Filled, formPage, type Lang, receivedPage, statusAsk, statusOf } from './page.ts'
import { holds } from './password.ts'
import { receiveTipoff } from './receive.ts'
import { byCode, tipoffRow } from './store.ts'

const { mayTry, wasWrong } = guesses(10)
const mostPhotos = 6, mostWrong = 30
const html = (text: string, status = 200): Attachment => attachment({ name: 'tipoff.html', mime: 'text/html; charset=utf-8', bytes: Buffer.from(text), inline: true, status })

/** What the public may do is done without a region: the verbs below touch the one tip-off whose password was given. */
async function openly(tx: Tx): Promise<Tx> {
  await tx.run(sql`select set_config('anlan.scope', '*', true)`)
  return { ...tx, actor: system('网上举报') }
}

const placesFor = (tx: Tx) => tx.rows<{ code: string; name: string; level: number }>(sql`select code, name, level from regions where level in (2, 3) order by level, ordinal, code`)
const cityName = async (tx: Tx): Promise<string> => (await tx.one<{ name: string }>(sql`select coalesce((select name from regions where level = 2 limit 1), '') as name`)).name

export async function showForm(tx: Tx, lang: Lang): Promise<Attachment> {
  const all = await openly(tx)
  return html(formPage({ cityName: await cityName(all), places: await placesFor(all), filled: {}, wrong: [] }, lang))
}

/** A form that lacks something comes back as it was filled in; one with the machines' field is thanked and thrown away. */
export async function sendForm(tx: Tx, filled: Filled, lang: Lang): Promise<Attachment> {
  const all = await openly(tx), o = { cityName: await cityName(all) }
  const told = matter.safeParse(filled), who = filled.name || filled.phone || filled.idNumber || filled.others ? identity.safeParse(filled) : undefined, others = othersOf(filled.others ?? '')
  const wrong = [told, who].flatMap((parsed) => (parsed && !parsed.success ? parsed.error.issues.map((issue) => String(issue.path[0])) : []))
  if (!others) wrong.push('others')
  const places = await placesFor(all)
  if (told.success && !places.some((place) => place.code === told.data.regionCode)) wrong.push('regionCode')
  if (wrong.length || !told.success) return html(formPage({ ...o, places, filled, wrong }, lang), 400)
  if (filled.website) return html(receivedPage({ ...o, code: 'JB0000-000000', password: '' }, lang))
  const { code, password } = await receiveTipoff(all, told.data, who?.success ? [who.data, ...(others ?? [])] : [], 'web')
  return html(receivedPage({ ...o, code, password }, lang))
}

/** The tip-off whose code and password these are. A wrong one is counted by address and by code. */
async function proven(tx: Tx, { code, password }: { code: string; password: string }, request: FastifyRequest): Promise<Tipoff> {
  if (!mayTry(request.ip)) throw slowDown()
  const all = await openly(tx), kept = await byCode(all, code.toUpperCase())
  if (kept && kept.wrongTries >= mostWrong) throw locked()
  if (kept && (await holds(password, kept.passwordHash))) return (await tipoffRow(all, kept.id)) as Tipoff
  wasWrong(request.ip)
  if (kept) await all.run(sql`update tipoffs set wrong_tries = wrong_tries + 1 where id = ${kept.id}`)
  throw tipUnknown()
}

export async function showStatusAsk(tx: Tx, lang: Lang): Promise<Attachment> {
  return html(statusAsk({ cityName: await cityName(await openly(tx)) }, lang))
}

export async function showStatus(tx: Tx, given: { code: string; password: string }, request: FastifyRequest, lang: Lang): Promise<Attachment> {
  const o = { cityName: await cityName(await openly(tx)) }
  try {
    const tipoff = await proven(tx, given, request)
    return html(statusOf({ ...o, code: tipoff.code, stage: publicStage(tipoff.state), receivedAt: tipoff.receivedAt, due: tipoff.verifyDueAt, transferredTo: tipoff.transferredTo, established: ['established', 'proposed', 'approved', 'notified', 'claimed', 'forfeited'].includes(tipoff.state), reward: tipoff.reward?.notifiedAt ? tipoff.reward : null }, lang))
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error
    return html(statusAsk({ ...o, wrong: error.code === 'tipoff.unknown' ? 'unknown' : 'wait' }, lang), error.status)
  }
}

/** The photo lies where the matter lies; its place and camera are stripped when it is drawn anew, before any officer sees it. */
export async function addPhoto(tx: Tx, code: string, password: string, bytes: Buffer, request: FastifyRequest): Promise<{ kept: number }> {
  const tipoff = await proven(tx, { code, password }, request), all = await openly(tx)
  if (['archived', 'claimed', 'forfeited', 'duplicate'].includes(tipoff.state)) throw closedForPhotos()
  const { n } = await all.one<{ n: number }>(sql`select count(*)::int as n from photo_subjects where kind = 'tipoff' and subject_id = ${tipoff.id}`)
  if (n >= mostPhotos) throw tooManyPhotos({ most: mostPhotos })
  const { id } = await keepPhoto(all, { bytes, regionPath: tipoff.regionPath })
  await attachPhotos(all, [id], { kind: 'tipoff', id: tipoff.id, role: 'evidence', regionPath: tipoff.regionPath })
  return { kept: n + 1 }
}
