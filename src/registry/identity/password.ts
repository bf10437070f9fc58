// Passwords at rest: argon2id of Node itself, the parameters kept with each hash so that they can be raised later.
import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'

const current = { memory: 65_536 /* KiB */, passes: 3, parallelism: 1 }

const derive = (password: string, parameters: Omit<Argon2Parameters, 'message' | 'tagLength'>): Promise<Buffer> =>
  new Promise((done, fail) =>
    argon2('argon2id', { ...parameters, message: password.normalize('NFKC'), tagLength: 32 }, (error, hash) => (error ? fail(error) : done(hash))))

/** Two lanes: each hashing takes 64 MB, and a flood of sign-ins must not take the memory of the desk. */
const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()]
let turn = 0
function inLane<T>(fn: () => Promise<T>): Promise<T> {
  const lane = turn++ % lanes.length
  const result = (lanes[lane] as Promise<unknown>).then(fn)
  lanes[lane] = result.catch(() => {})
  return result
}

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await inLane(() => derive(password, { ...current, nonce }))
  return `$argon2id$m=${current.memory},t=${current.passes},p=${current.parallelism}$${nonce.toString('base64url')}$${hash.toString('base64url')}`
}

/** Verifying against nothing takes as long as against something: an unknown login is not told apart by time. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const match = /^\$argon2id\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(stored ?? '')
  const [memory, passes, parallelism] = match ? match.slice(1, 4).map(Number) : [current.memory, current.passes, current.parallelism]
  const nonce = match ? Buffer.from(match[4] ?? '', 'base64url') : Buffer.alloc(16)
  const hash = await inLane(() => derive(password, { memory: memory ?? 0, passes: passes ?? 0, parallelism: parallelism ?? 1, nonce }))
  return match !== null && timingSafeEqual(hash, Buffer.from(match[5] ?? '', 'base64url'))
}
