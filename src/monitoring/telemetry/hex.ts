/** 16 bytes a line: offset, hexadecimal, and what of it is printable. */
export function hexDump(hex: string): string {
  const lines: string[] = []
  for (let at = 0; at < hex.length; at += 32) {
    const bytes = hex.slice(at, at + 32).match(/../g) ?? []
    const text = bytes.map((b) => { const n = parseInt(b, 16); return n >= 32 && n < 127 ? String.fromCharCode(n) : '·' }).join('')
    lines.push(`${(at / 2).toString(16).padStart(4, '0')}  ${bytes.join(' ').padEnd(47)}  ${text}`)
  }
  return lines.join('\n')
}
