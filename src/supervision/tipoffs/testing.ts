// What the tests of tip-offs share: a form as a browser sends it, and the code and password out of the page that answers.
import type { City } from '#kit/testing'

export const person = { name: '秘密举报人甲', phone: '19900007788', idNumber: '350500199001017788' } as const
export const form = (more: Record<string, string> = {}): Record<string, string> => ({ regionCode: '350521', kind: 'danger', title: '车间疏散门上锁', unitName: '演示宏泰鞋业有限公司', site: '三楼', description: '三楼车间的疏散门下班后一直上锁。', ...more })

let addresses = 0
/** Each from a telephone of its own, unless told: the throttle counts addresses. */
export async function send(city: City, url: string, fields: Record<string, string>, address = `10.9.${addresses >> 8}.${addresses++ & 255}`): Promise<{ status: number; text: string }> {
  const response = await city.app.inject({ method: 'POST', url, remoteAddress: address, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() })
  return { status: response.statusCode, text: response.payload }
}
export async function tell(city: City, more: Record<string, string> = {}): Promise<{ id: string; code: string; password: string }> {
  const { text } = await send(city, '/public/tipoffs', form(more)), [code = '', password = ''] = [...text.matchAll(/<dd class="code">([^<]+)<\/dd>/g)].map((m) => m[1] as string)
  const found = (await city.as('office').get('/api/tipoffs?show=all')).body.rows.find((row: { code: string }) => row.code === code)
  return { id: found?.id, code, password }
}
