// For the browser: the definition alone, and the page of files.
import type { Page } from '#kit/ui'

export { censusLayers } from './ledger.ts'
export { layerFeatures } from './api.ts'

export const pages: Page[] = [
  { path: '/survey-files', title: 'census.page', centre: 'registry', permission: 'census_layer.transfer', menu: { order: 62 }, load: () => import('./SurveyFilesPage.tsx') },
]
