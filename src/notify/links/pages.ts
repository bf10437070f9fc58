// What a phone shows: the warning and three buttons, or in one sentence what happened and what to do.
import type { AnswerByLink, CallByLink, Candidate } from '#notify/callouts'
import { clock, dayAndClock, document, escape, levelBadge } from './layout.ts'
import type { Place } from './place.ts'

type Deed = Record<'received' | 'cannot_come' | 'handed_over', string>
const own: Deed = { received: '收到，我在岗', cannot_come: '无法到岗', handed_over: '转派他人' }
const deeds: Record<CallByLink['role'], Deed> = {
  holder: own, stand_in: { ...own, received: '收到，我代岗' },
  superior: { received: '收到，派人上门', cannot_come: '无法派人', handed_over: '转派他人' },
  knock: { received: '已叫醒', cannot_come: '叫不醒或无法上门', handed_over: '请别人去' },
}
const hidden = (answer: string) => `<input type="hidden" name="answer" value="${answer}"><input type="hidden" name="lon"><input type="hidden" name="lat">`

const warning = (call: AnswerByLink): string => `<section class="card"><div class="top">${levelBadge(call.level)}${call.nextAt && !call.answer && !call.endedAt ? `<span class="left" data-until="${escape(call.nextAt)}">${clock(call.nextAt)} 前</span>` : ''}</div><h1>${escape(call.title)}</h1><p>${escape(call.message)}</p>
<p class="s">${dayAndClock(call.startedAt)} 发出${call.number ? `·${escape(call.number)}` : ''}</p></section>`

const figures = ({ risks, people, shelters }: Place): string => (risks + people + shelters === 0 ? '' : `<div class="facts">${([[risks, '危险区 处'], [people, '应转移 人'], [shelters, '避灾点 处']] as const).map(([n, word]) => `<div><b>${n}</b><span class="s">${word}</span></div>`).join('')}</div>`)

const above = (call: CallByLink, { dial }: Place): string => (!call.superior ? '' : `<section class="card dial"><div><b>上级 ${escape(call.superior)}</b><div class="s">${call.superiorPhone ? escape(call.superiorPhone) : ''}</div></div>${dial ? `<a class="call" href="tel:${escape(dial)}">拨打</a>` : ''}</section>`)

const mine = (call: CallByLink, place: Place): string => `<section class="card"><b>${escape(call.personName)}</b> <span class="tag">${call.role === 'stand_in' ? '代 ' : ''}${escape(call.regionName)} ${escape(call.post)}${call.role === 'holder' ? ` ${call.rank} 岗` : ''}</span>
${call.charge ? `<p class="s">管辖：${escape(call.charge)}</p>` : ''}${figures(place)}</section>${above(call, place)}`

const errand = (call: CallByLink): string => `<section class="card"><b>${escape(call.personName)}：${call.role === 'knock' ? '请您上门叫醒' : '您的下级没有人应答'}</b><p>${escape(call.regionName)} ${escape(call.post)}无人应答。${call.role === 'knock' ? '请立即上门，当面叫醒后点“已叫醒”。' : '请派人上门叫醒，并回报结果。'}</p></section>`

const nextWord: Record<string, string> = { voice: '电话呼叫', next: '呼叫同岗下一人', text: '再发短信', superior: '转上级', superior_text: '转上级', superior_next: '转上级下一人', knock: '请人上门', broadcast: '大喇叭播报', duty: '由值班员电话追问', again: '再次电话呼叫' }

function handOver(candidates: readonly Candidate[]): string {
  if (!candidates.length) return '<label class="s" for="note">转给谁、为什么</label><input type="text" id="note" name="note" maxlength="200" required>'
  const radios = candidates.map((c, i) => `<label><input type="radio" name="to" value="${escape(c.holderId)}"${i === 0 ? ' checked' : ''}><span>${escape(c.personName)} <span class="s">${escape(c.duty)}</span></span></label>`)
  return `<fieldset><legend class="s">转给谁（系统立即叫应此人）</legend>${radios.join('')}<label><input type="radio" name="to" value=""><span>其他人，在下面写明</span></label></fieldset><label class="s" for="note">为什么（可不写）</label><input type="text" id="note" name="note" maxlength="200">`
}

