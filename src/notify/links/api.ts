import { z } from 'zod'
import { binary, contract } from '#kit/contract'

const params = z.object({ token: z.string().max(40) })
/** A form's fields: an empty one was not filled in. */
const filled = <T extends z.ZodType>(type: T) => z.preprocess((v) => (v === '' ? undefined : v), type.optional())

export const linkForm = z.object({
  answer: z.enum(['received', 'cannot_come', 'handed_over']),
  /** 转派: to whom, one of those whom the page offered */
  to: filled(z.uuid()),
  note: filled(z.string().trim().max(200)),
  lon: filled(z.coerce.number().min(73).max(136)),
  lat: filled(z.coerce.number().min(3).max(54)),
})

export const readLink = contract({ method: 'GET', path: '/c/:token', summary: '叫应链接页（手机，无须登录）', params, reply: binary })
export const answerLink = contract({ method: 'POST', path: '/c/:token', summary: '用链接应答', params, body: linkForm, bodyLimit: 8192, reply: binary })
export const linkScript = contract({ method: 'GET', path: '/c/page.js', summary: '链接页的小脚本：位置、缺字时取字体', reply: binary })
export const linkLetters = contract({ method: 'GET', path: '/c/letters.css', summary: '链接页的中文字体表', reply: binary })
export const linkLetter = contract({ method: 'GET', path: '/c/letters/:name', params: z.object({ name: z.string().max(80) }), summary: '链接页的中文字体', reply: binary })
