// kit/http: routes behind one door that asks who, may you, and where; problems as RFC 9457; files in and out; server-sent events.
export { route, gathered, attachment, streamed, type Streamed, type Uploaded, type Route, type Attachment, type Authenticate, type Scope, type Ask } from './route.ts'
export { bearer, buildServer, type ServerOptions } from './server.ts'
export { mountNews } from './sse.ts'
export { guesses } from './guesses.ts'
export { missingRoute } from './problems.ts'
export { documentOf, mountOpenApi, type OpenApi } from './openapi.ts'
