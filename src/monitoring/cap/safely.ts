// A message from outside: small ones are read at once, large ones in a thread of its own with an end to its time and memory.
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Read } from './model.ts'
import { readAlert } from './read.ts'
import { decode } from './tree.ts'
import { verifySignature, type Verification } from './verify.ts'

/** A message of more bytes goes to the thread: below, starting one takes longer than reading. */
export const inPlace = 128_000
const milliseconds = 20_000

export type Safely = Read & { verification: Verification }
export type Asked = { bytes: Uint8Array; trusted: readonly string[]; at: string }

/** Read and verified; where it is validly signed, what is read are the signed bytes alone. */
export function readAndVerify({ bytes, trusted, at }: Asked): Safely {
  const text = decode(bytes)
  const read = readAlert(bytes)
  if ('problem' in text || read.parseError !== null || read.problems.some((p) => p.kind === 'refused')) return { ...read, verification: verifySignature('', [], new Date(at)) }
  const verification = verifySignature(text.text, trusted, new Date(at))
  const signed = verification.signed === undefined ? undefined : readAlert(verification.signed)
  return { ...read, ...(signed ? { alert: signed.alert } : {}), verification }
}

/**
 * The way for bytes that came over the network. Resolves always: with problems (`refused`, 'too_slow') where reading took too long.
 * `trusted` are PEM certificates, `at` the moment by the database's clock.
 */
export async function readSafely(bytes: Uint8Array, trusted: readonly string[], at: string): Promise<Safely> {
  const asked: Asked = { bytes, trusted, at }
  if (bytes.length <= inPlace) return readAndVerify(asked)
  return new Promise((done) => {
    const worker = new Worker(fileURLToPath(new URL('./worker.ts', import.meta.url)), { workerData: asked, resourceLimits: { maxOldGenerationSizeMb: 384 } })
    const end = (answer: Safely) => { clearTimeout(late); void worker.terminate(); done(answer) }
    const late = setTimeout(() => end(stopped('too_slow', `it was not read within ${milliseconds / 1000} s`)), milliseconds)
    worker.once('message', end).once('error', (error) => end(stopped('worker', error.message.slice(0, 200))))
  })
}

const stopped = (code: string, detail: string): Safely => ({
  alert: undefined, version: undefined, problems: [{ kind: 'refused', code, detail }], xsdValid: false, parseError: null, verification: verifySignature('', [], new Date(0)),
})
