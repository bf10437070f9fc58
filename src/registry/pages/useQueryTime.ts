import { useEffect, useState } from 'react'

/** How long the last answer of a route took, from asking to the last byte, in ms; null until one came. */
export function useQueryTime(path: string): number | null {
  const [took, setTook] = useState<number | null>(null)
  useEffect(() => {
    setTook(null)
    const observer = new PerformanceObserver(list => {
      const last = list.getEntries().filter(entry => new URL(entry.name).pathname === path).at(-1)
      if (last) setTook(Math.round(last.duration))
    })
    observer.observe({ type: 'resource' })
    return () => observer.disconnect()
  }, [path])
  return took
}
