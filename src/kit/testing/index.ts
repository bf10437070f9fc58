export { smallCity, bareDatabase, type City, type Client, type Answer } from './city.ts'
export { makeTemplate, templateName, testSecret, testVault } from './template.ts'
export { makeSmallCity } from './cast.ts'
export type { Cast, CastName, CastMember } from './cast.ts'
