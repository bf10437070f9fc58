// The report on the page: what the server has, and the words that are being changed.
import { useEffect, useRef, useState } from 'react'
import { slotsOf, tidy, type Block } from '#kit/bound'
import type { Reply } from '#kit/contract'
import { useAct, useCall } from '#kit/ui'
import { editReport, readReport, reportDifferences } from './api.ts'

export type Whole = Reply<typeof readReport>
type Words = { title: string[]; recipients: string[]; body: Block[] }
const wordsOf = (r: Whole): Words => ({ title: r.title, recipients: r.recipients, body: r.body })
const same = (a: Words, b: Words): boolean => JSON.stringify({ ...a, body: tidy(a.body) }) === JSON.stringify({ ...b, body: tidy(b.body) })

export function useReport(id: string) {
  const asked = useCall(readReport, { params: { id } }, { live: ['report.'] })
  const differences = useCall(reportDifferences, { params: { id } }, { enabled: asked.data !== undefined && asked.data.state !== 'withdrawn', every: 120_000, live: ['report.', 'accident.', 'letter.', 'danger.'] })
  const [words, setWords] = useState<Words | null>(null), [savedAt, setSavedAt] = useState<number | null>(null), saving = useRef(false)
  const edit = useAct(editReport, { onDone: () => setSavedAt(Date.now()) }), { data } = asked
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
  return {
    ...asked, data, words, save, saving: edit.busy, savedAt, used: words ? slotsOf(words.body) : [],
    figures: new Map((data?.figures ?? []).map((f) => [f.slot, f])), now: new Map((differences.data?.rows ?? []).map((r) => [r.slot, r])), differencesAt: differences.data?.at ?? null,
  }
}
export type Reading = ReturnType<typeof useReport>
export type Open = Reading & { data: Whole }
