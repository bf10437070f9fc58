// What a verified tip-off is worth (安监总财〔2018〕19号), by the rows of `tipoff_rules`. Pure. Yuan.

export type Rules = Readonly<Record<string, number>>
export type Facts = { kind: string; fine: number | null; grade: number | null; deaths: number | null; /** a verified major danger or illegal act without a fine is still worth the least */ established: boolean }
export type Amount = { basis: 'fine' | 'floor' | 'concealed'; amount: number; formula: string }

const need = (rules: Rules, key: string): number => {
  const value = rules[key]
  if (value === undefined) throw new Error(`tipoff rule ${key} is missing`)
  return value
}

/** A concealed accident by its final grade for each death that was concealed; else a share of the fine between the least and the most; null where nothing is due. */
export function rewardOf({ kind, fine, grade, deaths, established }: Facts, rules: Rules): Amount | null {
  if (!established) return null
  if (kind === 'accident') {
    if (!grade || !deaths) return null
    const each = need(rules, `concealed_${grade}`), most = need(rules, 'concealed_most')
    return { basis: 'concealed', amount: Math.min(each * deaths, most), formula: `${each}元 × ${deaths}人${each * deaths > most ? `，封顶${most}元` : ''}` }
  }
  const [share, least, most] = [need(rules, 'reward_share'), need(rules, 'reward_least'), need(rules, 'reward_most')]
  if (!fine) return kind === 'other' ? null : { basis: 'floor', amount: least, formula: `未处罚款，按最低${least}元` }
  const plain = Math.round(fine * share), amount = Math.min(Math.max(plain, least), most)
  return { basis: 'fine', amount, formula: `罚款${fine}元 × ${share * 100}%${plain < least ? `，不足${least}元按${least}元` : plain > most ? `，封顶${most}元` : ''}` }
}
