export { contract, instant, day, id, idParams, level, paging, listOf, binary, type Contract, type Args, type Reply, type Method } from './contract.ts'
export { call, address, ProblemError, type ProblemBody } from './call.ts'
