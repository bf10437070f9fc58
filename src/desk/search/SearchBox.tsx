import { type KeyboardEvent, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { Empty, Icon, type IconName, Kbd, LevelBadge, Modal, Trouble, useCall } from '#kit/ui'
import { language, useT } from '#kit/i18n'
import { search } from './api.ts'
import type { Found } from './model.ts'
import './search.css'

/** Typed, walked with the arrows, opened with Enter. While an IME composes nothing is asked: half a syllable finds nothing. */
export function SearchBox({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT(), go = useNavigate(), [text, setText] = useState(''), [asked, setAsked] = useState(''), [composing, setComposing] = useState(false), [at, setAt] = useState(0)
  useEffect(() => {
    if (composing) return
    const wait = setTimeout(() => { setAsked(text.trim()); setAt(0) }, 180)
    return () => clearTimeout(wait)
  }, [text, composing])
  const { data, problem } = useCall(search, { query: { q: asked } }, { enabled: open && asked !== '' })
  const rows = asked && data ? data.rows : []
  const openRow = (row: Found | undefined) => { if (row) { onClose(); void go(row.path) } }
  const keys = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing) return
    const step = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0
    if (step) { e.preventDefault(); setAt(Math.max(0, Math.min(rows.length - 1, at + step))) }
    if (e.key === 'Enter') openRow(rows[at])
  }
  return (
    <Modal open={open} title={t('search.title')} onClose={onClose}>
      <input className="in" value={text} maxLength={40} aria-label={t('search.title')} placeholder={t('search.hint')} role="combobox" aria-expanded={rows.length > 0} aria-controls="found" aria-activedescendant={rows[at] && `found-${at}`}
        onChange={e => setText(e.target.value)} onKeyDown={keys} onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)} />
      {problem && <Trouble problem={problem} />}
      {asked && data && !rows.length && <Empty icon="search" title={t('search.none', { q: asked })}>{t('search.noneNext')}</Empty>}
      <ul id="found" role="listbox" className="found" aria-label={t('search.title')}>{rows.map((row, i) => (
        <li key={row.kind + row.id} id={`found-${i}`} role="option" aria-selected={i === at} className={i === at ? 'on' : ''} onClick={() => openRow(row)}>
          <Icon name={row.icon as IconName} small /><span className="s nw">{row.label[language()]}</span>{row.level ? <LevelBadge level={row.level} suffix="" /> : null}<b className="el">{row.title}</b><span className="s el end">{row.detail}</span>
        </li>
      ))}</ul>
      {data?.guessed && rows.length > 0 && <p className="s">{t('search.guessed')}</p>}
      {data && rows.length > 0 && data.more.length > 0 && <p className="s">{t('search.more', { kinds: data.more.map(label => label[language()]).join(language() === 'zh' ? '、' : ', ') })}</p>}
      <p className="s row noprint"><Kbd>↑</Kbd><Kbd>↓</Kbd>{t('search.walk')}<Kbd>Enter</Kbd>{t('search.open')}</p>
    </Modal>
  )
}
