export { figureContract, figureRowsContract } from './api.ts'
