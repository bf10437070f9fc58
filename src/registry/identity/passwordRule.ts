// What a password must be (GB/T 22239-2019 8.1.4.1 a): length, three of four classes, not the login, not one that everybody tries first.

export type PasswordFault = 'short' | 'classes' | 'login' | 'weak'

const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/]

/** Letters that remain of the passwords found on every list, after digits and signs are taken off ("P@ssw0rd2026!" → "password"). */
const stems = new Set([
  '', 'a', 'aa', 'aaa', 'abc', 'abcd', 'abcde', 'abcdef', 'abcabc', 'admin', 'adminadmin', 'administrator', 'anlan', 'changeme', 'default', 'dragon', 'fujian',
  'guest', 'hello', 'huawei', 'iloveyou', 'letmein', 'login', 'manager', 'master', 'oracle', 'pass', 'passwd', 'password', 'passw', 'postgres',
  'qaz', 'qazwsx', 'qazwsxedc', 'qwe', 'qweasd', 'qweasdzxc', 'qwer', 'qwert', 'qwerty', 'qwertyuiop', 'quanzhou', 'root', 'secret', 'super', 'system',
  'sysadmin', 'test', 'testtest', 'user', 'welcome', 'woaini', 'yingji', 'zaq', 'zaqwsx', 'zxc', 'zxcvbn', 'zxcvbnm',
])

const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
const plain = (text: string) => text.replace(/[@4]/g, 'a').replace(/0/g, 'o').replace(/\$/g, 's').replace(/3/g, 'e')

/** The faults of a new password, none when it will do. `length` comes from the policy rows. */
export function passwordFaults(password: string, login: string, length: number): PasswordFault[] {
  const faults: PasswordFault[] = []
  if ([...password].length < length) faults.push('short')
  if (classes.filter((c) => c.test(password)).length < 3) faults.push('classes')
  const low = password.toLowerCase()
  if (login.length > 2 && (low.includes(login) || low.includes([...login].reverse().join('')))) faults.push('login')
  const few = new Set(low).size < 5
  if (few || stems.has(letters(password)) || stems.has(letters(plain(password)))) faults.push('weak')
  return faults
}
