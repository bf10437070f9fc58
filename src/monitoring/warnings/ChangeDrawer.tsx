import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { DatePicker, fromPicker, Select, toPicker } from '#kit/form'
import { useT } from '#kit/i18n'
import { Button, dateTime, Drawer, LevelBadge, Seg, Skeleton, useAct, useCall } from '#kit/ui'
import { areaChoices, changeWarning } from './api.ts'
import { townOptions } from './DraftDrawer.tsx'
import type { Shape, Town, Warning } from './model.ts'
import { ShapeField } from './ShapeField.tsx'

type Level = 1 | 2 | 3 | 4
const ways = ['level', 'area', 'extend', 'correct'] as const
type Way = (typeof ways)[number]
type Props = { warning: Warning; towns: readonly Town[]; onClose: () => void }

/** What is to be different. The change is a new version: one person submits it, another releases it. */
export function ChangeDrawer({ warning: w, towns, onClose }: Props) {
  const t = useT(), navigate = useNavigate(), [way, setWay] = useState<Way>('level'), [reason, setReason] = useState('')
  const now = towns.filter((x) => !x.endedAt).map((x) => x.code)
  const [level, setLevel] = useState<Level>(w.level === 1 ? 2 : (w.level - 1) as Level), [codes, setCodes] = useState(now), [shape, setShape] = useState<Shape | null>(null), [until, setUntil] = useState<Dayjs | null>(w.expiresAt ? (toPicker(w.expiresAt) ?? dayjs()).add(12, 'hour') : null)
  const act = useAct(changeWarning, { quiet: true, onDone: (d) => { onClose(); void navigate(`/warnings/${d.id}`) } })
  const body = { level: { change: 'level' as const, level }, area: { change: 'area' as const, regionCodes: shape ? [] : codes, ...(shape ? { shape } : {}) }, extend: { change: 'extend' as const, expiresAt: fromPicker(until) ?? '' }, correct: { change: 'correct' as const } }[way]
  const lack = reason.trim().length < 4 ? t('ui.confirm.short', { n: 4 }) : way === 'extend' && !until ? t('warning.change.untilFirst') : null
  return (
    <Drawer open title={t('warning.change')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={lack} onClick={() => void act.run({ params: { id: w.id }, body: { ...body, reason: reason.trim() } })}>{t('warning.makeChange')}</Button></>}>
      <div className="col" style={{ gap: 12 }}>
        <Seg label={t('warning.change')} value={way} onChange={setWay} options={ways.map((k) => ({ value: k, label: t(`warning.change.${k}`) }))} />
        <p className="m">{t(`warning.change.${way}.means`)}</p>
        {way === 'level' && <LevelChoice now={w.level} level={level} onLevel={setLevel} />}
        {way === 'area' && <AreaChoice warning={w} codes={codes} onCodes={setCodes} shape={shape} onShape={setShape} />}
        {way === 'extend' && <label className="col s" style={{ gap: 4 }}>{t('warning.change.until', { at: w.expiresAt ? dateTime(w.expiresAt) : '—' })}<DatePicker showTime allowClear={false} value={until} onChange={setUntil} /></label>}
        <label className="col" style={{ gap: 4 }}><span className="s">{t('ui.confirm.reason')}</span><textarea className="in" rows={3} maxLength={300} value={reason} onChange={(e) => setReason(e.target.value)} /></label>
        {act.problem && <div className="note" role="alert">{act.problem.detail || act.problem.title}</div>}
      </div>
    </Drawer>
  )
}

function LevelChoice({ now, level, onLevel }: { now: Level; level: Level; onLevel: (l: Level) => void }) {
  const t = useT(), others = ([1, 2, 3, 4] as const).filter((l) => l !== now)
  return <div className="row wrap"><LevelBadge level={now} /> → <Seg label={t('warning.level')} value={level} onChange={onLevel} options={others.map((l) => ({ value: l, label: `${t(`ui.level.${l}`)} ${t(l < now ? 'warning.upgrade' : 'warning.downgrade')}` }))} /></div>
}

function AreaChoice({ warning: w, codes, onCodes, shape, onShape }: { warning: Warning; codes: string[]; onCodes: (c: string[]) => void; shape: Shape | null; onShape: (s: Shape | null) => void }) {
  const t = useT(), { data } = useCall(areaChoices, {}), [drawn, setDrawn] = useState(false)
  if (!data) return <Skeleton />
  return <>
    <Seg label={t('warning.way')} value={drawn ? 'shape' : 'region'} onChange={(v) => { setDrawn(v === 'shape'); onShape(null) }} options={(['region', 'shape'] as const).map((k) => ({ value: k, label: t(`warning.way.${k}`) }))} />
    {drawn ? <ShapeField areaCode={w.areaCode} shape={shape} onShape={onShape} />
      : <Select aria-label={t('warning.towns')} mode="multiple" optionFilterProp="label" maxTagCount={12} value={codes} onChange={onCodes} options={townOptions(data.towns, w.areaCode, data.areas)} />}
  </>
}
