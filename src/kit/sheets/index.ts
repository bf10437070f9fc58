// kit/sheets: spreadsheets read (xlsx, csv; in a worker, under caps) and written (streams in constant memory).
import './errors.ts'

export { readSheet, readPacked, lookIntoSheet } from './read.ts'
export { partsOf, unpack, type Packed } from './packed.ts'
export { findHeader, headerText, type Header } from './header.ts'
export { kindOf, KINDS, LIMITS, type About, type Batch, type CellKind, type Limits, type Look, type Merge, type ReadOptions, type Source } from './model.ts'
export { writeSheet, bytesOf } from './writeSheet.ts'
export { writeCsv } from './writeCsv.ts'
export type { Column, OutSheet } from './outModel.ts'
