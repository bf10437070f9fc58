import { useRef, useState } from 'react'
import { useT } from '#kit/i18n'
import { address, ProblemError, type ProblemBody } from '#kit/contract'
import { Button, dateTime, Icon, number, queryClient, toast, useCall } from '#kit/ui'
import { evidenceApi, evidenceBytes } from './api.ts'
import './measures.css'

/** The files that show what was done: downloads, and one more for who may add. */
export function EvidenceBox({ path, id, kind, mayAdd }: { path: string; id: string; kind: string; mayAdd: boolean }) {
  const t = useT(), api = evidenceApi(path), { data } = useCall(api.list, { params: { id } }, { live: [`${kind}.evidence`] }), input = useRef<HTMLInputElement>(null), [busy, setBusy] = useState(false)
  const send = async (file: File) => {
    setBusy(true)
    const sent = await sendFile(address(api.add, { params: { id }, query: { name: file.name.slice(0, 120) } }), file).catch((problem: ProblemError) => problem)
    setBusy(false)
    if (sent) toast({ text: sent.problem.detail || t('evidence.failed') })
    else void queryClient.invalidateQueries()
  }
  const choose = (file: File | undefined) => { if (file && file.size > evidenceBytes) toast({ text: t('evidence.tooBig', { mb: evidenceBytes / 1_048_576 }) }); else if (file) void send(file) }
  return (
    <div className="row wrap" style={{ gap: 6 }}>
      <span className="s">{t('evidence.title')}</span>
      {data?.rows.map((e) => <a key={e.id} className="btn sm" href={address(api.file, { params: { id, file: e.id } })} title={`${e.addedBy} ${dateTime(e.addedAt)}`}><Icon name="file" small />{e.name} <span className="s">{number(Math.ceil(e.bytes / 1024))} kB</span></a>)}
      {data?.rows.length === 0 && <span className="s">{t('evidence.none')}</span>}
      {mayAdd && <><input ref={input} type="file" className="vh" tabIndex={-1} aria-hidden="true" accept=".pdf,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png,.zip" onChange={(e) => { choose(e.target.files?.[0]); e.target.value = '' }} /><Button small icon="upload" busy={busy} onClick={() => input.current?.click()}>{t('evidence.add')}</Button></>}
    </div>
  )
}

async function sendFile(url: string, body: Blob): Promise<void> {
  const response = await fetch(url, { method: 'POST', body, credentials: 'same-origin', headers: { 'x-anlan': '1', 'content-type': 'application/octet-stream' } }).catch(() => { throw new ProblemError({ status: 0, code: 'network.unreachable', title: '', detail: '' }) })
  if (!response.ok) throw new ProblemError(((await response.json().catch(() => null)) as ProblemBody | null) ?? { status: response.status, code: 'server.unclear', title: '', detail: '' })
}
