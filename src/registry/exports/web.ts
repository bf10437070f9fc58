export { templateAddress } from './api.ts'
export { ExportDialog } from './ExportDialog.tsx'
