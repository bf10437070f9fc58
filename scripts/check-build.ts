// The pages build, and their first loads stay within their sizes.
import { build } from 'vite'
import { fileURLToPath } from 'node:url'
import { firstLoads } from './page-sizes.ts'

await build({ configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)), logLevel: 'warn' })
let ok = true
for (const { entry, gzip, goal } of await firstLoads()) {
  const kilobytes = gzip / 1000
  ok &&= kilobytes <= goal
  console.log(`${entry}: ${kilobytes.toFixed(0)} kB of JavaScript${entry === 'field' ? ' and style' : ''} at the first load, gzipped; at most ${goal}`)
}
process.exit(ok ? 0 : 1)
