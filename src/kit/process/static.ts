import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { missingRoute } from '#kit/http'
import { join } from 'node:path'

/** Addresses that have a page of their own: the telephone's, and what stands behind an enterprise's code. */
const light = /^\/(?:field|s)(?:[/?#]|$)/

/** Files under /assets carry their hash in their name and are kept for ever; every other address of the program is the page. */
export async function mountPages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder, preCompressed: true, index: false, dotfiles: 'ignore', wildcard: true, decorateReply: true,
    setHeaders: (reply: FastifyReply, path: string) =>
      void reply.header('cache-control', path.startsWith(join(folder, 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  } as object)
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const wantsPage = request.method === 'GET' && !/^\/(?:api|assets)\//.test(request.url) && (request.headers.accept ?? '').includes('text/html')
    return wantsPage ? reply.sendFile(light.test(request.url) ? 'field.html' : 'index.html') : missingRoute(request, reply)
  })
}
