// kit/contract: what a route promises, shared by server and browser, and the typed call of it. Instants are ISO text in UTC, days 'YYYY-MM-DD' in China, lists come by keyset with `next` as the cursor.
export { contract, instant, day, id, idParams, level, paging, listOf, binary, type Contract, type Args, type Reply, type Method } from './contract.ts'
export { call, address, ProblemError, type ProblemBody } from './call.ts'
