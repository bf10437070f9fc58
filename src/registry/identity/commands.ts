// What identity brings to the command line: for whoever has the machine, when nobody can sign in any more.
import { parseArgs } from 'node:util'
import { system } from '#kit/access'
import { sql, type Db, type Tx } from '#kit/db'
import type { Command } from '#kit/process'
import { issueSignInLink } from './links.ts'

const kit = () => import('#kit/process')
const usage = async (message: string): Promise<never> => { throw new ((await kit()).UsageError)(message) }
const onDatabase = async <T>(fn: (db: Db) => Promise<T>): Promise<T> => (await kit()).withDatabase(fn)

type Line = { login: string; name: string; roles: string[]; regionName: string; disabled: boolean; totp: boolean; seen: string | null }

const list: Command = {
  name: 'user list', usage: '', summary: 'accounts, their roles and regions',
  run: () => onDatabase(async (db) => {
    const rows = await db.tx(system('command line'), (tx) => tx.rows<Line>(sql`select u.login, u.name, u.roles, coalesce(r.name, '') as region_name, u.disabled_at is not null as disabled,
      u.totp_confirmed_at is not null as totp, (select max(seen_at) from sessions s where s.user_id = u.id) as seen from users u left join regions r on r.path = u.region_path order by u.login`))
    for (const u of rows) console.log([u.login.padEnd(26), u.roles.join(',').padEnd(20), u.name, u.regionName, u.totp ? 'two factors' : '', u.disabled ? 'DISABLED' : '', u.seen ?? 'never'].filter(Boolean).join('  '))
    return 0
  }),
}

const link: Command = {
  name: 'user link', usage: 'LOGIN', summary: 'a one-time sign-in link, good for ten minutes (a forgotten password)',
  run: async (args) => {
    const [login] = parseArgs({ args, allowPositionals: true }).positionals
    if (!login) return usage('whose link? give the login (anlan user list shows them)')
    return onDatabase(async (db) => {
      const token = await db.tx(system('command line'), async (tx) => (await issueSignInLink(tx, await idOf(tx, login), 'command line')).token)
      console.log(`http://127.0.0.1:${process.env.PORT || 8420}/sign-in#link=${token}`)
      return 0
    })
  },
}

async function idOf(tx: Tx, login: string): Promise<string> {
  const user = await tx.maybe<{ id: string }>(sql`select id from users where login = ${login.toLowerCase()} and disabled_at is null`)
  if (!user) throw new Error(`there is no account ${login}, or it is disabled`)
  return user.id
}

export const commands: readonly Command[] = [list, link]
