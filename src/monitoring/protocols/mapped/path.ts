// JSON paths: names and indexes, nothing that searches. `data.items[0].value`, `$.t`; '' or '$' is the whole.

const step = /\[(\d{1,4})\]|\["([^"\\]{1,64})"\]|(?:^|\.)([^.[\]"$\s]{1,64})/y

/** The steps of a path; RangeError says where it can't be read. */
export function parsePath(text: string): (string | number)[] {
  const path = text.trim().replace(/^\$\.?/, '')
  const out: (string | number)[] = []
  step.lastIndex = 0
  while (step.lastIndex < path.length) {
    const at = step.lastIndex
    const found = step.exec(path)
    if (!found || out.length >= 20) throw new RangeError(`路径 ${text.slice(0, 60)} 第 ${at + 1} 个字符起无法识别`)
    out.push(found[1] !== undefined ? Number(found[1]) : (found[2] ?? found[3]) as string)
  }
  return out
}

/** Own properties alone: a path never reaches what the language put there. */
export function valueAt(root: unknown, steps: readonly (string | number)[]): unknown {
  let here = root
  for (const key of steps) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    here = (here as Record<string | number, unknown>)[key]
  }
  return here
}
