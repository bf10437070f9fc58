// Ctrl+C, SIGTERM, a closed terminal, a launcher that was killed: each asks for one orderly stop.

/** Resolves at the first request to stop. npm and the terminal may both deliver one Ctrl+C: repeats within two seconds are the same wish; a later one does not wait any longer. */
export function stopRequested(): Promise<string> {
  return new Promise((resolve) => {
    let first = 0
    const ask = (why: string) => {
      if (first && Date.now() - first > 2000) process.exit(130)
      first ||= Date.now()
      resolve(why)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) process.on(signal, () => ask(signal))
    if (process.channel) {
      process.once('disconnect', () => ask('launcher gone'))
      process.channel.unref()
    }
  })
}
