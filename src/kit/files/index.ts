export { keepFile, fileOf } from './files.ts'
export { openDrawer, redraw, type Drawer, type Redrawn } from './redraw.ts'
