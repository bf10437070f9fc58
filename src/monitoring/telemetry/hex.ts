/** 12 bytes a line: offset, hexadecimal, and what of it is printable. */
export function hexDump(hex: string): string {
  const lines: string[] = []
  for (let at = 0; at < hex.length; at += 24) {
    const bytes = hex.slice(at, at + 24).match(/../g) ?? []
    const text = bytes.map((b) => { const n = parseInt(b, 16); return n >= 32 && n < 127 ? String.fromCharCode(n) : '·' }).join('')
    lines.push(`${(at / 2).toString(16).padStart(4, '0')}  ${bytes.join(' ').padEnd(35)}  ${text}`)
  }
  return lines.join('\n')
}
