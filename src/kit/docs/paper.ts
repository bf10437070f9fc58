// 公文用纸与版面 (GB/T 9704-2012, clauses 5 and 6). Lengths in twips (1/20 pt), font sizes in half-points.
const mm = (value: number): number => Math.round((value * 1440) / 25.4)

/** A4; 天头 37 mm and 订口 28 mm are the standard's, right and bottom follow from a type area of 156 × 225 mm. */
export const page = {
  width: mm(210), height: mm(297),
  top: mm(37), right: mm(26), bottom: mm(35), left: mm(28),
  textWidth: mm(156),
} as const

/** 22 lines of 28 characters. 225 mm / 22 is 28.99 pt; 28.95 pt is what offices set, so that 22 lines never spill. */
export const line = 579
export const lineChars = 28
/** 156 mm hold 27.64 characters of 16 pt: each is set 0.25 pt (5 twips) tighter to get 28 on a line. */
export const tighten = -5
/** One character of 3号 so set. */
export const char = 16 * 20 + tighten

/** 字号 in half-points. */
export const size = { no2: 44, no3: 32, no4: 28, small4: 24 } as const

/** 发文机关标志: its top edge stands 35 mm below the top of the type area; the red line 4 mm below the 字号. */
export const agencyDrop = mm(35)
export const redLineGapPt = 11
export const red = 'FF0000'
/** 页码: a line 7 mm below the type area, 4号 (5 mm high): measured from the paper's edge. */
export const pageNumberFromEdge = mm(35 - 7 - 5)

/** Characters that a text takes, in full widths: a Han character is 1, a digit or Latin letter ½. */
export function widthOf(text: string): number {
  let width = 0
  for (const symbol of text) width += symbol.charCodeAt(0) < 0x2e80 ? 0.5 : 1
  return width
}

/** The mark is at most 22 mm high in practice (62 pt); a long name shrinks until it stands on one line. */
export function agencySize(mark: string): number {
  const fitting = Math.floor(page.textWidth / 20 / widthOf(mark))
  return 2 * Math.min(62, Math.max(22, fitting))
}
