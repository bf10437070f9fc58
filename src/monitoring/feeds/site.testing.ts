// A site for the tests: documents by path, what was asked of it, and answers that go wrong.
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type Page = { status?: number; headers?: Record<string, string>; body?: string | Buffer; /** never ends */ hang?: boolean }
export type Site = { url: string; pages: Map<string, Page>; asked: { path: string; headers: http.IncomingHttpHeaders }[]; close: () => Promise<void> }

export async function openSite(): Promise<Site> {
  const pages = new Map<string, Page>(), asked: Site['asked'] = []
  const server = http.createServer((request, response) => {
    const path = request.url ?? '/', page = pages.get(path)
    asked.push({ path, headers: request.headers })
    if (!page) return void response.writeHead(404).end()
    if (page.headers?.etag && request.headers['if-none-match'] === page.headers.etag) return void response.writeHead(304).end()
    response.writeHead(page.status ?? 200, page.headers ?? {})
    if (page.hang) return void response.write('x')
    response.end(page.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pages, asked, close: async () => { server.closeAllConnections(); await new Promise((done) => server.close(done)) } }
}
