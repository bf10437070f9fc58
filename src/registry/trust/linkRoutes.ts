// The doors of the holder's page: no login, no script. Whoever holds the link is taken for the holder of the number it was sent to.
import type { FastifyRequest } from 'fastify'
import type { Tx } from '#kit/db'
import { attachment, type Attachment, guesses, route } from '#kit/http'
import * as api from './api.ts'
import { confirmRows } from './confirm.ts'
import { answered, opened, type Opened } from './links.ts'
import { answeredPage, askPage, emptyPage, expiredPage, gonePage, slowDownPage, unknownPage } from './phonePage.ts'
import { noteOf } from './requests.ts'

const { mayTry, wasWrong } = guesses(30)
const open = { open: 'whoever holds the signed link is the holder of the row; the signature names one row and one expiry' }
const html = (text: string, status = 200): Attachment => attachment({ name: 'confirmation.html', mime: 'text/html; charset=utf-8', bytes: Buffer.from(text), inline: true, status })

/** The row that the token proves, or the page that says why not. */
async function proven(tx: Tx, token: string, request: FastifyRequest): Promise<{ tx: Tx; link: Opened } | Attachment> {
  if (!mayTry(request.ip)) return html(slowDownPage(), 429)
  const found = await opened(tx, token)
  if (!found) {
    wasWrong(request.ip)
    return html(unknownPage(), 404)
  }
  const { link } = found
  return link.answer ? html(answeredPage(link)) : link.expired ? html(expiredPage(link), 410) : link.gone ? html(gonePage(), 410) : found
}
const isPage = (found: { tx: Tx } | Attachment): found is Attachment => 'attachment' in found

export const linkRoutes = [
  route(api.readLink, { permission: 'public', scope: open, perMinute: 60, run: async ({ tx, params, request }) => {
    const found = await proven(tx, params.token, request)
    return isPage(found) ? found : html(askPage(found.link, params.token))
  } }),
  route(api.answerLink, { permission: 'public', scope: open, perMinute: 30, run: async ({ tx, params, body, request }) => {
    const found = await proven(tx, params.token, request)
    if (isPage(found)) return found
    const { link } = found
    if (body.answer === 'changed' && (body.note ?? '').length < 2) return html(emptyPage(params.token), 400)
    if (body.answer === 'right') await confirmRows(found.tx, link.of, [link.rowId], '本人通过链接确认')
    else await noteOf(found.tx, link.of, link.rowId, body.note as string)
    await answered(found.tx, link.no, body.answer)
    return html(answeredPage({ ...link, answer: body.answer }))
  } }),
]
