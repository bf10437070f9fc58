// CAP messages of a few kilobytes, as this city publishes them, parsed and validated one after another on one core; the samples of others where they are here.
import { existsSync, readFileSync } from 'node:fs'
import { makeAlert, readAlert } from '#monitoring/cap'
import { sampleAlert } from '../src/monitoring/cap/testing.ts'
import { SaxesParser } from 'saxes'
import { quantile, type Figure } from './figure.ts'
import type { Place } from './place.ts'

const samples = new URL('../../shared/data/cap/', import.meta.url)

function ofOthers(): Buffer[] {
  const list = new URL('manifest.json', samples)
  if (!existsSync(list)) return []
  const entries = JSON.parse(readFileSync(list, 'utf8')) as { kind: string; file: string; bytes: number }[]
  return entries.filter((e) => e.kind === 'cap' && e.bytes < 20_000 && !e.file.endsWith('.gz')).map((e) => readFileSync(new URL(e.file, samples)))
}

const own = (): Buffer[] => Array.from({ length: 200 }, (_, n) => Buffer.from(makeAlert(sampleAlert(n))))

/** The limit: the same bytes through the bare parser, nothing kept. */
function bare(bytes: Buffer): void {
  new SaxesParser({ xmlns: true, position: true }).write(bytes.toString('utf8').replace(/^\uFEFF/, '')).close()
}

function perSecond(messages: readonly Buffer[], ms: number, read: (bytes: Buffer) => unknown): { rate: number; n: number } {
  const began = performance.now()
  let n = 0
  while (performance.now() - began < ms) for (const bytes of messages) { read(bytes); n++ }
  return { rate: (n / (performance.now() - began)) * 1000, n }
}

export async function cap(_: Place, report: (figure: Figure) => void): Promise<void> {
  for (const [name, messages] of [['cap', own()], ['cap.samples', ofOthers()]] as const) {
    if (!messages.length) { console.error('cap.samples: ../shared/data/cap is not here, left out'); continue }
    if (messages.some((bytes) => readAlert(bytes).parseError)) throw new Error('a message of the bench is no XML')
    const wellFormed = messages.filter((bytes) => !readAlert(bytes).problems.some((p) => p.kind === 'refused'))
    perSecond(wellFormed, 500, readAlert)
    const limit = perSecond(wellFormed, 1000, bare).rate
    const runs = [1, 2, 3].map(() => perSecond(wellFormed, 1500, readAlert))
    report({ name, value: quantile(runs.map((r) => r.rate), 0.5), unit: 'messages/s', goal: 2000, higher: true, limit, ratioGoal: 0.3, n: runs.reduce((sum, r) => sum + r.n, 0) })
  }
}
