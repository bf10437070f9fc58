import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, useAct } from '#kit/ui'
import { changeModel } from './api.ts'
import type { QuakeModel } from './model.ts'

const names = ['a', 'b', 'c', 'r0'] as const

/** The coefficients, with where they come from and whether somebody has compared them with it. */
export function ModelDrawer({ model, onClose }: { model: QuakeModel; onClose: () => void }) {
  const t = useT(), [text, setText] = useState({ a: String(model.a), b: String(model.b), c: String(model.c), r0: String(model.r0) }), [source, setSource] = useState(model.source), [verified, setVerified] = useState(model.verified)
  const act = useAct(changeModel, { quiet: true, done: t('quake.modelKept'), onDone: onClose })
  const wrong = names.some((n) => text[n].trim() === '' || Number.isNaN(Number(text[n]))) || source.trim().length < 4 ? t('quake.modelMissing') : ''
  return (
    <Drawer open title={t('quake.model')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={wrong} onClick={() => void act.run({ body: { a: Number(text.a), b: Number(text.b), c: Number(text.c), r0: Number(text.r0), source: source.trim(), verified } })}>{t('quake.keepModel')}</Button></>}>
      <p className="m">{model.title}<br /><span className="mono">I = a + b·M − c·lg(R + r0)</span></p>
      {names.map((n) => <label key={n} className="col"><span className="s">{n}</span><input className="in num" inputMode="decimal" maxLength={12} value={text[n]} onChange={(e) => setText({ ...text, [n]: e.target.value })} /></label>)}
      <label className="col"><span className="s">{t('quake.modelSource')}</span><input className="in" maxLength={200} value={source} onChange={(e) => setSource(e.target.value)} /></label>
      <label className="row"><input type="checkbox" checked={verified} onChange={(e) => setVerified(e.target.checked)} />{t('quake.modelVerified')}</label>
      {model.verifiedBy && <p className="s">{t('quake.verifiedBy', { name: model.verifiedBy })}</p>}
      {act.problem && <div className="note" role="alert">{act.problem.detail || act.problem.title}</div>}
    </Drawer>
  )
}
