// Blanks between elements, which CAP gives no meaning. Several weather services sign a message and lay it out in lines afterwards: as it stands
// the digest is of another text, without those blanks it is the signed one.

/** The message without texts that are blank and stand beside elements; `<note> </note>`, comments and CDATA stay as they are. */
export function withoutBlanks(xml: string): string {
  const kept: string[] = []
  let from = 0, at = 0, opened = ''
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    if (open < 0) break
    const end = endOf(xml, open)
    const between = xml.slice(at, open)
    const own = opened !== '' && xml.startsWith(`</${opened}`, open)
    if (between !== '' && between.trim() === '' && !own) { kept.push(xml.slice(from, at)); from = open }
    opened = nameOf(xml, open, end)
    at = end
  }
  kept.push(xml.slice(from))
  return kept.join('')
}

function endOf(xml: string, open: number): number {
  const closing = xml.startsWith('<!--', open) ? '-->' : xml.startsWith('<![CDATA[', open) ? ']]>' : xml.startsWith('<?', open) ? '?>' : '>'
  const at = closing === '>' ? tagEnd(xml, open) : xml.indexOf(closing, open)
  return at < 0 ? xml.length : at + closing.length
}

/** A > inside quotes ends no tag. */
function tagEnd(xml: string, open: number): number {
  let quote = ''
  for (let i = open + 1; i < xml.length; i++) {
    const c = xml[i] as string
    if (quote) { if (c === quote) quote = '' } else if (c === '"' || c === "'") quote = c
    else if (c === '>') return i
  }
  return -1
}

/** The name of an opening tag, '' of anything else. */
function nameOf(xml: string, open: number, end: number): string {
  if (xml[end - 2] === '/' || /[!?/]/.test(xml[open + 1] ?? '')) return ''
  return /^[^\s>]+/.exec(xml.slice(open + 1, Math.min(end - 1, open + 201)))?.[0] ?? ''
}
