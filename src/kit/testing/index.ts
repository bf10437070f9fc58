// kit/testing: the small city and its cast for tests, each file with a real database of its own.
export { smallCity, bareDatabase, type City, type Client, type Answer } from './city.ts'
export { makeTemplate, templateName, testSecret, testVault } from './template.ts'
export { sealAll } from './sealed.ts'
export { makeSmallCity } from './cast.ts'
export type { Cast, CastName, CastMember } from './cast.ts'
