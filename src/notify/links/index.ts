// 叫应链接: the pages behind the links of messages, readable on any telephone. A link is a number and its signature; it names one call, and ends with it.
import type { Feature } from '#kit/feature'
import { routes } from './routes.ts'

export { linkOf, linkToken, numberIn, testLinkOf, testToken, testTokenHolds } from './token.ts'
export { document as phonePage, escape } from './layout.ts'

export const feature: Feature = { name: 'notify/links', routes }
