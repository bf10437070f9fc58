// What a member of the public reads: one document, its style inside, no script, large type; it says the level by colour, character, numeral and shape.
import type { PublicWarning } from './store.ts'
import { beijing, escaped as e } from './xml.ts'

export type Lang = 'zh' | 'en'
type O = { cityName: string; at: string }

const shapes = { 1: 'M3.5 0h5L12 3.5v5L8.5 12h-5L0 8.5v-5z', 2: 'M6 0l6 6-6 6-6-6z', 3: 'M6 .5L12 11.5H0z', 4: 'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0z' } as const
/** In Latin letters: a phone without the numerals' own signs would show a gap. */
const roman = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' } as const
const colour = { zh: { 1: '红', 2: '橙', 3: '黄', 4: '蓝' }, en: { 1: 'Red', 2: 'Orange', 3: 'Yellow', 4: 'Blue' } } as const

const words = {
  zh: {
    page: '预警信息', now: '生效中的预警', none: '现在没有生效中的预警。', ended: '最近七天解除或撤销的', area: '影响范围', caution: '警示事项', measures: '应采取的措施', issuer: '发布单位', released: '发布时间', starts: '起始时间', until: '有效至', docNo: '文号', law: '法律依据', over: '已到期，尚未解除',
    lifted: '已解除', cancelled: '已撤销（误发）', superseded: '已有更新的版本', newer: '查看更新的预警', reason: '原因', back: '全部预警', more: '详细内容', other: 'English', as: '页面时间', feed: 'CAP 源（Atom）', message: 'CAP 消息（签名 XML）', missing: '没有这条预警', missingHow: '链接可能不完整，或这条预警没有发布。', help: '遇有险情请拨打 110、119、120。', text: '',
  },
  en: {
    page: 'Warnings', now: 'In force', none: 'No warning is in force now.', ended: 'Lifted or taken back in the last seven days', area: 'Area', caution: 'What may happen', measures: 'What to do', issuer: 'Issued by', released: 'Issued', starts: 'From', until: 'Until', docNo: 'Number', law: 'Legal basis', over: 'past its end, not yet lifted',
    lifted: 'Lifted', cancelled: 'Taken back (issued in error)', superseded: 'A newer version exists', newer: 'Read the newer one', reason: 'Reason', back: 'All warnings', more: 'Details', other: '中文', as: 'Page of', feed: 'CAP feed (Atom)', message: 'CAP message (signed XML)', missing: 'No such warning', missingHow: 'The link may be incomplete, or the warning was not issued.', help: 'In danger call 110, 119 or 120.', text: 'The text of a warning is given in Chinese, as issued.',
  },
} as const

const style = `
:root{color-scheme:light;--bg:#EEF1F4;--surface:#fff;--line:#DCE2E9;--ink:#15202D;--ink2:#435061;--brand:#1F3A5F}
*{box-sizing:border-box;margin:0;padding:0}html{-webkit-text-size-adjust:100%}
body{font:18px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;color:var(--ink);background:var(--bg);min-height:100vh}
header{background:var(--brand);color:#fff;padding:14px 16px}header div{max-width:760px;margin:0 auto;display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center}header b{font-size:22px;line-height:30px}header a{color:#fff;margin-left:auto;padding:8px 12px;border:1px solid #fff;border-radius:8px;text-decoration:none;font-size:16px}
main{max-width:760px;margin:0 auto;padding:16px;display:grid;gap:16px}h1{font-size:26px;line-height:36px}h2{font-size:20px;line-height:30px;margin-top:8px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:16px;overflow-wrap:anywhere}.card h1,.card h3{margin:12px 0 4px}.card h3{font-size:22px;line-height:32px}.card p{margin-top:6px}
.lv{display:inline-flex;align-items:center;gap:10px;min-height:40px;padding:4px 14px;border-radius:4px;font-weight:700;font-size:20px}.l1{background:#B80018;color:#fff}.l2{background:#F07800;color:#000}.l3{background:#FFE14D;color:#000}.l4{background:#0A58C4;color:#fff}
dl{display:grid;gap:4px;margin-top:12px}dt{color:var(--ink2);font-size:16px;margin-top:8px}dd{font-size:20px;line-height:32px;white-space:pre-wrap}
.end{display:inline-block;border:1.5px solid var(--ink);border-radius:4px;padding:2px 10px;font-weight:600;margin-left:8px}.m{color:var(--ink2);font-size:16px}
a.big{display:block;text-align:center;min-height:52px;line-height:52px;border:1.5px solid var(--brand);border-radius:8px;color:var(--brand);text-decoration:none;font-weight:600;margin-top:12px}a{color:var(--brand)}a:focus-visible{outline:3px solid #6FA0E0;outline-offset:2px}
footer{max-width:760px;margin:0 auto;padding:8px 16px 32px;color:var(--ink2);font-size:16px;display:grid;gap:6px}
@media print{header{color:#000;background:none}header a,a.big{display:none}}
`

