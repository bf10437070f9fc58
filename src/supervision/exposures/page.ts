// What the public sees of the exposures: one document, its style inside, no script.
export type Shown = { name: string; place: string; problem: string; demand: string | null; basis: string | null; publishedOn: string; expiresOn: string; remediedOn: string | null }
type Lang = 'zh' | 'en'

const words = {
  zh: { page: '安全生产曝光台', none: '现在没有曝光中的企业。', problem: '存在问题', demand: '整改要求', basis: '依据', since: '曝光日期', until: '公开至', remedied: '已整改', other: 'English', tip: '我要举报', note: '企业有异议或已完成整改的，请与属地应急管理部门联系。', n: (n: number) => `（${n} 家）` },
  en: { page: 'Exposed for work safety', none: 'No enterprise is exposed now.', problem: 'Problem', demand: 'Demanded', basis: 'Basis', since: 'Since', until: 'Until', remedied: 'Remedied', other: '中文', tip: 'Tell us', note: 'Enterprises that object, or have put it right, turn to the emergency bureau of their county. The text is given in Chinese, as published.', n: (n: number) => ` (${n})` },
} as const
const e = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
const at = (lang: Lang, path: string): string => (lang === 'en' ? `${path}?lang=en` : path)
const style = `:root{color-scheme:light}*{box-sizing:border-box;margin:0;padding:0}body{font:18px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;color:#15202D;background:#EEF1F4;min-height:100vh}
header{background:#1F3A5F;color:#fff;padding:14px 16px}header div{max-width:760px;margin:0 auto;display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center}header b{font-size:21px;margin-right:auto}@media(max-width:480px){header b{flex-basis:100%}}header a{color:#fff;padding:8px 12px;border:1px solid #fff;border-radius:8px;text-decoration:none;font-size:16px}
main{max-width:760px;margin:0 auto;padding:16px;display:grid;gap:16px}h1{font-size:24px;line-height:34px}.card{background:#fff;border:1px solid #DCE2E9;border-radius:8px;padding:16px;overflow-wrap:anywhere}.card h2{font-size:21px;line-height:30px}.ok{display:inline-block;border:1.5px solid #15202D;border-radius:4px;padding:0 10px;font-weight:600;font-size:16px}
dt{color:#435061;font-size:16px;margin-top:8px}dd{white-space:pre-wrap}.m{color:#435061;font-size:16px;margin-top:8px}footer{max-width:760px;margin:0 auto;padding:8px 16px 32px;color:#435061;font-size:16px}:focus-visible{outline:3px solid #6FA0E0;outline-offset:2px}`

function card(one: Shown, lang: Lang): string {
  const t = words[lang], row = (name: string, value: string | null) => (value ? `<dt>${name}</dt><dd>${e(value)}</dd>` : '')
  return `<article class="card"><h2>${e(one.name)}</h2><p class="m">${e(one.place)}${one.remediedOn ? ` <span class="ok">${t.remedied} ${one.remediedOn}</span>` : ''}</p><dl>${row(t.problem, one.problem)}${row(t.demand, one.demand)}${row(t.basis, one.basis)}</dl><p class="m">${t.since} ${one.publishedOn} · ${t.until} ${one.expiresOn}</p></article>`
}

export function page({ rows, cityName }: { rows: readonly Shown[]; cityName: string }, lang: Lang): string {
  const t = words[lang], other: Lang = lang === 'en' ? 'zh' : 'en'
  return `<!doctype html>
<html lang="${lang === 'en' ? 'en' : 'zh-CN'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${e(cityName)} ${t.page}</title><style>${style}</style></head>
<body><header><div><b>${e(cityName)} ${t.page}</b><a href="${at(lang, '/public/tipoffs')}">${t.tip}</a><a href="${at(other, '/public/exposures')}" lang="${other === 'en' ? 'en' : 'zh-CN'}">${t.other}</a></div></header>
<main><h1>${t.page}${rows.length ? t.n(rows.length) : ''}</h1>${rows.length ? rows.map((one) => card(one, lang)).join('') : `<section class="card"><p>${t.none}</p></section>`}</main><footer><p>${t.note}</p></footer><link rel="stylesheet" href="/c/letters.css"></body></html>`
}
