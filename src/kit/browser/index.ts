export { violations } from './accessible.ts'
export { launchBrowser } from './chromium.ts'
export { rendererOf, tasksWhile, type Task } from './thread.ts'
export { browserCity, type BrowserCity, type Screen, type Sizes } from './listening.ts'
