// The database that every test file starts from: migrated, seeded, the small city and its cast in it.
import pg from 'pg'
import { migrate, openDb } from '../db/index.ts'
import { useSecret, useVault } from '../seal/index.ts'
import { makeSmallCity } from './cast.ts'

export const bareName = 'anlan_bare'
export const templateName = 'anlan_small'
/** tests share one install secret, so that what the template sealed can be opened */
export const testSecret = Buffer.alloc(48, 7).toString('base64')
export const testVault = Buffer.alloc(48, 9).toString('base64')

/** Makes both: the bare database (migrated, nothing in it) and the small city. */
export async function makeTemplate(adminUrl: string): Promise<void> {
  useSecret(testSecret)
  useVault(testVault)
  await admin(adminUrl, `create database ${bareName}`)
  await migrate(at(adminUrl, bareName))
  await makeSmall(adminUrl).catch(async (error: unknown) => {
    // tests of the kit alone can still run; each that needs the city fails at its first line
    console.error('the small city could not be made:', error)
    await admin(adminUrl, `drop database if exists ${templateName} with (force)`)
  })
}

async function makeSmall(adminUrl: string): Promise<void> {
  await admin(adminUrl, copyOf(bareName, templateName))
  const db = openDb(at(adminUrl, templateName))
  try {
    const { compose, seedAll } = await import('../../server.ts')
    compose()
    await seedAll(db)
    await makeSmallCity(db)
  } finally {
    await db.close()
  }
}

/** By its files: the other way writes all of it to the log as well, which takes twice as long, and much longer where others write too. */
export const copyOf = (template: string, name: string): string => `create database ${name} template ${template} strategy file_copy`

export const at = (url: string, database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).toString()

export async function admin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
