// A file to the server, with what of it is on its way. fetch tells no progress of a body.
import { address, type ProblemBody, ProblemError } from '#kit/contract'
import type { Ledger } from '#registry/definition'
import { importApiOf } from './api.ts'
import type { Datum, ImportCard } from './model.ts'

export type Sending = { region?: string; datum: Datum }

export function sendFile(ledger: Ledger, file: File, { region, datum }: Sending, progress: (sent: number) => void): { done: Promise<ImportCard>; stop: () => void } {
  const request = new XMLHttpRequest()
  const done = new Promise<ImportCard>((yes, no) => {
    const refuse = (status: number, body: ProblemBody | null) => no(new ProblemError(body ?? { status, code: status ? 'server.unclear' : 'network.unreachable', title: '', detail: '' }))
    request.open('POST', address(importApiOf(ledger).upload, { query: { name: file.name.slice(-200), ...(region ? { region } : {}), datum } }))
    request.responseType = 'json'
    request.setRequestHeader('x-anlan', '1')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', e => progress(e.lengthComputable ? e.loaded / e.total : 0))
    request.addEventListener('load', () => request.status < 300 ? yes(request.response as ImportCard) : refuse(request.status, request.response as ProblemBody | null))
    for (const end of ['error', 'abort']) request.addEventListener(end, () => refuse(0, null))
    request.send(file)
  })
  return { done, stop: () => request.abort() }
}
