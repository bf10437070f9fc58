// What a member of the public sees: phone first, one document, its style inside, whole without script.
import { chinaDay } from '#kit/calendar'
import type { publicForm } from './api.ts'
import type { z } from 'zod'
import { kinds, type PublicStage } from './model.ts'
import { words } from './pageWords.ts'

export type Lang = 'zh' | 'en'
export type Filled = z.output<typeof publicForm>
type Base = { cityName: string }

const e = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
const at = (lang: Lang, path: string): string => (lang === 'en' ? `${path}?lang=en` : path)

const style = `
:root{color-scheme:light;--bg:#EEF1F4;--surface:#fff;--line:#DCE2E9;--ink:#15202D;--ink2:#435061;--brand:#1F3A5F;--bad:#B80018}
*{box-sizing:border-box;margin:0;padding:0}[hidden]{display:none!important}html{-webkit-text-size-adjust:100%}
body{font:18px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;color:var(--ink);background:var(--bg);min-height:100vh}
header{background:var(--brand);color:#fff;padding:14px 16px}header div{max-width:640px;margin:0 auto;display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center}header b{font-size:21px;line-height:30px}header a{color:#fff;margin-left:auto;padding:8px 12px;border:1px solid #fff;border-radius:8px;text-decoration:none;font-size:16px}
main{max-width:640px;margin:0 auto;padding:16px;display:grid;gap:16px}h1{font-size:24px;line-height:34px}h2{font-size:19px;line-height:28px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:16px;display:grid;gap:12px;overflow-wrap:anywhere}.m{color:var(--ink2);font-size:16px;line-height:25px}
label,fieldset{display:grid;gap:4px;border:0;font-weight:600}label small{font-weight:400;color:var(--ink2);font-size:15px}
input,select,textarea{font:inherit;font-weight:400;width:100%;min-height:48px;padding:10px 12px;border:1px solid #8A97A8;border-radius:8px;background:#fff;color:inherit}textarea{min-height:130px;resize:vertical}
.bad input,.bad select,.bad textarea{border:2px solid var(--bad)}.err{color:var(--bad);font-weight:400;font-size:16px}
button,a.big{display:block;width:100%;min-height:52px;font:inherit;font-weight:600;text-align:center;border-radius:8px;border:1.5px solid var(--brand);text-decoration:none}button{background:var(--brand);color:#fff}a.big{line-height:49px;color:var(--brand);background:var(--surface)}
.code{font:700 26px/36px ui-monospace,Consolas,monospace;letter-spacing:.04em;background:var(--bg);border-radius:8px;padding:8px 12px;user-select:all}dl{display:grid;gap:2px}dt{color:var(--ink2);font-size:16px;margin-top:8px}dd{font-size:20px;line-height:30px}
.hp{position:absolute;left:-9999px}:focus-visible{outline:3px solid #6FA0E0;outline-offset:2px}footer{max-width:640px;margin:0 auto;padding:8px 16px 32px;color:var(--ink2);font-size:16px}
`

function document(lang: Lang, o: Base, path: string, title: string, body: string): string {
  const t = words[lang], other: Lang = lang === 'en' ? 'zh' : 'en'
  return `<!doctype html>
<html lang="${lang === 'en' ? 'en' : 'zh-CN'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><title>${e(title)}</title><style>${style}</style></head>
<body><header><div><b>${e(o.cityName)} ${t.page}</b><a href="${at(other, path)}" lang="${other === 'en' ? 'en' : 'zh-CN'}">${t.other}</a></div></header>
<main>${body}</main><footer><p>${t.help}</p></footer><link rel="stylesheet" href="/c/letters.css"><script src="/public/tipoff.js" defer></script></body></html>`
}

export function formPage(o: Base & { places: readonly { code: string; name: string }[]; filled: Partial<Filled>; wrong: readonly string[] }, lang: Lang): string {
  const t = words[lang], { filled } = o, bad = (field: string) => (o.wrong.includes(field) ? ' class="bad"' : ''), why = (field: keyof typeof t.wrong) => (o.wrong.includes(field) ? `<span class="err">${t.wrong[field]}</span>` : '')
  const text = (field: 'title' | 'unitName' | 'site' | 'name' | 'phone' | 'idNumber', most: number, more = '') =>
    `<label${bad(field)}>${t.fields[field]}${t.hints[field] ? `<small>${t.hints[field]}</small>` : ''}<input name="${field}" maxlength="${most}" value="${e(filled[field] ?? '')}"${more}>${why(field)}</label>`
  const options = (list: readonly (readonly [string, string])[], chosen?: string) => list.map(([value, label]) => `<option value="${value}"${value === chosen ? ' selected' : ''}>${e(label)}</option>`).join('')
  return document(lang, o, '/public/tipoffs', t.title, `<h1>${t.title}</h1><p class="m">${t.intro}</p>
<form method="post" action="${at(lang, '/public/tipoffs')}" class="card"><h2>${t.matter}</h2>
${o.wrong.length ? `<p class="err" role="alert">${t.mend}</p>` : ''}
<label${bad('regionCode')}>${t.fields.regionCode}<select name="regionCode" required>${options(o.places.map((p) => [p.code, p.name] as const), filled.regionCode)}</select>${why('regionCode')}</label>
<label>${t.fields.kind}<select name="kind">${options(kinds.map((kind) => [kind, t.kinds[kind]] as const), filled.kind)}</select></label>
${text('title', 60, ' required')}${text('unitName', 60)}${text('site', 60)}
<label${bad('description')}>${t.fields.description}<small>${t.hints.description}</small><textarea name="description" maxlength="500" required>${e(filled.description ?? '')}</textarea>${why('description')}</label>
<h2>${t.who}</h2><p class="m">${t.whoWhy}</p>${text('name', 30, ' autocomplete="name"')}${text('phone', 20, ' inputmode="tel" autocomplete="tel"')}${text('idNumber', 18)}
<label${bad('others')}>${t.fields.others}<small>${t.hints.others}</small><textarea name="others" maxlength="160" style="min-height:90px" autocomplete="off">${e(filled.others ?? '')}</textarea>${why('others')}</label>
<label class="hp" aria-hidden="true">Website<input name="website" tabindex="-1" autocomplete="off"></label>
<button>${t.send}</button></form><a class="big" href="${at(lang, '/public/tipoff-status')}">${t.ask}</a>`)
}

