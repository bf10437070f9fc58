import { useEffect, useRef, useState } from 'react'
import { ProblemError } from '#kit/contract'
import { sendPhoto, take, type Taken } from '#kit/camera/web'
import { Button, Icon, type Problem, problemOf, Trouble } from '#kit/ui'
import { useT } from '#kit/i18n'
import './photos.css'

type Props = { value: readonly string[]; onChange: (ids: string[]) => void; label: string; most?: number; /** fewer are not enough */ least?: number }

/** Takes photos and sends each at once; `value` holds the ids of those that the server has. The pictures shown are the page's own. */
export function PhotoInput({ value, onChange, label, most = 9, least = 0 }: Props) {
  const t = useT(), input = useRef<HTMLInputElement>(null), [busy, setBusy] = useState(false), [problem, setProblem] = useState<Problem | null>(null), [unsent, setUnsent] = useState<Taken | null>(null), [own, setOwn] = useState<Record<string, string>>({})
  const urls = useRef<string[]>([])
  useEffect(() => () => { for (const url of urls.current) URL.revokeObjectURL(url) }, [])
  const send = async (taken: Taken) => {
    setBusy(true); setProblem(null); setUnsent(taken)
    try {
      const { id } = await sendPhoto(taken), url = URL.createObjectURL(taken.blob)
      urls.current.push(url); setOwn(before => ({ ...before, [id]: url })); setUnsent(null); onChange([...value, id])
    } catch (error) { setProblem(error instanceof ProblemError ? problemOf(error) : unread(t('photo.unread'), t('photo.unreadNext'))) } finally { setBusy(false) }
  }
  const pick = async (file: File | undefined) => {
    if (!file || busy) return
    setBusy(true)
    const taken = await take(file).catch(() => null)
    setBusy(false)
    if (taken) await send(taken); else setProblem(unread(t('photo.unread'), t('photo.unreadNext')))
  }
  return <div className="ph-input">
    <input ref={input} type="file" hidden accept="image/*" capture="environment" aria-label={label} onChange={e => { void pick(e.target.files?.[0]); e.target.value = '' }} />
    <div className="ph-strip" role="list" aria-label={label}>{value.map((id, n) => <figure role="listitem" key={id}>
      {own[id] ? <img src={own[id]} alt={t('photo.own', { n: n + 1 })} /> : <span className="ph-wait"><Icon name="eye" />{t('photo.received')}</span>}
      <figcaption><Button small quiet icon="trash" label={t('photo.remove', { n: n + 1 })} onClick={() => onChange(value.filter(v => v !== id))} /></figcaption>
    </figure>)}</div>
    {problem && <Trouble problem={problem} onRetry={unsent ? () => void send(unsent) : () => setProblem(null)} />}
    <Button icon="upload" busy={busy} disabled={value.length >= most && t('photo.full', { most })} onClick={() => input.current?.click()}>{label}</Button>
    {least > value.length && <span className="s">{t('photo.least', { least })}</span>}
  </div>
}

const unread = (title: string, detail: string): Problem => ({ status: 415, code: 'photo.not_a_picture', title, detail })
