// A mail server that takes what it is given, or refuses, or falls silent after DATA: enough of RFC 5321 for a client.
import { createServer, type AddressInfo, type Socket } from 'node:net'

export type Mail = { from: string; to: string; data: string; id: string; /** how often it came */ posts: number }
export type MailFaults = { /** code given to RCPT */ refuse?: 450 | 550; /** no answer after the mail was taken */ hang?: boolean }
export type MailServer = { port: number; mails: Mail[]; faults: MailFaults; close: () => Promise<void> }

export async function startMail({ port = 0, take = () => {} }: { port?: number; take?: (mail: Mail) => void } = {}): Promise<MailServer> {
  const mails: Mail[] = [], faults: MailFaults = {}, sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)).on('error', () => {}))
    converse(socket, faults, (mail) => {
      // the same Message-ID is the same mail
      const known = mails.find((m) => m.id === mail.id)
      if (known) known.posts++
      else { mails.push(mail); take(mail) }
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port, mails, faults,
    close: () => new Promise((resolve) => { for (const s of sockets) s.destroy(); server.close(() => resolve()) }),
  }
}

function converse(socket: Socket, faults: MailFaults, keep: (mail: Mail) => void): void {
  let [buffer, from, to, inData] = ['', '', '', false]
  const say = (line: string) => void socket.write(`${line}\r\n`)
  const replies: Record<string, (line: string) => void> = {
    EHLO: () => say('250-anlan simulated mail\r\n250 8BITMIME'), HELO: () => say('250 hello'), QUIT: () => socket.end('221 bye\r\n'), RSET: () => say('250 ok'), NOOP: () => say('250 ok'),
    MAIL: (line) => { from = /<([^>]*)>/.exec(line)?.[1] ?? ''; say('250 ok') },
    RCPT: (line) => { to = /<([^>]*)>/.exec(line)?.[1] ?? ''; say(faults.refuse ? `${faults.refuse} not this one` : '250 ok') },
    DATA: () => { inData = true; say('354 go ahead') },
  }
  say('220 anlan simulated mail')
  socket.setEncoding('utf8').on('data', (part: string) => {
    buffer += part
    for (let end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n'); end >= 0; end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n')) {
      const text = buffer.slice(0, end)
      buffer = buffer.slice(end + (inData ? 5 : 2))
      if (!inData) { (replies[text.slice(0, 4).toUpperCase()] ?? (() => say('502 not here')))(text); continue }
      inData = false
      keep({ from, to, data: text, id: /^message-id:\s*(\S+)/im.exec(text)?.[1] ?? '', posts: 1 })
      if (!faults.hang) say('250 taken')
    }
  })
}

/** The text part as a reader sees it. */
export function readMail({ data }: Mail): string {
  const at = data.indexOf('\r\n\r\n')
  const part = /content-type:\s*text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/i.exec(data)?.[1] ?? data.slice(at + 4)
  if (/content-transfer-encoding:\s*base64/i.test(data)) return Buffer.from(part.replace(/\s/g, ''), 'base64').toString('utf8')
  return Buffer.from(part.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8')
}