/** The page that asks. Three answers, each a form of its own, so that nothing needs script; with script an answer given without a network is kept and sent later. */
export function askPage(call: CallByLink, token: string, { candidates, place }: { candidates: readonly Candidate[]; place: Place }): Buffer {
  const form = (inner: string) => `<form method="post" action="/c/${escape(token)}">${inner}</form>`
  const deed = deeds[call.role]
  const after = call.nextAt && call.nextKind ? `不点等于没有应答：${clock(call.nextAt)} ${nextWord[call.nextKind] ?? '继续叫应'}` : '不点等于没有应答'
  const body = `${warning(call)}${call.role === 'superior' || call.role === 'knock' ? errand(call) : mine(call, place)}
<label id="position-row" hidden><input type="checkbox" id="with-position"><span>附上我现在的位置<span class="s">（可不附）</span> <span class="s" id="position-note" role="status"></span></span></label>
<p id="kept" class="card" role="status" hidden></p>
<div class="foot">${form(`${hidden('received')}<button class="p">${deed.received}</button>`)}
<div class="two">${form(`${hidden('cannot_come')}<button>${deed.cannot_come}</button>`)}
<details><summary>${deed.handed_over}</summary>${form(`${hidden('handed_over')}${handOver(candidates)}<button>确认转派</button>`)}</details></div>
<p class="s" style="text-align:center">${escape(after)}<br>本链接只用一次·无须登录·${dayAndClock(call.linksExpireAt)} 前有效</p></div>`
  return document({ title: `${call.title}·叫应`, drill: call.drill, at: call.startedAt, body })
}

const afterwards = (call: AnswerByLink): string => {
  if (call.role === 'knock') return call.answer === 'received' ? '谢谢。此岗已记为叫醒，不再呼叫。' : '已继续叫应上级和值班员。'
  if (call.answer === 'received') return call.role === 'superior' ? '请派人上门，结果请电话报值班室。' : '请立即到岗，确认危险区人员全部转移。'
  return call.role === 'superior' ? '已继续叫应下一人。' : '已立即叫应下一人；若您又能到岗，请电话报上级值班室。'
}

/** The recorded answer, also to whoever opens or sends the link again. */
export const answeredPage = (call: AnswerByLink): Buffer => document({
  title: '已应答', drill: call.drill, body: `${warning(call)}<section class="card"><h1>已记录：${call.answer ? deeds[call.role][call.answer] : ''}</h1>
<p>${escape(call.personName)} ${call.answeredAt ? dayAndClock(call.answeredAt) : ''} 应答${call.note ? `：${escape(call.note)}` : ''}。</p>
<p>${afterwards(call)}</p>
<p class="s">本链接已用过一次，再次打开只显示这条记录；要更改请打电话给上级值班室${call.superiorPhone ? `（${escape(call.superiorPhone)}）` : ''}。</p></section>`,
})

export const endedPage = (call: AnswerByLink): Buffer => document({
  title: '叫应已结束', drill: call.drill, body: `${warning(call)}<section class="card"><h1>这次叫应已经结束</h1><p>您不需要再应答。情况以最新的通知为准；有险情请直接打电话给上级值班室${call.superiorPhone ? `（${escape(call.superiorPhone)}）` : ''}。</p></section>`,
})

export const expiredPage = (call: AnswerByLink): Buffer => document({
  title: '链接已过期', drill: call.drill, body: `${warning(call)}<section class="card"><h1>这个链接已过期</h1><p>有效期到 ${dayAndClock(call.linksExpireAt)}，没有记录应答。请打电话给上级值班室${call.superiorPhone ? `（${escape(call.superiorPhone)}）` : ''}报到，由值班员记录。</p></section>`,
})

export const unknownPage = (): Buffer => document({
  title: '链接无效', body: '<section class="card"><h1>这个链接无效</h1><p>可能没有复制完整，没有记录任何应答。请从短信里直接点开，或打电话给上级值班室报到。</p></section>',
})

export const slowDownPage = (): Buffer => document({
  title: '请稍后再试', body: '<section class="card"><h1>请稍后再试</h1><p>这个网络刚才打开了太多无效链接。请等一分钟再点短信里的链接，或打电话给上级值班室报到。</p></section>',
})
