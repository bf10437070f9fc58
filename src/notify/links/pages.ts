// What a phone shows: the warning and three buttons, or in one sentence what happened and what to do.
import type { CallByLink } from '#notify/callouts'
import { clock, dayAndClock, document, escape, levelBadge } from './layout.ts'

const said = { received: '收到，我在岗', cannot_come: '无法到岗', handed_over: '转派他人' }
const hidden = (answer: string) => `<input type="hidden" name="answer" value="${answer}"><input type="hidden" name="lon"><input type="hidden" name="lat">`

const warning = (call: CallByLink): string => `<section class="card">${levelBadge(call.level)}<h1>${escape(call.title)}</h1><p>${escape(call.message)}</p>
<p class="s">${dayAndClock(call.startedAt)} 发出${call.number ? `·${escape(call.number)}` : ''}</p></section>`

const mine = (call: CallByLink): string => `<section class="card"><b>${escape(call.personName)}</b> <span class="tag">${escape(call.regionName)} ${escape(call.post)} ${call.rank} 岗</span>
${call.charge ? `<p class="s">管辖：${escape(call.charge)}</p>` : ''}${call.superior ? `<p class="s">上级：${escape(call.superior)}${call.superiorPhone ? `·${escape(call.superiorPhone)}` : ''}</p>` : ''}</section>`

const errand = (call: CallByLink): string => `<section class="card"><b>${escape(call.personName)}：您的下级没有人应答</b><p>${escape(call.regionName)} ${escape(call.post)}无人应答。请派人上门叫醒，并回报结果。</p></section>`

const nextWord: Record<string, string> = { voice: '电话呼叫', next: '呼叫同岗下一人', text: '再发短信', superior: '转上级', superior_text: '转上级', superior_next: '转上级下一人', duty: '由值班员电话追问', again: '再次电话呼叫' }

/** The page that asks. Three answers, each a form of its own, so that nothing needs script. */
export function askPage(call: CallByLink, token: string): string {
  const form = (inner: string) => `<form method="post" action="/c/${escape(token)}">${inner}</form>`
  const after = call.nextAt && call.nextKind ? `不点等于没有应答：${clock(call.nextAt)} ${nextWord[call.nextKind] ?? '继续叫应'}` : '不点等于没有应答'
  const body = `${warning(call)}${call.role === 'superior' ? errand(call) : mine(call)}
<label id="position-row" hidden><input type="checkbox" id="with-position"><span>附上我现在的位置<span class="s">（可不附）</span> <span class="s" id="position-note" role="status"></span></span></label>
<div class="foot">${form(`${hidden('received')}<button class="p">${call.role === 'superior' ? '收到，派人上门' : said.received}</button>`)}
<div class="two">${form(`${hidden('cannot_come')}<button>${call.role === 'superior' ? '无法派人' : said.cannot_come}</button>`)}
<details><summary>转派他人</summary>${form(`${hidden('handed_over')}<label class="s" for="note">转给谁、为什么${call.other ? `（同岗：${escape(call.other)}）` : ''}</label><input type="text" id="note" name="note" maxlength="200" required><button>确认转派</button>`)}</details></div>
<p class="s" style="text-align:center">${escape(after)}<br>本链接只用一次·无须登录·${dayAndClock(call.linksExpireAt)} 前有效</p></div>`
  return document({ title: `${call.title}·叫应`, drill: call.drill, at: call.startedAt, body })
}

/** The recorded answer, also to whoever opens or sends the link again. */
export const answeredPage = (call: CallByLink): string => document({
  title: '已应答', drill: call.drill, body: `${warning(call)}<section class="card"><h1>已记录：${call.answer ? said[call.answer] : ''}</h1>
<p>${escape(call.personName)} ${call.answeredAt ? dayAndClock(call.answeredAt) : ''} 应答${call.note ? `：${escape(call.note)}` : ''}。</p>
<p>${call.answer === 'received' ? (call.role === 'superior' ? '请派人上门，结果请电话报值班室。' : '请立即到岗，确认危险区人员全部转移。') : call.role === 'superior' ? '已继续叫应下一人。' : '已立即叫应下一人；若您又能到岗，请电话报上级值班室。'}</p>
<p class="s">本链接已用过一次，再次打开只显示这条记录；要更改请打电话给上级值班室${call.superiorPhone ? `（${escape(call.superiorPhone)}）` : ''}。</p></section>`,
})

export const endedPage = (call: CallByLink): string => document({
  title: '叫应已结束', drill: call.drill, body: `${warning(call)}<section class="card"><h1>这次叫应已经结束</h1><p>您不需要再应答。情况以最新的通知为准；有险情请直接打电话给上级值班室${call.superiorPhone ? `（${escape(call.superiorPhone)}）` : ''}。</p></section>`,
})

export const expiredPage = (call: CallByLink): string => document({
  title: '链接已过期', drill: call.drill, body: `${warning(call)}<section class="card"><h1>这个链接已过期</h1><p>有效期到 ${dayAndClock(call.linksExpireAt)}，没有记录应答。请打电话给上级值班室${call.superiorPhone ? `（${escape(call.superiorPhone)}）` : ''}报到，由值班员记录。</p></section>`,
})

export const unknownPage = (): string => document({
  title: '链接无效', body: '<section class="card"><h1>这个链接无效</h1><p>可能没有复制完整，没有记录任何应答。请从短信里直接点开，或打电话给上级值班室报到。</p></section>',
})

export const slowDownPage = (): string => document({
  title: '请稍后再试', body: '<section class="card"><h1>请稍后再试</h1><p>这个网络刚才打开了太多无效链接。请等一分钟再点短信里的链接，或打电话给上级值班室报到。</p></section>',
})
