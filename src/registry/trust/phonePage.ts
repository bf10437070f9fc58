// The page behind a confirmation link: one document with its style inside, no script, readable on any telephone. It shows what the row says, masked.
import { chinaDay } from '#kit/calendar'
import { maskName } from '#kit/seal'
import { entries, type Field, isSealed, type Ledger, snake, writeCell } from '#registry/definition'
import type { Opened } from './links.ts'

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

const style = `:root{--bg:#EEF1F4;--surface:#fff;--line:#DCE2E9;--line2:#B6C0CC;--ink:#15202D;--ink2:#435061;--ink3:#5C6979;--brand:#1F3A5F}
*{box-sizing:border-box;margin:0;padding:0}body{font:16px/24px "PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;color:var(--ink);background:var(--bg);min-height:100vh}
header{min-height:52px;background:var(--brand);color:#fff;display:flex;align-items:center;padding:0 16px;font-size:17px;font-weight:600}main{padding:16px;display:grid;gap:12px;max-width:480px;margin:0 auto}
.card{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:14px 16px}h1{font-size:22px;line-height:30px;margin-bottom:6px}p{color:var(--ink2)}.s{font-size:14px;line-height:21px;color:var(--ink3)}
dl{display:grid;grid-template-columns:minmax(84px,auto) 1fr;gap:6px 12px;margin-top:10px}dt{color:var(--ink3)}dd{overflow-wrap:anywhere}
button,summary{width:100%;min-height:60px;border-radius:8px;border:1.5px solid var(--line2);background:var(--surface);color:var(--ink);font:600 20px/28px inherit;font-family:inherit}
button.p{min-height:72px;font-size:24px;background:var(--brand);border-color:var(--brand);color:#fff}button:focus-visible,summary:focus-visible,textarea:focus-visible{outline:3px solid #6FA0E0;outline-offset:2px}
summary{list-style:none;display:grid;place-items:center;cursor:pointer}summary::-webkit-details-marker{display:none}details form{display:grid;gap:8px;margin-top:12px}textarea{width:100%;min-height:96px;font:inherit;padding:8px 12px;border:1.5px solid var(--line2);border-radius:8px}`

const document = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>${escape(title)}</title><style>${style}</style></head>
<body><header>安澜·信息确认</header><main>${body}</main></body></html>`
const card = (title: string, ...lines: string[]): string => document(title, `<section class="card"><h1>${escape(title)}</h1>${lines.map((line) => `<p>${escape(line)}</p>`).join('')}</section>`)

const word = (field: Field, value: unknown): string => (field.kind === 'person' && typeof value === 'string' ? maskName(value) : writeCell(field, value) || '—')

/** What stands in the list and what must be there; nothing sensitive, numbers as their masks, names with the middle hidden. */
function facts(ledger: Ledger, row: Record<string, unknown>): [string, string][] {
  return entries(ledger).filter(([name, f]) => !f.sensitive && !f.derived && f.kind !== 'ref' && f.kind !== 'items' && (f.column || f.required || name === ledger.confirm?.phone))
    .map(([name, field]): [string, string] => [field.label.zh, isSealed(field) ? String(row[`${snake(name)}_mask`] ?? '—') : word(field, row[snake(name)])]).slice(0, 14)
}

const told = ({ of, row, place }: Opened): string => `<dl>${[...facts(of, row), ['所在地', place]].map(([label, value]) => `<dt>${escape(label as string)}</dt><dd>${escape(value as string)}</dd>`).join('')}</dl>`

export const askPage = (link: Opened, token: string): string => document('请核对信息', `<section class="card"><h1>请核对这条信息</h1><p>${escape(link.of.title.zh)}台账中登记如下，号码和姓名已隐去一部分。</p>${told(link)}</section>
<form method="post" action="/k/${escape(token)}"><input type="hidden" name="answer" value="right"><button class="p">信息无误</button></form>
<details class="card"><summary>有变化</summary><form method="post" action="/k/${escape(token)}"><input type="hidden" name="answer" value="changed"><label for="note">哪里变了？请写清楚新的情况</label><textarea id="note" name="note" maxlength="300" required></textarea><button>提交</button></form></details>
<p class="s">本链接只用一次，无须登录，${chinaDay(link.expiresAt)} 前有效。不要转发给他人。</p>`)

/** Also to whoever opens or sends the link again. */
export const answeredPage = ({ answer, of }: Opened): string => answer === 'right'
  ? card('已确认，谢谢', `${of.title.zh}台账已记下您今天确认信息无误。`, '以后有变化，请打电话告诉发来链接的单位。本链接已用过，再次打开只显示这条记录。')
  : card('已收到您写的变化', '台账还没有改动，发来链接的单位核对后更新。', '写错了或要补充，请打电话告诉发来链接的单位。本链接已用过，再次打开只显示这条记录。')
export const emptyPage = (token: string): string => document('请写明变化', `<section class="card"><h1>还没有提交</h1><p>请返回写明哪里变了，至少两个字。</p></section><p><a href="/k/${escape(token)}">返回</a></p>`)
export const expiredPage = ({ expiresAt }: Opened): string => card('这个链接已过期', `有效期到 ${chinaDay(expiresAt)}，没有记录任何内容。`, '请联系发来链接的单位，请他们再发一个新链接。')
export const gonePage = (): string => card('这个链接不再有效', '台账里的号码已经更换，或这条记录已撤出，没有记录任何内容。', '如果仍是您负责，请联系发来链接的单位。')
export const unknownPage = (): string => card('这个链接无效', '可能没有复制完整，没有记录任何内容。', '请从消息里直接点开，或联系发来链接的单位。')
export const slowDownPage = (): string => card('请稍后再试', '这个网络刚才打开了太多无效链接。请等一分钟再点消息里的链接。')
