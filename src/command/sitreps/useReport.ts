// The report on the page: what the server has, and the words that are being changed.
import { useEffect, useRef, useState } from 'react'
import type { Reply } from '#kit/contract'
import { useAct, useCall } from '#kit/ui'
import { editSitrep, readSitrep, sitrepDifferences } from './api.ts'
import { slotsOf, tidy, type Block } from '#kit/bound'

export type Whole = Reply<typeof readSitrep>
type Words = { title: string[]; recipients: string[]; body: Block[] }
const wordsOf = (s: Whole): Words => ({ title: s.title, recipients: s.recipients, body: s.body })
const same = (a: Words, b: Words): boolean => JSON.stringify({ ...a, body: tidy(a.body) }) === JSON.stringify({ ...b, body: tidy(b.body) })

export function useReport(id: string) {
  const asked = useCall(readSitrep, { params: { id } }, { live: ['sitrep.'] })
  const differences = useCall(sitrepDifferences, { params: { id } }, { enabled: asked.data !== undefined && asked.data.state !== 'withdrawn', every: 60_000, live: ['sitrep.', 'order.', 'team.', 'response.', 'loss.', 'callout.', 'warning.'] })
  const [words, setWords] = useState<Words | null>(null), [savedAt, setSavedAt] = useState<number | null>(null)
  const edit = useAct(editSitrep, { onDone: () => setSavedAt(Date.now()) })
  const saving = useRef(false)
  const { data } = asked
  useEffect(() => { if (data && !saving.current) setWords(wordsOf(data)) }, [data?.revision, data?.id])

  /** Keeps the words on the page at once and on the server after; an unchanged text is not sent. */
  async function save(next: Words): Promise<void> {
    setWords(next)
    if (!data || saving.current || same(next, wordsOf(data))) return
    saving.current = true
    await edit.run({ params: { id }, body: { revision: data.revision, ...next, body: tidy(next.body) } })
    saving.current = false
    await asked.refetch()
  }
  const used = words ? slotsOf(words.body) : []
  const figures = new Map((data?.figures ?? []).map((f) => [f.slot, f]))
  const now = new Map((differences.data?.rows ?? []).map((r) => [r.slot, r]))
  return { ...asked, data, words, save, saving: edit.busy, savedAt, used, figures, now, differencesAt: differences.data?.at ?? null }
}
export type Report = ReturnType<typeof useReport>
