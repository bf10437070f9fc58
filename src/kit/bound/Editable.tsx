// A line of text in which bound figures stand as chips: words can be typed, numbers can only be moved or left out.
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Run } from './model.ts'

/** The face of a figure in the text. */
export type Chip = { text: string; different: boolean; title: string }
type EditableProps = {
  runs: readonly Run[]
  chip: (slot: string) => Chip
  selected: string | null
  onSelect: (slot: string) => void
  onChange: (runs: Run[]) => void
  onEnter?: () => void
  onEmpty?: () => void
  readOnly: boolean
  label: string
  className?: string
}

function build(box: HTMLElement, runs: readonly Run[], chip: (slot: string) => Chip, selected: string | null): void {
  box.replaceChildren(...runs.map((r) => (typeof r === 'string' ? document.createTextNode(r) : chipOf(r.slot, chip(r.slot), r.slot === selected))))
}

export function chipOf(slot: string, { text, different, title }: Chip, on: boolean): HTMLElement {
  // a span, not a button: a long figure must break over the line as words do
  const button = document.createElement('span')
  button.role = 'button'
  button.tabIndex = 0
  button.contentEditable = 'false'
  button.dataset.slot = slot
  button.className = ['bd', on && 'on', different && 'df'].filter(Boolean).join(' ')
  button.textContent = text
  button.title = title
  return button
}

/** Back from the page: text nodes are words, chips are figures, whatever the browser wrapped them in. */
export function read(box: Node): Run[] {
  return [...box.childNodes].flatMap((node): Run[] => {
    if (node.nodeType === Node.TEXT_NODE) return [(node.textContent ?? '').replace(/\u00a0/g, ' ')]
    if (node instanceof HTMLElement && node.dataset.slot) return [{ slot: node.dataset.slot }]
    return read(node)
  })
}

export function Editable({ runs, chip, selected, onSelect, onChange, onEnter, onEmpty, readOnly, label, className = '' }: EditableProps) {
  const box = useRef<HTMLDivElement>(null)
  const face = JSON.stringify(runs.map((r) => (typeof r === 'string' ? r : [r.slot, chip(r.slot), r.slot === selected])))
  useEffect(() => { if (box.current) build(box.current, runs, chip, selected) }, [face])
  const keys = (e: KeyboardEvent<HTMLDivElement>): void => {
    const slot = (e.target as HTMLElement).dataset.slot
    if (slot && (e.key === 'Enter' || e.key === ' ')) { e.preventDefault(); return onSelect(slot) }
    if (readOnly || e.nativeEvent.isComposing) return
    if (e.key === 'Enter') { e.preventDefault(); if (box.current) onChange(read(box.current)); onEnter?.() }
    if (e.key === 'Backspace' && box.current?.textContent === '') { e.preventDefault(); onEmpty?.() }
  }
  return <div ref={box} className={className} role={readOnly ? undefined : 'textbox'} aria-label={readOnly ? undefined : label} contentEditable={!readOnly} suppressContentEditableWarning data-paragraph
    onKeyDown={keys} onBlur={(e) => { if (!readOnly && !e.currentTarget.contains(e.relatedTarget)) onChange(read(e.currentTarget)) }}
    onPaste={(e) => { e.preventDefault(); document.execCommand('insertText', false, e.clipboardData.getData('text/plain').replace(/\s*\n\s*/g, ' ')) }}
    onClick={(e) => { const slot = (e.target as HTMLElement).closest<HTMLElement>('[data-slot]')?.dataset.slot; if (slot) onSelect(slot) }} />
}
