// What a visitor gets while the program is still starting: a page that shows how far it is, and 503 for everything else.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Progress, Step } from './progress.ts'

const headers = { 'cache-control': 'no-store', 'retry-after': '1', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' }

/** No script: the page asks again each second, and finds the desk once it is there. */
export function answerWaiting(progress: Progress, version: string, request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  const steps = progress.steps().map(({ name, done, total, ended }) => ({ name, done: done ?? null, total: total ?? null, ready: ended !== undefined }))
  if (path === '/health') return json(response, { status: 'starting', version, steps })
  if (path.startsWith('/api/')) return json(response, { type: 'about:blank#server.starting', title: 'server.starting', status: 503, code: 'server.starting', detail: '系统正在启动，请稍候再试。没有任何内容被改动。', details: { steps } }, 'application/problem+json')
  response.writeHead(503, { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" })
  response.end(request.method === 'HEAD' ? undefined : page(progress.steps()))
}

function json(response: ServerResponse, body: unknown, type = 'application/json'): void {
  response.writeHead(503, { ...headers, 'content-type': type })
  response.end(JSON.stringify(body))
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

const words: Readonly<Record<string, string>> = { pages: '页面', database: '数据库', migrations: '数据结构', seed: '基础数据', 'demo city': '演示城市' }

function row(step: Step): string {
  const state = step.ended ? 'met' : 'now'
  const share = step.total && !step.ended ? `<progress max="${step.total}" value="${step.done ?? 0}"></progress>` : ''
  return `<li class="${state}">${words[step.name] ? `${words[step.name]} ` : ''}${escaped(step.name)}${share}</li>`
}

const style = `
:root{color-scheme:light dark;--bg:#eef1f4;--s:#fff;--ink:#15202d;--i2:#5c6979;--l:#dce2e9;--b:#1f3a5f}
@media(prefers-color-scheme:dark){:root{--bg:#0e141b;--s:#161e28;--ink:#e9eef4;--i2:#93a2b3;--l:#2a3747;--b:#a9c4e8}}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--bg);color:var(--ink);font:14px/1.5 "Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
main{background:var(--s);border:1px solid var(--l);border-radius:6px;padding:24px 28px;width:min(380px,calc(100vw - 88px))}
h1{font-size:20px;margin:0 0 4px;color:var(--b)}p{margin:0 0 16px;color:var(--i2)}ul{list-style:none;margin:0;padding:0}
li{padding:4px 0 4px 24px;position:relative}li::before{content:"";position:absolute;left:4px;top:11px;width:8px;height:8px;border:2px solid var(--b);border-radius:50%;box-sizing:border-box}
li.met::before{background:var(--b)}li.now{font-weight:600}progress{display:block;width:100%;height:4px;margin-top:4px;accent-color:var(--b)}`

const page = (steps: readonly Step[]) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="1"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>安澜 正在启动</title><style>${style}</style><main><h1>安澜 Anlan</h1><p>正在启动，就绪后自动进入。Starting; this page opens the desk when it is ready.</p><ul>${steps.map(row).join('')}</ul></main></html>`
