import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ledgers } from '../../ledgers.ts'
import { addressesOf, parts } from './walking.ts'

test('the parts of the walk leave no page out and walk none twice, and each has its file', () => {
  const walked = Object.values(parts).flat().flatMap(addressesOf)
  assert.equal(new Set(walked).size, walked.length, 'twice: ' + walked.filter((path, i) => walked.indexOf(path) !== i).join(' '))
  // every path that any feature gives a page, however deep its folder
  const given = globSync('src/**/web.ts').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path.replace(/\/:\w+\?/g, '')).filter((path) => !path.includes(':') && path !== '*'))
  assert.ok(given.length > 60)
  assert.deepEqual([...new Set([...given, ...ledgers.map(({ ledger }) => `/${ledger.path}`)])].filter((path) => !walked.includes(path)), [])
  for (const part of Object.keys(parts)) assert.ok(readFileSync(`src/desk/walk/pages.${part}.browser.test.ts`, 'utf8').includes(`await walk('${part}')`), part)
})
