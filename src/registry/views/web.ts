export { addView, changeView, dropView, listViews, overview } from './api.ts'
export type { Density, GivenView, View } from './model.ts'
