export { route, attachment, streamed, type Streamed, type Route, type Attachment, type Authenticate, type Scope, type Ask } from './route.ts'
export { bearer, buildServer, type ServerOptions } from './server.ts'
export { mountNews } from './sse.ts'
export { missingRoute } from './problems.ts'
