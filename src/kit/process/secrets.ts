// The secrets of an installation, made at its first start: the database's password, the key of the personal data, and the vault's.
import { randomBytes } from 'node:crypto'
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newSecret, useSecret, useVault } from '#kit/seal'

export type Secrets = { database: string; master: string; /** the vault's key: what those who open personal data must not open */ vault: string }

/** Reads or makes `secret.json` (0600). ANLAN_SECRET and ANLAN_VAULT_SECRET stand before it: several processes on one DATABASE_URL share their keys. */
export async function openSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'secret.json')
  const kept = await read(file)
  const secrets = await withVault(file, kept ?? (await make(file)))
  const master = process.env.ANLAN_SECRET || secrets.master
  const vault = process.env.ANLAN_VAULT_SECRET || secrets.vault
  useSecret(master)
  useVault(vault)
  return { ...secrets, master, vault }
}

async function read(file: string): Promise<Secrets | undefined> {
  const text = await readFile(file, 'utf8').catch((e: NodeJS.ErrnoException) => {
    if (e.code === 'ENOENT') return undefined
    throw new Error(`${file} can't be read (${e.code}): without it neither the database nor the personal data can be opened.`)
  })
  return text === undefined ? undefined : (JSON.parse(text) as Secrets)
}

/** An installation that is older than its vault gets the key now: whoever writes it first has made it for all. */
async function withVault(file: string, secrets: Partial<Secrets> & Pick<Secrets, 'database' | 'master'>): Promise<Secrets> {
  if (secrets.vault) return { ...secrets, vault: secrets.vault }
  const beside = `${file}.vault`
  await writeOnce(beside, newSecret())
  const whole = { ...secrets, vault: await readFile(beside, 'utf8') }, half = await written(file, JSON.stringify(whole))
  await rename(half, file)
  await rm(beside, { force: true })
  return whole
}

async function make(file: string): Promise<Secrets> {
  const secrets = { database: randomBytes(24).toString('base64url'), master: newSecret(), vault: newSecret() }
  await writeOnce(file, JSON.stringify(secrets))
  return (await read(file)) ?? secrets
}

/** Complete on the disk before it has its name: a half-written secret would lock the data away. What is there already stays. */
async function writeOnce(file: string, text: string): Promise<void> {
  const half = await written(file, text)
  await link(half, file).catch((e: NodeJS.ErrnoException) => {
    if (e.code !== 'EEXIST') throw e
  })
  await rm(half, { force: true })
}

async function written(file: string, text: string): Promise<string> {
  const half = `${file}.${process.pid}`, handle = await open(half, 'w', 0o600)
  await handle.writeFile(text)
  await handle.sync()
  await handle.close()
  return half
}
