// 电子邮件 e-mail over SMTP (RFC 5321). The Message-ID is the attempt's key; whoever gets it twice sees one mail.
import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { LiveAttempt, Settled } from '#notify/callouts'
import type { ChannelKind, Endpoint } from '../kind.ts'
import { wordingOf } from '../wording.ts'

/** What nodemailer throws: the command it was at, and the server's code when it gave one. */
type SmtpError = Error & { code?: string; command?: string; responseCode?: number }

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 5000 }

async function transportTo({ settings, resolve, patienceMs }: Endpoint) {
  const { host = '', port = '465', security = 'tls', user, password } = settings
  // the checked address is connected to; the certificate must be the name's
  return createTransport({
    host: await resolve(host), port: Number(port), secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none', tls: { servername: host },
    ...(user ? { auth: { user, pass: password ?? '' } } : {}), disableFileAccess: true, disableUrlAccess: true, ...timeouts, ...(patienceMs ? { socketTimeout: patienceMs } : {}),
  })
}

function mailOf(a: LiveAttempt, to: string, from: string) {
  const { title, text, link, button } = wordingOf(a)
  return {
    from, to, subject: `【安澜叫应】${title}`, messageId: `<${a.id}@anlan>`, headers: { 'X-Priority': a.level <= 2 ? '1' : '3', 'Auto-Submitted': 'auto-generated' },
    text: `${title}\n\n${text}\n\n点此应答，不点等于没有应答：\n${link}\n`,
    html: `<p><strong>${escape(title)}</strong></p><p>${escape(text)}</p><p><a href="${escape(link)}">${escape(button)}</a>（不点等于没有应答）</p>`,
  }
}

/**
 * Until the server asked for the mail nothing was handed over; a 4xx is not now, a 5xx is no; silence after that is unknown. `handed`: the mail was begun to be read
 * out; the error does not tell, a server that falls silent is called a failure to connect at any stage.
 */
export function judgeSmtp(id: string, error: SmtpError, handed: boolean): Settled {
  const reason = (error.responseCode ? `smtp_${error.responseCode}` : (error.code ?? error.message)).slice(0, 100)
  if (error.message === 'ADDRESS_REFUSED') return { id, state: 'failed', reason: 'address_refused' }
  if (error.responseCode && error.responseCode >= 500) return { id, state: 'failed', reason }
  if (error.responseCode || !handed) return { id, state: 'again', reason, retrySeconds: 30 }
  return { id, state: 'unknown', reason }
}

export const email: ChannelKind = {
  key: 'email', address: 'email', gateway: false,
  fields: [
    { name: 'host', kind: 'text', needed: true }, { name: 'port', kind: 'number', needed: true, otherwise: '465' }, { name: 'security', kind: 'choice', options: ['tls', 'starttls', 'none'], needed: true, otherwise: 'tls' },
    { name: 'from', kind: 'text', needed: true }, { name: 'user', kind: 'text' }, { name: 'password', kind: 'secret' },
  ],
  send: async (a, to, at) => {
    let handed = false
    try {
      const transport = await transportTo(at)
      // a generator begins when it is first read from: when the server has said that it takes the mail
      transport.use('stream', ({ message }, done) => (message.processFunc((mail) => Readable.from((async function* () { handed = true; yield* mail })())), done()))
      const sent = await transport.sendMail(mailOf(a, to, at.settings.from ?? ''))
      return { id: a.id, state: 'sent', gatewayId: sent.messageId }
    } catch (error) {
      return judgeSmtp(a.id, error as SmtpError, handed)
    }
  },
}
