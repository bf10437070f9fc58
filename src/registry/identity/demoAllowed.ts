import type { FastifyRequest } from 'fastify'

const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']
const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
// a page of another site can make its own name point to 127.0.0.1 (DNS rebinding); it can't make the browser send our Host
const ownHost = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/

/** Whether this request comes from this very machine, with nothing in between that could have brought it from elsewhere. */
export function fromThisMachine(request: FastifyRequest): boolean {
  if (forwarded.some((name) => request.headers[name] !== undefined)) return false
  return loopback.test(request.socket.remoteAddress ?? '') && ownHost.test(request.headers.host ?? '')
}

/** The cast's one-click sign-in: in a demo city and on this machine only. */
export const demoAllowed = (request: FastifyRequest): boolean => process.env.ANLAN_DEMO !== '0' && fromThisMachine(request)
