// The pages behind the links in messages: no login, no framework, no script needed.
import type { FastifyRequest } from 'fastify'
import { actorName, system, type Actor } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { attachment, guesses, route, type Attachment } from '#kit/http'
import { answerCall, callByNumber, markRead, type CallByLink } from '#notify/callouts'
import { notFound } from '#kit/errors'
import { answerLink, linkLetter, linkLetters, linkScript, readLink } from './api.ts'
import { fontFile, fontSheet } from './fonts.ts'
import { answeredPage, askPage, endedPage, expiredPage, slowDownPage, unknownPage } from './pages.ts'
import { pageScript } from './pageScript.ts'
import { numberIn, tokenHolds } from './token.ts'

const { mayTry, wasWrong } = guesses(30)
const open = { open: 'whoever holds the signed link is the person called; the signature names one call' }
const letters = { open: 'a font says nothing about anybody' }
const year = 'public, max-age=31536000, immutable'
const html = (text: string, status = 200): Attachment => attachment({ name: 'callout.html', mime: 'text/html; charset=utf-8', bytes: Buffer.from(text), inline: true, status })

/** The signature proves which call it is; from then on the transaction acts for its holder, beyond any region's scope. */
async function acting(tx: Tx, actor: Actor): Promise<Tx> {
  await tx.run(sql`select set_config('anlan.scope', '*', true)`)
  return { ...tx, actor }
}

const holder = (call: CallByLink): Actor => ({ kind: 'holder', id: call.callId, name: call.personName, scope: call.regionPath })

/** The call that the token proves, or the page that says why not. */
async function proven(tx: Tx, token: string, request: FastifyRequest): Promise<CallByLink | Attachment> {
  if (!mayTry(request.ip)) return html(slowDownPage(), 429)
  const no = numberIn(token)
  const call = no === undefined ? undefined : await callByNumber(await acting(tx, system('links')), no)
  if (call && tokenHolds(token, call)) return call
  wasWrong(request.ip)
  return html(unknownPage(), 404)
}

const isPage = (found: CallByLink | Attachment): found is Attachment => 'attachment' in found

/** What there is to see without answering. */
const closed = (call: CallByLink): Attachment | undefined =>
  call.answer ? html(answeredPage(call)) : call.endedAt ? html(endedPage(call), 410) : call.expired ? html(expiredPage(call), 410) : undefined

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
      return html(askPage(call, params.token))
    },
  }),
  route(answerLink, {
    permission: 'public', scope: open,
    run: async ({ tx, params, body, request }) => {
      const call = await proven(tx, params.token, request)
      if (isPage(call)) return call
      const page = closed(call)
      if (page) return page
      const asHolder: Tx = { ...tx, actor: holder(call) }
      const position = body.lon !== undefined && body.lat !== undefined ? { lon: body.lon, lat: body.lat } : undefined
      const said = await answerCall(asHolder, call.callId, { answer: body.answer, via: 'link', by: actorName(asHolder.actor), note: body.note, position })
      return html(answeredPage({ ...call, answer: said.answer, answeredAt: said.answeredAt, answeredVia: 'link', note: body.note ?? null }))
    },
  }),
]
