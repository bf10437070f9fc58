// A bar chart within the text, black and hatched so that it reads on a copier: an SVG, whose words Word and WPS set in their own faces, and the same bars as PNG for
// programs that know no SVG. Both come from the numbers alone: the same numbers give the same bytes.
import { AlignmentType, ImageRun, Paragraph, TextRun } from 'docx'
import { PNG } from 'pngjs'
import { face, font } from './fonts.ts'
import type { Block } from './model.ts'
import { page, size } from './paper.ts'

type ChartBlock = Extract<Block, { kind: 'chart' }>
type Bar = { x: number; y: number; w: number; h: number; value: number; hatched: boolean }
const width = 720, height = 168, foot = 26, head = 18, base = height - foot

/** Two bars a label: the one before hatched, the one now black. */
function barsOf({ labels, before, now }: ChartBlock): Bar[] {
  const most = Math.max(1, ...before.values, ...now.values), step = width / Math.max(1, labels.length), w = Math.round(step * 0.36)
  const bar = (value: number, x: number, hatched: boolean): Bar => { const h = Math.round((value / most) * (base - head)); return { x: Math.round(x), y: base - h, w, h, value, hatched } }
  return labels.flatMap((_, i) => { const middle = (i + 0.5) * step; return [bar(before.values[i] ?? 0, middle - w, true), bar(now.values[i] ?? 0, middle, false)] })
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

/** Lines at 45° within a bar, as lines: Word draws no SVG patterns. */
function hatch({ x, y, w, h }: Bar): string {
  const lines: string[] = []
  for (let c = x + y + 6; c < x + w + y + h; c += 6) lines.push(`M${Math.max(x, c - y - h)} ${Math.min(y + h, c - x)}L${Math.min(x + w, c - y)} ${Math.max(y, c - x - w)}`)
  return lines.join('')
}

export function svgOf(chart: ChartBlock): string {
  const step = width / Math.max(1, chart.labels.length)
  const bars = barsOf(chart).map((b) => (b.hatched ? `<rect x="${b.x}" y="${b.y}" width="${b.w}" height="${b.h}" fill="#fff" stroke="#000"/><path d="${hatch(b)}" stroke="#000" stroke-width="1.4" fill="none"/>` : `<rect x="${b.x}" y="${b.y}" width="${b.w}" height="${b.h}" fill="#000"/>`)
    + `<text x="${b.x + b.w / 2}" y="${b.y - 4}" text-anchor="middle" font-size="12">${b.value}</text>`)
  const labels = chart.labels.map((label, i) => `<text x="${Math.round((i + 0.5) * step)}" y="${height - 8}" text-anchor="middle" font-size="14">${escaped(label)}</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="SimSun, FangSong, serif"><rect width="${width}" height="${height}" fill="#fff"/>${bars.join('')}<path d="M0 ${base}H${width}" stroke="#000"/>${labels.join('')}</svg>`
}

/** 5 × 7 dots a sign, a row in two hex digits. */
const dots: Readonly<Record<string, string>> = {
  0: '0e11111111110e', 1: '040c040404040e', 2: '0e11010204081f', 3: '0e11010601110e', 4: '02060a121f0202', 5: '1f101e0101110e', 6: '0608101e11110e', 7: '1f010204080808', 8: '0e11110e11110e', 9: '0e11110f01020c', 月: '0f090f090f0911',
}
const dot = 3, advance = 6 * dot

/** The bars, their axis and their numbers; of a label what there are dots for, because there is no Chinese face to draw with. */
export function pngOf(chart: ChartBlock): Buffer {
  const scale = 2, png = { width: width * scale, height: height * scale, data: Buffer.alloc(width * height * scale * scale * 4, 255) }, step = width / Math.max(1, chart.labels.length)
  const ink = (x: number, y: number) => { if (x >= 0 && y >= 0 && x < png.width && y < png.height) png.data.fill(0, (y * png.width + x) * 4, (y * png.width + x) * 4 + 3) }
  const fill = (x: number, y: number, w: number, h: number, is: (x: number, y: number) => boolean = () => true) => { for (let j = y; j < y + h; j++) for (let i = x; i < x + w; i++) if (is(i, j)) ink(i, j) }
  const write = (text: string, middle: number, top: number) => [...text].filter((sign) => dots[sign]).forEach((sign, n, all) => {
    const left = Math.round(middle * scale - (all.length * advance - dot) / 2) + n * advance, rows = dots[sign]?.match(/../g) ?? []
    rows.forEach((row, j) => { for (let i = 0; i < 5; i++) if (Number.parseInt(row, 16) & (16 >> i)) fill(left + i * dot, top * scale + j * dot, dot, dot) })
  })
  for (const b of barsOf(chart)) {
    const [x, y, w, h] = [b.x * scale, b.y * scale, b.w * scale, b.h * scale]
    fill(x, y, w, h, b.hatched ? (i, j) => (i + j) % 12 < 3 || i - x < 2 || x + w - i <= 2 || j - y < 2 : undefined)
    write(String(b.value), b.x + b.w / 2, b.y - 13)
  }
  fill(0, base * scale, png.width, 2)
  chart.labels.forEach((label, i) => write(label, (i + 0.5) * step, base + 8))
  return PNG.sync.write(png)
}

/** `place`: the chart's number within its document, which tells it from the others there. */
export function chart(block: ChartBlock, place: number): Paragraph[] {
  const wide = Math.round((page.textWidth / 1440) * 96), transformation = { width: wide, height: Math.round((wide * height) / width) }
  const centred = { alignment: AlignmentType.CENTER, keepNext: true } as const
  return [
    new Paragraph({ ...centred, spacing: { before: 120 }, children: [new ImageRun({
      type: 'svg', data: Buffer.from(svgOf(block)), fallback: { type: 'png', data: pngOf(block) }, transformation, altText: { id: String(place), name: block.title, title: block.title, description: block.alt },
    })] }),
    new Paragraph({ ...centred, spacing: { line: 400, lineRule: 'exact' }, children: [new TextRun({ text: `图　${block.title}（黑色为${block.now.name}，斜线为${block.before.name}）`, font: font(face.body), size: size.small4 })] }),
  ]
}
