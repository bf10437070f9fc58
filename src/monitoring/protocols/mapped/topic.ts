// MQTT topic filters with one named segment: 'plant/{station}/+/data/#'. What is named is the station's address.

export type TopicPattern = { filter: string; levels: readonly string[] }

/** RangeError says what is wrong. `filter` is what is subscribed to. */
export function parseTopic(text: string): TopicPattern {
  const levels = text.trim().split('/')
  if (text.trim() === '' || text.length > 200 || levels.length > 20) throw new RangeError('主题为 1–200 个字符、至多 20 级')
  for (const [i, level] of levels.entries()) {
    if (level === '{station}' || level === '+') continue
    if (level === '#' && i === levels.length - 1) continue
    if (/[+#{}\0]/.test(level)) throw new RangeError(`主题第 ${i + 1} 级 ${level} 无法识别：通配符须单独成级，# 只能在末级，命名级只有 {station}`)
  }
  if (levels.filter((l) => l === '{station}').length > 1) throw new RangeError('{station} 只能出现一次')
  return { filter: levels.map((l) => (l === '{station}' ? '+' : l)).join('/'), levels }
}

/** Whether a topic fits; `station`: its named segment, null where the pattern names none. */
export function matchTopic(pattern: TopicPattern, topic: string): { station: string | null } | undefined {
  const given = topic.split('/')
  let station: string | null = null
  for (const [i, level] of pattern.levels.entries()) {
    if (level === '#') return { station }
    const part = given[i]
    if (part === undefined || (level !== '+' && level !== '{station}' && level !== part)) return undefined
    if (level === '{station}') station = part
  }
  return given.length === pattern.levels.length ? { station } : undefined
}
