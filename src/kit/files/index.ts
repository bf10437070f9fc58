export { keepFile, fileOf } from './files.ts'
