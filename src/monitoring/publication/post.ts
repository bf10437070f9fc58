// One packet to the emergency-broadcast platform: the address is asked at the moment of connecting, no redirect is followed, the answer is read up to 64 KB.
import http from 'node:http'
import https from 'node:https'
import { guarded, literal, mayCall } from '#registry/webhooks'

export type Allow = (address: string) => boolean
/** The city's own network only where the operator has said so; this machine never. */
export const allowed: Allow = (address) => mayCall(address, { private: process.env.ANLAN_WEBHOOK_PRIVATE === '1' })

export type Answered = { taken: true } | { taken: false; reason: string }

/** The platform knows a packet by its EBDID: sending it again is no second broadcast. */
export function post(address: string, file: { name: string; bytes: Buffer }, allow: Allow, ms = 10_000): Promise<Answered> {
  const at = new URL(address), fixed = literal(at.hostname)
  if (fixed && !allow(fixed)) return Promise.resolve({ taken: false, reason: `地址 ${fixed} 不允许访问` })
  return new Promise((done) => {
    const headers = { 'content-type': 'application/x-tar', 'content-length': file.bytes.length, 'content-disposition': `attachment; filename="${file.name}"`, 'user-agent': 'Anlan-EBD/1' }
    const request = (at.protocol === 'https:' ? https : http).request(at, { method: 'POST', agent: false, lookup: guarded(allow), signal: AbortSignal.timeout(ms), headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => { if (text.length < 65_536) text += part })
      response.on('end', () => done(judge(response.statusCode ?? 0, text))).on('error', (e) => done({ taken: false, reason: e.message }))
    })
    request.once('error', (e) => done({ taken: false, reason: e.name === 'AbortError' || e.name === 'TimeoutError' ? `${ms / 1000} 秒内没有回执` : e.message.slice(0, 200) }))
    request.end(file.bytes)
  })
}

/** EBDResponse: ResultCode 1 is taken. An answer without one is no receipt. */
export function judge(status: number, text: string): Answered {
  if (status < 200 || status > 299) return { taken: false, reason: `HTTP ${status}` }
  const code = /<ResultCode>\s*(\d{1,3})\s*<\/ResultCode>/.exec(text)?.[1]
  if (code === '1') return { taken: true }
  return { taken: false, reason: code ? `平台拒收，ResultCode ${code}：${/<ResultDesc>([^<]{0,200})<\/ResultDesc>/.exec(text)?.[1] ?? ''}` : '回执里没有 ResultCode' }
}
