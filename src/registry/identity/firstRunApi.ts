import { contract } from '#kit/contract'
import { z } from 'zod'
import { login, mobile, personName, secretText, stage, token } from './model.ts'

const person = z.object({ name: personName, phone: mobile })

export const firstRun = contract({
  method: 'POST', path: '/api/first-run', summary: '首次运行：选定城市，设立三员',
  body: z.object({
    token: token.optional(), city: z.string().regex(/^\d{6}$/),
    sysadmin: person.extend({ login, password: secretText }), secadmin: person, auditor: person,
  }),
  reply: z.object({ stage, invites: z.array(z.object({ role: z.enum(['secadmin', 'auditor']), name: z.string(), token })) }),
})
