import { call } from '#kit/contract'
import { learnFactors } from '#monitoring/protocols/web'
import { listFactors } from './api.ts'

/** Before the first page is drawn, and after a change. Where they can't be had, factors go by their codes. */
export const learnNames = (): Promise<void> => call(listFactors).then(({ rows }) => learnFactors(rows), () => undefined)
