/** The steps of GB/T 28592 for 24 h; the ramp is not a level. */
const step = (mm: number) => (mm >= 250 ? 5 : mm >= 100 ? 4 : mm >= 50 ? 3 : mm >= 25 ? 2 : mm >= 10 ? 1 : 0)

export function Rain({ mm }: { mm: number | null }) {
  return mm === null ? <>—</> : <span className="tele-mm"><i style={{ background: `var(--rain${step(mm)})` }} aria-hidden="true" />{mm.toFixed(1)}</span>
}
