// kit/files: files kept once by their content (SHA-256), and pictures drawn anew in a worker so that places, scripts and a second file behind the end are gone.
export { keepFile, fileOf } from './files.ts'
export { openDrawer, redraw, type Drawer, type Redrawn } from './redraw.ts'
