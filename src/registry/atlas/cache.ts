// What was made once is kept by its weight, the longest unused goes first; who asks while it is being made waits for the same.

export type Cache<T> = { get: (key: string, make: () => Promise<T>) => Promise<T>; /** what is kept by now */ peek: (key: string) => T | undefined; /** in place of what was kept under the key */ put: (key: string, value: T) => void }

export function boundedCache<T>(most: number, weigh: (value: T) => number): Cache<T> {
  const kept = new Map<string, T>(), making = new Map<string, Promise<T>>()
  let held = 0
  const keep = (key: string, value: T) => {
    kept.set(key, value)
    held += weigh(value) + key.length * 2
    for (const [old, gone] of kept) {
      if (held <= most || old === key) break
      kept.delete(old)
      held -= weigh(gone) + old.length * 2
    }
    return value
  }
  const peek = (key: string) => {
    const found = kept.get(key)
    if (found === undefined) return undefined
    kept.delete(key)
    kept.set(key, found)
    return found
  }
  return {
    peek,
    put(key, value) {
      const found = kept.get(key)
      if (found !== undefined && kept.delete(key)) held -= weigh(found) + key.length * 2
      keep(key, value)
    },
    get(key, make) {
      const found = peek(key)
      if (found !== undefined) return Promise.resolve(found)
      const under = making.get(key) ?? make().then((value) => keep(key, value)).finally(() => making.delete(key))
      making.set(key, under)
      return under
    },
  }
}
