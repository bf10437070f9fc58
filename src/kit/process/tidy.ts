// After a start's loading: V8 keeps a heap that has once been needed, and a night desk's machine is small.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Collects what the loading left and gives it back to the machine. Takes some tens of milliseconds, once, before anybody is served. */
export function giveBack(): void {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
}