// the letters come last: they hold nothing up, and a phone that has its own fetches none
const at = (lang: Lang, path: string) => (lang === 'en' ? `${path}?lang=en` : path)

function document(lang: Lang, o: O, title: string, path: string, body: string, more = ''): string {
  const w = words[lang], other: Lang = lang === 'en' ? 'zh' : 'en'
  return `<!doctype html>
<html lang="${lang === 'en' ? 'en' : 'zh-CN'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="refresh" content="120"><title>${e(title)}</title>
<link rel="alternate" type="application/atom+xml" href="/cap/feed.atom"><style>${style}</style></head>
<body><header><div><b>${e(o.cityName)} ${w.page}</b><a href="${at(other, path)}" lang="${other === 'en' ? 'en' : 'zh-CN'}" hreflang="${other === 'en' ? 'en' : 'zh-CN'}">${w.other}</a></div></header>
<main>${body}</main><footer><p>${w.help}</p>${w.text ? `<p>${w.text}</p>` : ''}<p>${w.as} ${beijing(o.at)}</p><p><a href="/cap/feed.atom">${w.feed}</a>${more}</p></footer>
<link rel="stylesheet" href="/c/letters.css"></body></html>`
}

const badge = (lang: Lang, { level, kindName, kindNameEn }: PublicWarning) =>
  `<span class="lv l${level}"><svg viewBox="0 0 12 12" width="20" height="20" aria-hidden="true"><path fill="currentColor" d="${shapes[level]}"/></svg>${lang === 'en' ? `${e(kindNameEn || kindName)} · ${colour.en[level]} ${roman[level]}` : `${e(kindName)} ${colour.zh[level]}色 ${roman[level]}级`}</span>`

const ending = (lang: Lang, w: PublicWarning): string => (w.state === 'lifted' || w.state === 'cancelled' || w.state === 'superseded' ? `<span class="end">${words[lang][w.state]}</span>` : '')
const late = (lang: Lang, w: PublicWarning, now: string): string => (w.state === 'released' && Date.parse(w.expiresAt) < Date.parse(now) ? ` <b>${words[lang].over}</b>` : '')

function card(lang: Lang, w: PublicWarning, now: string): string {
  const t = words[lang]
  return `<article class="card">${badge(lang, w)}${ending(lang, w)}<h3>${e(w.area)}</h3><p>${e(w.state === 'released' ? w.measures : w.endedReason ?? '')}</p>
<p class="m">${e(w.issuer)} · ${t.released} ${beijing(w.releasedAt).slice(0, 16)}${w.state === 'released' ? ` · ${t.until} ${beijing(w.expiresAt).slice(0, 16)}${late(lang, w, now)}` : ''}</p><a class="big" href="${at(lang, `/public/warnings/${w.id}`)}">${t.more}</a></article>`
}

export function listPage(o: O & { now: readonly PublicWarning[]; ended: readonly PublicWarning[] }, lang: Lang): string {
  const t = words[lang], ended = o.ended.length ? `<h2>${t.ended}</h2>${o.ended.map((w) => card(lang, w, o.at)).join('')}` : ''
  return document(lang, o, `${o.cityName} ${t.page}`, '/public/warnings', `<h1>${t.now}${o.now.length ? (lang === 'en' ? ` (${o.now.length})` : `（${o.now.length}）`) : ''}</h1>${o.now.length ? o.now.map((w) => card(lang, w, o.at)).join('') : `<section class="card"><p>${t.none}</p></section>`}${ended}`)
}

export function onePage(w: PublicWarning, o: O, lang: Lang): string {
  const t = words[lang], row = (name: string, value: string | null) => (value ? `<dt>${name}</dt><dd>${value}</dd>` : '')
  const body = `<article class="card">${badge(lang, w)}${ending(lang, w)}<h1>${e(w.title)}</h1>
${w.state === 'superseded' && w.nextId ? `<a class="big" href="${at(lang, `/public/warnings/${w.nextId}`)}">${t.newer}</a>` : ''}
<dl>${row(t.reason, w.endedReason && e(w.endedReason))}${row(t.area, e(w.area))}${row(t.caution, e(w.caution))}${row(t.measures, e(w.measures))}${row(t.starts, beijing(w.startsAt))}${row(t.until, beijing(w.expiresAt) + late(lang, w, o.at))}${row(t.issuer, e(w.issuer))}${row(t.released, beijing(w.releasedAt))}${row(t.docNo, e(w.docNo))}${row(t.law, e(w.legalBasis))}</dl></article>
<a class="big" href="${at(lang, '/public/warnings')}">${t.back}</a>`
  return document(lang, o, w.title, `/public/warnings/${w.id}`, body, w.alertId ? ` · <a href="/cap/alerts/${w.alertId}.xml">${t.message}</a>` : '')
}

export const missingPage = (o: O, lang: Lang): string =>
  document(lang, o, words[lang].missing, '/public/warnings', `<section class="card"><h1>${words[lang].missing}</h1><p>${words[lang].missingHow}</p><a class="big" href="${at(lang, '/public/warnings')}">${words[lang].back}</a></section>`)
