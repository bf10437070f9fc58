// For pages: names of elements and functions. No Node here.
export { elementNamed, type Element } from './sl651/elements.ts'
export { functionKeys } from './sl651/functions.ts'
