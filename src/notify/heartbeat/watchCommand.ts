// `anlan watch`: whom it tells stands in the environment, because the database may be what has failed.
import { parseArgs } from 'node:util'
import { createTransport } from 'nodemailer'
import { signatureHeaders, gatewaySecret } from '#notify/channels'
import { askServer, startWatch, type Turn } from './watch.ts'

type Ways = { phones: string[]; gateway?: string; webhook?: string; mail?: { smtp: string; to: string } }

export const waysOf = (env: NodeJS.ProcessEnv): Ways => ({
  phones: (env.ANLAN_WATCH_PHONES ?? '').split(',').map((p) => p.trim()).filter(Boolean), gateway: env.ANLAN_GATEWAY_URL, webhook: env.ANLAN_WATCH_WEBHOOK,
  mail: env.ANLAN_WATCH_SMTP && env.ANLAN_WATCH_EMAIL ? { smtp: env.ANLAN_WATCH_SMTP, to: env.ANLAN_WATCH_EMAIL } : undefined,
})

async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<void> {
  const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers }, redirect: 'error', signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new Error(`${url} answers ${response.status}`)
}

/** Every way is tried, whatever becomes of the others; what failed is said. */
export async function tellAll({ phones, gateway, webhook, mail }: Ways, what: Exclude<Turn, null>, text: string): Promise<string[]> {
  const tries: [string, Promise<unknown>][] = []
  if (gateway) for (const to of phones) {
    const body = JSON.stringify({ key: crypto.randomUUID(), to, text })
    tries.push([`SMS to …${to.slice(-4)}`, post(new URL('/sms', gateway).toString(), body, signatureHeaders(gatewaySecret(), body))])
  }
  if (webhook) tries.push(['web hook', post(webhook, JSON.stringify({ type: `heartbeat.${what}`, text, at: new Date().toISOString() }))])
  if (mail) tries.push(['mail', createTransport(mail.smtp, { from: mail.to }).sendMail({ to: mail.to, subject: text.slice(0, 40), text })])
  const done = await Promise.allSettled(tries.map(([, work]) => work))
  return done.flatMap((d, i) => (d.status === 'rejected' ? [`${tries[i]?.[0]}: ${String((d.reason as Error).message)}`] : []))
}

/** `--once` looks once and ends with 1 when the beat is lost: for cron and monitoring. Else runs until the signal ends. The install's secret must be loaded. */
export async function watchCommand(argv: readonly string[], signal: AbortSignal, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const { values } = parseArgs({ args: [...argv], strict: true, options: { once: { type: 'boolean' }, every: { type: 'string', default: '15' }, url: { type: 'string' } } })
  const base = values.url ?? env.ANLAN_WATCH_URL ?? `http://127.0.0.1:${env.PORT ?? 8420}`
  if (values.once) return once(base)
  const ways = waysOf(env)
  const port = Number(env.ANLAN_WATCH_PORT ?? 8421)
  const watch = await startWatch({ base, everyMs: Math.max(1, Number(values.every)) * 1000, port: port || null, tell: async (what, text) => {
    console.error(`${new Date().toISOString()} heartbeat ${what}\u0007: ${text}`)
    for (const failed of await tellAll(ways, what, text)) console.error(`watch: could not tell by ${failed}`)
  } })
  console.log(`watching ${base}; /health on port ${watch.port}; telling ${[ways.gateway && ways.phones.length ? `${ways.phones.length} by SMS` : '', ways.webhook ? 'a web hook' : '', ways.mail ? 'mail' : ''].filter(Boolean).join(', ') || 'nobody but this log'}`)
  await new Promise<void>((resolve) => { if (signal.aborted) resolve(); else signal.addEventListener('abort', () => resolve(), { once: true }) })
  const { lost } = watch.state()
  await watch.stop()
  return lost ? 1 : 0
}

async function once(base: string): Promise<number> {
  const seen = await askServer(base)
  console.log(JSON.stringify(seen.ok ? seen.beat : seen))
  return seen.ok && !seen.beat.lost ? 0 : 1
}
