import type { Feature } from '#kit/feature'
import { routes } from './routes.ts'

export { linkOf, linkToken } from './token.ts'

export const feature: Feature = { name: 'notify/links', routes }
