import { walk } from './walking.ts'

await walk('supervision')
