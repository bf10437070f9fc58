import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, useAct } from '#kit/ui'
import { importTrack } from './api.ts'

export function ImportDrawer({ onClose, onDone }: { onClose: () => void; onDone: (stormId: string) => void }) {
  const t = useT(), [file, setFile] = useState<{ name: string; text: string } | null>(null), [pick, setPick] = useState('')
  const act = useAct(importTrack, { quiet: true, done: t('storm.imported'), onDone: (reply) => onDone(reply.storm.id) })
  const choose = async (chosen: File | undefined): Promise<void> => setFile(chosen ? { name: chosen.name, text: await chosen.text() } : null)
  return (
    <Drawer open title={t('storm.import')} onClose={onClose} footer={<>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button primary busy={act.busy} disabled={!file && t('storm.fileFirst')} onClick={() => file && void act.run({ body: { file: file.name, text: file.text, pick: pick.trim() || undefined } })}>{t('storm.import')}</Button></>}>
      <p className="m">{t('storm.importMeans')}</p>
      <label className="col"><span className="s">{t('storm.file')}</span><input type="file" className="in" accept=".txt,.csv,.json,.jsonp,.js,text/plain,text/csv,application/json" onChange={(e) => void choose(e.target.files?.[0])} /></label>
      <label className="col"><span className="s">{t('storm.pick')}</span><input className="in" value={pick} maxLength={40} onChange={(e) => setPick(e.target.value)} /></label>
      {act.problem && <div className="note" role="alert">{act.problem.detail || act.problem.title}</div>}
    </Drawer>
  )
}
