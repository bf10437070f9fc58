// How far a start has come: told in the terminal, at /health and on the page that waits.
export type Step = { name: string; begun: number; ended?: number; done?: number; total?: number; note?: string }
export type Progress = {
  steps: () => readonly Step[]
  /** Runs `fn` as a step; its failure is the start's. */
  step<T>(name: string, fn: (at: (done: number, total: number, note?: string) => void) => Promise<T>): Promise<T>
  say: (line: string) => void
}

/** One line per step in a log, one line that moves in a terminal. */
export function openProgress(out: NodeJS.WriteStream = process.stdout): Progress {
  const steps: Step[] = []
  let last = 0
  const say = (line: string) => void out.write(out.isTTY ? `\r\x1b[K${line}\n` : `${line}\n`)
  const move = (step: Step) => {
    if (!out.isTTY || Date.now() - last < 80) return
    last = Date.now()
    out.write(`\r\x1b[K  … ${text(step)}`)
  }
  return {
    say, steps: () => steps,
    step: async (name, fn) => {
      const step: Step = { name, begun: Date.now() }
      steps.push(step)
      move(step)
      const value = await fn((done, total, note) => move(Object.assign(step, { done, total, note })))
      step.ended = Date.now()
      say(`  ✓ ${text(step)}  ${((step.ended - step.begun) / 1000).toFixed(1)} s`)
      return value
    },
  }
}

function text({ name, done, total, note, ended }: Step): string {
  const share = !ended && total ? ` ${Math.floor(((done ?? 0) / total) * 100)} %` : ''
  return `${name}${share}${note && !ended ? ` (${note})` : ''}`
}
