import { useEffect, useRef, useState } from 'react'
import type { OpenedCheck } from '#supervision/selfChecks/web'
import { take } from '#kit/camera/web'
import { ask, problemIn } from './net.ts'
import { Choice, Icon } from './parts.tsx'
import { t } from './words.ts'

type Result = 'conforming' | 'failing' | 'not_applicable'
type Kept = { id: string; answers: Record<string, { result?: Result; note: string; photoIds: string[] }> }
type Done = { code: string; failing: number }

/** What an enterprise asks itself: no account, nothing of anybody. What is answered outlives the page. */
export function SelfCheckPage({ code }: { code: string }) {
  const at = `/api/self-check-links/${code}`, key = `anlan.self-check.${code}`
  const [check, setCheck] = useState<OpenedCheck>(), [trouble, setTrouble] = useState(''), [kept, setKept] = useState<Kept>(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null ?? { id: crypto.randomUUID(), answers: {} }), [done, setDone] = useState<Done>(), [busy, setBusy] = useState(false), [waits, setWaits] = useState(false)
  const open = () => void ask<OpenedCheck>('GET', at).then(({ value }) => { setTrouble(''); setCheck(value) }, error => { const p = problemIn(error); setTrouble(p.status === 0 ? t('phone.offline') : p.detail) })
  useEffect(open, [at]) // eslint-disable-line react-hooks/exhaustive-deps
  const keep = (answers: Kept['answers']) => { const next = { ...kept, answers }; setKept(next); localStorage.setItem(key, JSON.stringify(next)) }
  const send = async () => {
    if (!check || busy) return
    setBusy(true); setTrouble('')
    try {
      const { value } = await ask<Done>('POST', at, { id: kept.id, checklistId: check.checklistId, answers: check.items.map(i => ({ itemCode: i.code, ...kept.answers[i.code] })) })
      localStorage.removeItem(key); setWaits(false); setDone(value)
    } catch (error) { const p = problemIn(error); setWaits(p.status === 0 || p.status >= 500); setTrouble(p.status === 0 ? t('phone.selfCheckKept') : p.detail) } finally { setBusy(false) }
  }
  useAgain(waits, () => void send())
  const left = check ? check.items.filter(i => !kept.answers[i.code]?.result).length : 0
  return <div className="app">
    <header className="fb"><h1 className="el">{t('phone.selfCheck')}</h1></header>
    <main>
      {!check && !trouble && <p className="none">{t('phone.loading')}</p>}
      {trouble && !check && <div className="none" role="alert"><b>{t('phone.selfCheckBroken')}</b><span className="s">{trouble}</span></div>}
      {done && <section className="card" role="status"><p className="name">{t('phone.selfCheckDone')}</p><p>{t('phone.receipt', { no: done.code })}</p><p>{done.failing ? t('phone.selfCheckFound', { count: done.failing }) : t('phone.selfCheckNone')}</p><button type="button" className="go" onClick={() => { setDone(undefined); setKept({ id: crypto.randomUUID(), answers: {} }); open() }}>{t('phone.selfCheckAgain')}</button></section>}
      {check && !done && <>
        <section className="card"><p className="name">{check.name}</p><p className="s">{t('phone.selfCheckIntro', { count: check.items.length })}{check.lastOn && ` ${t('phone.selfCheckLast', { at: check.lastOn })}`}</p></section>
        {check.items.map((item, n) => <Question key={item.code} n={n + 1} item={item} at={at} value={kept.answers[item.code] ?? { note: '', photoIds: [] }} onChange={v => keep({ ...kept.answers, [item.code]: v })} />)}
        {trouble && <p className="bad" role="alert">{trouble}</p>}
      </>}
    </main>
    {check && !done && <div className="foot one"><button type="button" className="big p" aria-disabled={left > 0 || undefined} aria-busy={busy} onClick={() => { if (!left) void send() }}>{left ? t('phone.selfCheckLeft', { left }) : t('phone.selfCheckSend')}</button></div>}
  </div>
}

/** Again when the network is back, and every half minute. */
function useAgain(waits: boolean, send: () => void): void {
  const latest = useRef(send)
  useEffect(() => { latest.current = send })
  useEffect(() => {
    if (!waits) return
    const again = () => latest.current(), timer = setInterval(again, 30_000)
    addEventListener('online', again)
    return () => { clearInterval(timer); removeEventListener('online', again) }
  }, [waits])
}

type Answer = Kept['answers'][string]
function Question({ n, item, at, value, onChange }: { n: number; item: OpenedCheck['items'][number]; at: string; value: Answer; onChange: (v: Answer) => void }) {
  const input = useRef<HTMLInputElement>(null), [busy, setBusy] = useState(false), [trouble, setTrouble] = useState('')
  const shoot = async (file: File | undefined) => {
    if (!file) return
    setBusy(true); setTrouble('')
    try {
      const { id, blob, sha256, takenAt, ...where } = await take(file, 3000), query = new URLSearchParams({ id, sha256, takenAt, deviceNow: new Date().toISOString(), ...Object.fromEntries(Object.entries(where).map(([k, v]) => [k, String(v)])) })
      const response = await fetch(`${at}/photos?${query}`, { method: 'POST', body: blob, headers: { 'content-type': 'application/octet-stream' } })
      if (!response.ok) throw new Error(String(response.status))
      onChange({ ...value, photoIds: [...value.photoIds, id] })
    } catch { setTrouble(navigator.onLine ? t('phone.photoUnread') : t('phone.offline')) } finally { setBusy(false) }
  }
  return <section className="card" aria-label={t('phone.itemNo', { n })}><p className="s">{t('phone.itemNo', { n })}·{item.section}</p><p className="b">{item.content}</p>
    <Choice label={item.content} value={value.result} options={[['conforming', t('phone.conforming')], ['failing', t('phone.failing')], ['not_applicable', t('phone.notApplicable')]]} onChange={result => onChange({ ...value, result: result as Result })} />
    {value.result === 'failing' && <><input className="note" aria-label={t('phone.note')} placeholder={t('phone.noteHint')} maxLength={300} value={value.note} onChange={e => onChange({ ...value, note: e.target.value })} />
      <div className="shots"><input ref={input} type="file" accept="image/*" capture="environment" hidden aria-label={t('phone.photoBefore')} onChange={e => { void shoot(e.target.files?.[0]); e.target.value = '' }} /><button type="button" className="shoot" aria-label={t('phone.photoBefore')} aria-busy={busy} onClick={() => { if (!busy) input.current?.click() }}><Icon name={busy ? 'clock' : 'camera'} /></button><span className="s" role="status">{trouble || (value.photoIds.length > 0 && `${t('phone.photoCount', { count: value.photoIds.length })} ✓`)}</span></div></>}
  </section>
}
