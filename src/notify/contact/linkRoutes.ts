// The page behind the test's link: 是本人 or 不是本人, no login, no script.
import type { FastifyRequest } from 'fastify'
import { system, type Actor } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { attachment, guesses, route, type Attachment } from '#kit/http'
import { escape, numberIn, phonePage, testTokenHolds } from '#notify/links'
import { answerTestLink, readTestLink } from './api.ts'
import { keepTestAnswer, testedByNumber, type Tested } from './store.ts'

const { mayTry, wasWrong } = guesses(30)
const open = { open: 'whoever holds the signed link has the telephone; the signature names one person of one test' }
const html = (body: string, status = 200): Attachment => attachment({ name: 'test.html', mime: 'text/html; charset=utf-8', bytes: phonePage({ title: '联络测试', body }), inline: true, status })
const card = (title: string, text: string, status = 200): Attachment => html(`<section class="card"><h1>${title}</h1><p>${text}</p></section>`, status)

async function proven(tx: Tx, token: string, request: FastifyRequest): Promise<Tested | Attachment> {
  if (!mayTry(request.ip)) return card('请稍后再试', '这个网络刚才打开了太多无效链接。请等一分钟再点短信里的链接。', 429)
  const no = numberIn(token)
  await tx.run(sql`select set_config('anlan.scope', '*', true)`)
  const found = no === undefined ? undefined : await testedByNumber({ ...tx, actor: system('links') }, no)
  if (found && testTokenHolds(token, found)) return found
  wasWrong(request.ip)
  return card('这个链接无效', '可能没有复制完整，没有记录。请从短信里直接点开。', 404)
}

const isPage = (found: Tested | Attachment): found is Attachment => 'attachment' in found

const closed = (t: Tested): Attachment | undefined => t.confirmedAt ? card('已确认，谢谢', '您的联络号码已确认有效。这只是测试，没有险情。')
  : t.wrongAt ? card('已记录：不是本人', '谢谢告知，号码会更正，以后不再打扰。') : t.over ? card('测试已结束', '不需要再确认。这只是测试，没有险情。', 410) : undefined

const ask = (t: Tested, token: string): Attachment => {
  const button = (answer: string, words: string, primary = false) => `<form method="post" action="/t/${escape(token)}"><input type="hidden" name="answer" value="${answer}"><button${primary ? ' class="p"' : ''}>${words}</button></form>`
  return html(`<section class="card"><h1>联络测试</h1><p>${escape(t.message)}</p></section><section class="card"><b>${escape(t.personName)}</b><p class="s">${escape(t.place)} ${escape(t.duty)}</p></section>
<div class="foot">${button('right', '收到，是本人', true)}${button('wrong', '不是这个人')}<p class="s" style="text-align:center">本链接只用一次·无须登录</p></div>`)
}

export const linkRoutes = [
  route(readTestLink, { permission: 'public', scope: open, run: async ({ tx, params, request }) => {
    const found = await proven(tx, params.token, request)
    return isPage(found) ? found : (closed(found) ?? ask(found, params.token))
  } }),
  route(answerTestLink, { permission: 'public', scope: open, run: async ({ tx, params, body, request }) => {
    const found = await proven(tx, params.token, request)
    if (isPage(found)) return found
    const page = closed(found)
    if (page) return page
    const actor: Actor = { kind: 'holder', id: found.id, name: found.personName, scope: found.regionPath }
    const right = body.answer === 'right'
    if (await keepTestAnswer(tx, found.id, right)) await record({ ...tx, actor }, { type: 'contact_test.answered', subject: { kind: 'contact_test_person', id: found.id }, region: found.regionPath, data: { testId: found.testId, right } })
    return closed({ ...found, ...(right ? { confirmedAt: '1' } : { wrongAt: '1' }) }) as Attachment
  } }),
]
