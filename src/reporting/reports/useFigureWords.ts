// How a figure and its columns are called: by its definition where that says so, else by the strings of its room.
import { useT, useWords } from '#kit/i18n'
import { useCall } from '#kit/ui'
import { figureContract } from '#kit/figures/web'

export function useFigureWords(key: string, params: Record<string, unknown>) {
  const t = useT(), say = useWords(), { data } = useCall(figureContract, { params: { key }, query: { params: JSON.stringify(params) } }), words = data?.words
  return {
    title: words ? say(words.title) : t(`figure.${key}`), means: words ? say(words.means) : t(`figure.${key}.means`),
    /** with a row's id the page of that record */
    page: words?.page,
    column: (name: string): string => { const own = words?.columns[name]; return own ? say(own) : t(`column.${name}`) },
    /** a coded value in words; undefined where it is none */
    value: (name: string, value: unknown): string | undefined => { const option = words?.columns[name]?.options?.find((o) => o.value === String(value)); return option && say(option) },
  }
}
