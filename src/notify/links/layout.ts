// The frame of the phone pages: one small document, its style inside, readable on any telephone.
import { chinaTime } from '#kit/calendar'
const shapes: Record<number, string> = {
  1: 'M3.5 0h5L12 3.5v5L8.5 12h-5L0 8.5v-5z', 2: 'M6 0l6 6-6 6-6-6z', 3: 'M6 .5L12 11.5H0z', 4: 'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0z',
}
const words = ['', '红 Ⅰ级', '橙 Ⅱ级', '黄 Ⅲ级', '蓝 Ⅳ级']

export const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

export const levelBadge = (level: number): string =>
  `<span class="lv l${level}"><svg viewBox="0 0 12 12" width="16" height="16" aria-hidden="true"><path fill="currentColor" d="${shapes[level]}"/></svg>${words[level]}</span>`

/** '04:44' in China. */
export const clock = (at: string): string => chinaTime(at).slice(11, 16)
export const dayAndClock = (at: string): string => chinaTime(at).slice(5, 16)

const style = `
:root{--bg:#EEF1F4;--surface:#fff;--line:#DCE2E9;--line2:#B6C0CC;--ink:#15202D;--ink2:#435061;--ink3:#5C6979;--brand:#1F3A5F}
*{box-sizing:border-box;margin:0;padding:0}
body{font:16px/24px "PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;color:var(--ink);background:var(--bg);min-height:100vh;display:flex;flex-direction:column}
header{height:52px;background:var(--brand);color:#fff;display:flex;align-items:center;gap:10px;padding:0 16px;font-size:17px;font-weight:600}
header time{margin-left:auto;font-weight:400;font-size:14px}.drill{border:1px solid #fff;border-radius:3px;font-size:13px;padding:0 6px}
main{padding:16px;display:flex;flex-direction:column;gap:12px;flex:1;width:100%;max-width:480px;margin:0 auto}
.card{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:14px 16px}h1{font-size:22px;line-height:30px;margin:12px 0 6px}p{color:var(--ink2)}.s{font-size:13px;line-height:20px;color:var(--ink3)}
.lv{display:inline-flex;align-items:center;gap:8px;height:32px;padding:0 12px 0 10px;border-radius:3px;font-weight:700}.l1{background:#B80018;color:#fff}.l2{background:#F07800;color:#000}.l3{background:#FFE14D;color:#000}.l4{background:#0A58C4;color:#fff}
.tag{display:inline-block;font-size:13px;line-height:22px;padding:0 6px;border:1px solid var(--line2);border-radius:3px;color:var(--ink2)}
button,.big{width:100%;min-height:64px;border-radius:8px;border:1.5px solid var(--line2);background:var(--surface);color:var(--ink);font-weight:600;font-size:20px;line-height:28px;font-family:inherit}
button.p{min-height:80px;font-size:26px;background:var(--brand);border-color:var(--brand);color:#fff}button:focus-visible,summary:focus-visible,input:focus-visible{outline:3px solid #6FA0E0;outline-offset:2px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:12px;align-items:start}.foot{margin-top:auto;display:grid;gap:12px}details summary{list-style:none;min-height:64px;border-radius:8px;border:1.5px solid var(--line2);background:var(--surface);display:grid;place-items:center;font-weight:600;font-size:20px}
details[open]{grid-column:1/3}details form{display:grid;gap:8px;margin-top:8px}input[type=text]{width:100%;min-height:48px;font:inherit;padding:8px 12px;border:1.5px solid var(--line2);border-radius:8px}fieldset{border:0;display:grid}input[type=radio]{width:22px;height:22px;flex:none}.top{display:flex;justify-content:space-between;align-items:center;gap:8px}.left{border:1.5px solid var(--ink);border-radius:4px;padding:2px 8px;font-weight:600;font-size:15px;white-space:nowrap}.left.over{background:var(--ink);color:#fff}
.facts{display:grid;grid-template-columns:repeat(3,1fr);margin-top:10px;text-align:center}.facts div+div{border-left:1px solid var(--line)}.facts b{display:block;font-size:24px;line-height:32px}.dial{display:flex;justify-content:space-between;align-items:center;gap:12px}.call{min-height:48px;min-width:92px;display:grid;place-items:center;border:1.5px solid var(--line2);border-radius:8px;color:var(--ink);text-decoration:none;font-size:18px}.call:focus-visible{outline:3px solid #6FA0E0}
label{display:flex;gap:10px;align-items:center;min-height:44px}input[type=checkbox]{width:22px;height:22px}
`

type Page = { title: string; drill?: boolean; at?: string; body: string }
const beforeTitle = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>`
const styledBytes = Buffer.from(`</title><style>${style}</style></head>
<body>`)
const rest = ({ drill, at, body }: Page): string =>
  `<header>安澜叫应${drill ? '<span class="drill">演练</span>' : ''}${at ? `<time>${clock(at)}</time>` : ''}</header><main>${body}</main><script src="/c/page.js"></script></body></html>`

/** As it is sent. The style is encoded once: thousands of these pages are made within a minute. */
export const document = (page: Page): Buffer => Buffer.concat([Buffer.from(`${beforeTitle}${escape(page.title)}`), styledBytes, Buffer.from(rest(page))])
