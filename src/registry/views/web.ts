export { addView, changeView, dropView, keepSettings, listSettings, listViews, overview } from './api.ts'
export type { Density, GivenView, LedgerSettings, View } from './model.ts'