export const receivedPage = (o: Base & { code: string; password: string }, lang: Lang): string => {
  const t = words[lang]
  return document(lang, o, '/public/tipoffs', t.received, `<section class="card"><h1>${t.received}</h1><p>${t.keep}</p><dl><dt>${t.code}</dt><dd class="code">${e(o.code)}</dd><dt>${t.password}</dt><dd class="code">${e(o.password)}</dd></dl><p class="m">${t.once}</p></section>
${photos(t, o.code, o.password)}<a class="big" href="${at(lang, '/public/tipoff-status')}">${t.ask}</a>`)
}

/** Shown by the script alone: without one, photos are brought to the desk. */
const photos = (t: (typeof words)[Lang], code: string, password: string): string =>
  `<section class="card" id="photos" hidden data-code="${e(code)}" data-password="${e(password)}" data-sent="${t.photoSent}" data-failed="${t.photoFailed}"><h2>${t.photos}</h2><p class="m">${t.photosWhy}</p><input type="file" accept="image/jpeg,image/png" multiple aria-label="${t.photos}"><p role="status"></p></section>`

export function statusAsk(o: Base & { wrong?: 'unknown' | 'wait' }, lang: Lang): string {
  const t = words[lang]
  return document(lang, o, '/public/tipoff-status', t.ask, `<form method="post" action="${at(lang, '/public/tipoff-status')}" class="card"><h1>${t.ask}</h1>${o.wrong ? `<p class="err" role="alert">${t[o.wrong]}</p>` : ''}
<label>${t.code}<input name="code" maxlength="20" required autocapitalize="characters" placeholder="JB2026-000000"></label><label>${t.password}<input name="password" maxlength="40" required autocomplete="off" autocapitalize="none"></label><button>${t.look}</button></form><a class="big" href="${at(lang, '/public/tipoffs')}">${t.title}</a>`)
}

export type Status = Base & { code: string; stage: PublicStage; receivedAt: string; due: string; transferredTo: string | null; established: boolean; reward: { amount: number; claimDueAt: string | null; claimedAt: string | null; forfeitedAt: string | null } | null }
export function statusOf(o: Status, lang: Lang): string {
  const t = words[lang], row = (name: string, value: string | null) => (value ? `<dt>${name}</dt><dd>${e(value)}</dd>` : '')
  const paid = o.reward && (o.reward.claimedAt ? t.claimed : o.reward.forfeitedAt ? t.forfeited : o.reward.claimDueAt ? t.claimBy.replace('{day}', chinaDay(o.reward.claimDueAt)) : null)
  return document(lang, o, '/public/tipoff-status', o.code, `<section class="card"><h1>${t.stages[o.stage]}</h1><dl>${row(t.code, o.code)}${row(t.at, chinaDay(o.receivedAt))}${row(t.to, o.transferredTo)}${o.stage === 'checking' || o.stage === 'received' ? row(t.due, chinaDay(o.due)) : ''}${o.established ? row(t.result, t.established) : ''}${o.reward ? row(t.reward, `${o.reward.amount}${t.yuan}`) + row(t.claim, paid) : ''}</dl></section>
<a class="big" href="${at(lang, '/public/tipoff-status')}">${t.again}</a>`)
}

/** Photos, one request each, with the password in a header. */
export const script = `(function () {
  var box = document.getElementById('photos')
  if (!box || !window.fetch || !box.dataset.password) return
  box.hidden = false
  var input = box.querySelector('input'), say = box.querySelector('[role=status]')
  input.addEventListener('change', function () {
    var files = Array.prototype.slice.call(input.files), sent = 0
    say.textContent = ''
    function next() {
      var file = files.shift()
      if (!file) return
      fetch('/public/tipoffs/' + encodeURIComponent(box.dataset.code) + '/photos', { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'x-tipoff-password': box.dataset.password }, body: file }).then(function (r) {
        say.textContent = r.ok ? box.dataset.sent.replace('{n}', ++sent) : box.dataset.failed
        if (r.ok) next()
      }, function () { say.textContent = box.dataset.failed })
    }
    next()
  })
})()
`
