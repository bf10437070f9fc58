// The door of the process: it listens before anything else is ready, and hands requests to the application once there is one.
// Off this machine plain http is only sent on to https, on the same port: the first byte tells which of the two a caller speaks.
import { createServer as createHttp, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { createServer as createNet, type AddressInfo, type Socket } from 'node:net'

export type Tls = { cert: string; key: string }
export type Front = { port: number; serve: (listener: RequestListener) => void; close: () => Promise<void> }
export type FrontOptions = { host: string; port: number; tls: Tls | undefined; waiting: RequestListener }

const handshake = 0x16
const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
export const isLoopback = (address: string | undefined): boolean => loopback.test(address ?? '')
export const isLoopbackHost = (host: string): boolean => host === 'localhost' || isLoopback(host)

export async function openFront(options: FrontOptions): Promise<Front> {
  let listener = options.waiting
  const answer: RequestListener = (request, response) => listener(request, response)
  const plain = timed(createHttp(answer))
  const secure = options.tls ? timed(createHttps(options.tls, answer)) : undefined
  const redirect = createHttp(sendOn)
  const door = createNet((socket) => (secure ? sort(socket, plain, secure, redirect) : void plain.emit('connection', socket)))
  const open = new Set<Socket>()
  door.on('connection', (socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy()).once('close', () => open.delete(socket))
  })
  await new Promise<void>((done, fail) => void door.once('error', fail).listen(options.port, options.host, done))
  return {
    port: (door.address() as AddressInfo).port,
    serve: (next) => void (listener = next),
    close: () => new Promise((done) => {
      door.close(() => done())
      // a stream of news is never idle: whoever still hangs on after a moment is let go
      for (const server of [plain, secure]) server?.closeIdleConnections()
      setTimeout(() => { for (const socket of open) socket.destroy() }, 300).unref()
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
    }),
  }
}

function timed<T extends Server>(server: T): T {
  // these servers never listen themselves, so node's own sweep over slow clients is set by hand
  server.headersTimeout = 20_000
  server.requestTimeout = 120_000
  server.keepAliveTimeout = 10_000
  return server
}

/** TLS begins with 0x16. Who sends nothing for ten seconds is let go. */
function sort(socket: Socket, plain: Server, secure: Server, redirect: Server): void {
  socket.setTimeout(10_000, () => socket.destroy())
  socket.once('data', (first: Buffer) => {
    socket.setTimeout(0)
    socket.pause()
    socket.unshift(first)
    // TLS takes what was read, and the handle, for itself; http reads on from the socket
    if (first[0] === handshake) return void secure.emit('connection', socket)
    ;(isLoopback(socket.remoteAddress) ? plain : redirect).emit('connection', socket)
    process.nextTick(() => socket.resume())
  })
}

/** Nothing but the address is answered in the clear; what is not a plain read is refused, so that a form is not sent twice. */
function sendOn(request: IncomingMessage, response: ServerResponse): void {
  const host = request.headers.host ?? ''
  if (!['GET', 'HEAD'].includes(request.method ?? '') || !/^[\w.:[\]-]+$/.test(host)) return void response.writeHead(403).end()
  response.writeHead(308, { location: `https://${host}${request.url ?? '/'}`, 'cache-control': 'no-store' }).end()
}
