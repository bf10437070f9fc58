// kit/browser: a real browser against the small city; what it hears, what a machine can tell of accessibility, and how long its thread was kept.
export { violations } from './accessible.ts'
export { launchBrowser } from './chromium.ts'
export { rendererOf, tasksWhile, type Task } from './thread.ts'
export { browserCity, type BrowserCity, type Screen, type Sizes } from './listening.ts'
