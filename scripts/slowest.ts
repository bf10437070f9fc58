// A reporter for `node --test`: which files took longest, so that whoever makes the tests slow sees it at the end of the run.
type Event = { type: string; data: { file?: string; nesting?: number; details?: { duration_ms?: number } } }

export default async function* slowest(source: AsyncIterable<Event>): AsyncGenerator<string> {
  const took = new Map<string, number>()
  for await (const { type, data } of source) {
    // a test inside another is counted with it
    if ((type === 'test:pass' || type === 'test:fail') && data.file && data.nesting === 0) took.set(data.file, (took.get(data.file) ?? 0) + (data.details?.duration_ms ?? 0))
  }
  const list = [...took].sort((a, b) => b[1] - a[1]), all = list.reduce((sum, [, ms]) => sum + ms, 0)
  if (list.length < 20) return
  yield `\nslowest of ${list.length} files, ${(all / 1000).toFixed(0)} s of tests in all:\n`
  for (const [file, ms] of list.slice(0, 20)) yield `${(ms / 1000).toFixed(1).padStart(8)} s  ${file.slice(file.indexOf('/src/') + 1)}\n`
}
