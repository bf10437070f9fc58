// The secrets of an installation, made at its first start: the database's password and the key of the personal data.
import { randomBytes } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newSecret, useSecret } from '#kit/seal'

export type Secrets = { database: string; master: string }

/** Reads or makes `secret.json` (0600). ANLAN_SECRET stands before it: several processes on one DATABASE_URL share one key. */
export async function openSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'secret.json')
  const kept = await read(file)
  const secrets = kept ?? (await make(file))
  const master = process.env.ANLAN_SECRET || secrets.master
  useSecret(master)
  return { ...secrets, master }
}

async function read(file: string): Promise<Secrets | undefined> {
  const text = await readFile(file, 'utf8').catch((e: NodeJS.ErrnoException) => {
    if (e.code === 'ENOENT') return undefined
    throw new Error(`${file} can't be read (${e.code}): without it neither the database nor the personal data can be opened.`)
  })
  return text === undefined ? undefined : (JSON.parse(text) as Secrets)
}

/** Complete on the disk before it has its name: a half-written secret would lock the data away. */
async function make(file: string): Promise<Secrets> {
  const secrets = { database: randomBytes(24).toString('base64url'), master: newSecret() }
  const half = `${file}.${process.pid}`
  const handle = await open(half, 'w', 0o600)
  await handle.writeFile(JSON.stringify(secrets))
  await handle.sync()
  await handle.close()
  await link(half, file).catch((e: NodeJS.ErrnoException) => {
    if (e.code !== 'EEXIST') throw e
  })
  await rm(half, { force: true })
  return (await read(file)) ?? secrets
}
