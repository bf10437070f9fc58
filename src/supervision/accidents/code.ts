// The code of an accident that was given none: its day, and four characters of its name. Pure, so that a file without codes that comes twice meets its own rows.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** ('2022-08-03', '演示…事故') → 'SG20220803-7K3Q' */
export function codeOf(day: string, name: string): string {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0
  let tail = ''
  for (let i = 0; i < 4; i++) { tail += alphabet[hash % 32]; hash = Math.floor(hash / 32) }
  return `SG${day.replaceAll('-', '')}-${tail}`
}
