export { exportAddress, templateAddress, type Format } from './api.ts'
export { ExportDialog } from './ExportDialog.tsx'
