// What must outlive the app: IndexedDB, each write on the disk before it is called done.
const name = 'anlan.field', version = 1
export type Store = 'items' | 'photos' | 'drafts' | 'kept'

let opening: Promise<IDBDatabase> | undefined
function open(): Promise<IDBDatabase> {
  opening ??= new Promise((done, fail) => {
    const asked = indexedDB.open(name, version)
    asked.addEventListener('upgradeneeded', () => {
      asked.result.createObjectStore('items', { keyPath: 'id' })
      asked.result.createObjectStore('photos', { keyPath: 'id' })
      asked.result.createObjectStore('drafts', { keyPath: 'key' })
      asked.result.createObjectStore('kept', { keyPath: 'key' })
    })
    asked.addEventListener('success', () => {
      // another tab wants a newer shape: give way, and open again when next asked
      asked.result.addEventListener('versionchange', () => { asked.result.close(); opening = undefined })
      asked.result.addEventListener('close', () => { opening = undefined })
      done(asked.result)
    })
    asked.addEventListener('error', () => { opening = undefined; fail(asked.error ?? new Error('no storage')) })
  })
  return opening
}

async function within<T>(stores: readonly Store[], mode: IDBTransactionMode, act: (of: (store: Store) => IDBObjectStore) => IDBRequest<T> | void): Promise<T> {
  const db = await open()
  return new Promise((done, fail) => {
    const tx = db.transaction(stores, mode, { durability: 'strict' })
    const asked = act((store) => tx.objectStore(store))
    const failed = () => fail(tx.error ?? new Error('not kept'))
    tx.addEventListener('complete', () => done(asked ? asked.result : (undefined as T)))
    tx.addEventListener('abort', failed)
    tx.addEventListener('error', failed)
  })
}

export const get = <T>(store: Store, key: string): Promise<T | undefined> => within([store], 'readonly', (of) => of(store).get(key) as IDBRequest<T | undefined>)
export const all = <T>(store: Store): Promise<T[]> => within([store], 'readonly', (of) => of(store).getAll() as IDBRequest<T[]>)
export const put = (store: Store, value: unknown): Promise<void> => within([store], 'readwrite', (of) => void of(store).put(value))
export const drop = (store: Store, ...keys: string[]): Promise<void> => within([store], 'readwrite', (of) => { for (const key of keys) of(store).delete(key) })
/** Writes and removes together, or not at all: a submitted draft is an item, never both, never neither. */
export const together = (puts: readonly [Store, unknown][], drops: readonly [Store, string][]): Promise<void> =>
  within(['items', 'photos', 'drafts', 'kept'], 'readwrite', (of) => { for (const [store, value] of puts) of(store).put(value); for (const [store, key] of drops) of(store).delete(key) })
