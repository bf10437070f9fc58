// What was made once is kept by its weight, the longest unused goes first; who asks while it is being made waits for the same.

export type Cache<T> = { get: (key: string, make: () => Promise<T>) => Promise<T> }

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
  return {
    get(key, make) {
      const found = kept.get(key)
      if (found !== undefined) {
        kept.delete(key)
        kept.set(key, found)
        return Promise.resolve(found)
      }
      const under = making.get(key) ?? make().then((value) => keep(key, value)).finally(() => making.delete(key))
      making.set(key, under)
      return under
    },
  }
}
