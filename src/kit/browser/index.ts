export { launchBrowser } from './chromium.ts'
export { browserCity, type BrowserCity, type Screen, type Sizes } from './listening.ts'
