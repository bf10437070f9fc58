// The pages behind the links in messages: no login, no framework, no script needed.
import type { FastifyRequest } from 'fastify'
import { actorName, system, type Actor } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { AppError, notFound } from '#kit/errors'
import { attachment, gathered, guesses, route, type Ask, type Attachment } from '#kit/http'
import { answerCalls, answersByNumbers, callByNumber, candidatesFor, markRead, type AnswerByLink, type Answered, type CallByLink } from '#notify/callouts'
import { answerLink, linkLetter, linkLetters, linkScript, readLink } from './api.ts'
import { fontFile, fontSheet } from './fonts.ts'
import { answeredPage, askPage, endedPage, expiredPage, slowDownPage, unknownPage } from './pages.ts'
import { pageScript } from './pageScript.ts'
import { placeOf } from './place.ts'
import { numberIn, tokenHolds } from './token.ts'

const { mayTry, wasWrong } = guesses(30)
const open = { open: 'whoever holds the signed link is the person called; the signature names one call' }
const letters = { open: 'a font says nothing about anybody' }
const year = 'public, max-age=31536000, immutable'
const html = (bytes: Buffer, status = 200): Attachment => attachment({ name: 'callout.html', mime: 'text/html; charset=utf-8', bytes, inline: true, status })

/** The signature proves which call it is; from then on the transaction acts for its holder, beyond any region's scope. */
async function acting(tx: Tx, actor: Actor): Promise<Tx> {
  await tx.run(sql`select set_config('anlan.scope', '*', true)`)
  return { ...tx, actor }
}

const holder = (call: AnswerByLink): Actor => ({ kind: 'holder', id: call.callId, name: call.personName, scope: call.regionPath })

/** The call that the token proves, or the page that says why not. */
function checked<C extends AnswerByLink>(token: string, address: string, find: (no: number) => C | undefined): C | Attachment {
  if (!mayTry(address)) return html(slowDownPage(), 429)
  const no = numberIn(token)
  const call = no === undefined ? undefined : find(no)
  if (call && tokenHolds(token, call)) return call
  wasWrong(address)
  return html(unknownPage(), 404)
}

async function proven(tx: Tx, token: string, request: FastifyRequest): Promise<CallByLink | Attachment> {
  const no = numberIn(token)
  const call = no === undefined || !mayTry(request.ip) ? undefined : await callByNumber(await acting(tx, system('links')), no)
  return checked(token, request.ip, () => call)
}

const isPage = (found: AnswerByLink | Attachment): found is Attachment => 'attachment' in found

/** What there is to see without answering. */
const closed = (call: AnswerByLink): Attachment | undefined =>
  call.answer ? html(answeredPage(call)) : call.endedAt ? html(endedPage(call), 410) : call.expired ? html(expiredPage(call), 410) : undefined

type AnswerAsk = Ask<typeof answerLink>

/** Answers of many phones: whose link holds and may still answer is written together, the others get the page that says why not. */
async function answerAll(tx: Tx, asks: readonly AnswerAsk[]): Promise<Attachment[]> {
  const calls = new Map((await answersByNumbers(tx, asks.flatMap(({ params }) => numberIn(params.token) ?? []))).map((c) => [c.no, c]))
  const found = asks.map((ask) => {
    const call = checked(ask.params.token, ask.request.ip, (no) => calls.get(no))
    return isPage(call) ? call : (closed(call) ?? { call, ask })
  })
  const answering = found.filter((f) => 'call' in f)
  const said = new Map((await answerCalls(tx, answering.map(saidBy))).map((answered, i) => [answering[i], answered]))
  return found.map((f) => ('call' in f ? pageOf(f.call, f.ask, said.get(f) as Answered | AppError) : f))
}

function saidBy({ call, ask: { body } }: { call: AnswerByLink; ask: AnswerAsk }) {
  const by = holder(call)
  const position = body.lon !== undefined && body.lat !== undefined ? { lon: body.lon, lat: body.lat } : undefined
  return { callId: call.callId, by, said: { answer: body.answer, via: 'link' as const, by: actorName(by), note: body.note, to: body.to, position } }
}

function pageOf(call: AnswerByLink, { body }: AnswerAsk, said: Answered | AppError): Attachment {
  if (said instanceof AppError) return html(endedPage(call), 410) // it ended while this answer was under way
  return html(answeredPage({ ...call, answer: said.answer, answeredAt: said.answeredAt, note: body.note ?? null }))
}

export const routes = [
  route(linkScript, { permission: 'public', scope: open, run: async () => attachment({ name: 'page.js', mime: 'text/javascript; charset=utf-8', bytes: Buffer.from(pageScript), inline: true }) }),
  route(linkLetters, { permission: 'public', scope: letters, run: async ({ header }) => (header('cache-control', year), attachment({ name: 'letters.css', mime: 'text/css; charset=utf-8', bytes: Buffer.from(await fontSheet()), inline: true })) }),
  route(linkLetter, {
    permission: 'public', scope: letters,
    run: async ({ params, header }) => {
      const bytes = await fontFile(params.name)
      if (!bytes) throw notFound({ what: '这个字体文件' })
      header('cache-control', year)
      return attachment({ name: params.name, mime: 'font/woff2', bytes, inline: true })
    },
  }),
  route(readLink, {
    permission: 'public', scope: open,
    run: async ({ tx, params, request }) => {
      const call = await proven(tx, params.token, request)
      if (isPage(call)) return call
      const page = closed(call)
      if (page) return page
      await markRead(tx, call.callId)
      return html(askPage(call, params.token, { candidates: call.role === 'knock' ? [] : await candidatesFor(tx, call.callId, 4), place: await placeOf(tx, call) }))
    },
  }),
  // the signature proves which call it is; a page of another's is never made before it is checked
  gathered(answerLink, { scope: open, most: 250, as: system('links'), run: answerAll }),
]
