// WeCom, DingTalk and the broadcast platform as their contracts answer, with their own ways to say no: stale tokens, too many calls, nobody of that number.
import { createHmac, timingSafeEqual } from 'node:crypto'

export type PlatformOptions = {
  /** a token is good for so many messages, then errcode 42001 */
  tokenUses: number
  /** messages until one is answered "too many calls"; 0: never */
  rateEvery: number
  /** the robot's secret, when its signature is to be checked */
  robotSecret?: string
}
export type Taken = { key: string; to: string; text: string; by: 'wecom' | 'dingtalk' | 'broadcast' }
type Body = Record<string, unknown>
export type Answer = { status: number; body?: unknown; xml?: string }

const ok = (more: Body = {}): Answer => ({ status: 200, body: { errcode: 0, errmsg: 'ok', ...more } })
const no = (errcode: number, errmsg: string): Answer => ({ status: 200, body: { errcode, errmsg } })

/** `take` keeps a message (and says false for one that it had before); `stood` says how it stands. Nobody has a mobile that ends in 0000. */
export function platforms(o: PlatformOptions, take: (message: Taken) => boolean, stood: (key: string) => 'taken' | 'arrived' | 'read' | 'failed') {
  let [issued, sent] = [0, 0]
  const tasks: { key: string; user: string }[] = []
  const uses = new Map<string, number>()
  const token = (): Answer => {
    const value = `token-${++issued}`
    uses.set(value, 0)
    return ok({ access_token: value, expires_in: 7200 })
  }
  /** What is wrong with this call before its content is looked at. */
  const wrong = (url: URL, slow: number): Answer | undefined => {
    const value = url.searchParams.get('access_token') ?? '', used = uses.get(value)
    if (used === undefined) return no(40014, 'invalid access_token')
    if (used >= o.tokenUses) return no(42001, 'access_token expired')
    uses.set(value, used + 1)
    return o.rateEvery && ++sent % o.rateEvery === 0 ? no(slow, 'api freq out of limit') : undefined
  }
  const userOf = (mobile: unknown): string | undefined => (/^\d{11}$/.test(String(mobile)) && !String(mobile).endsWith('0000') ? `u${String(mobile)}` : undefined)
  const phoneOf = (user: unknown): string => String(user).replace(/^u/, '')
  const routes: Record<string, (url: URL, body: Body, text: string) => Answer> = {
    'GET /cgi-bin/gettoken': (url) => (url.searchParams.get('corpid') && url.searchParams.get('corpsecret') ? token() : no(40001, 'invalid credential')),
    'POST /cgi-bin/user/getuserid': (url, { mobile }) => {
      if (!uses.has(url.searchParams.get('access_token') ?? '')) return no(40014, 'invalid access_token')
      const userid = userOf(mobile)
      return userid ? ok({ userid }) : no(46004, 'user not exist')
    },
    'POST /cgi-bin/message/send': (url, body) => {
      const refused = wrong(url, 45009), card = body.template_card as { main_title: { title: string }; sub_title_text: string; card_action: { url: string } } | undefined
      if (refused) return refused
      const plain = body.msgtype === 'text' ? (body.text as { content?: string } | undefined)?.content : undefined
      if (body.touser && plain) {
        // the platform drops the same words to the same person
        take({ key: `wecom ${String(body.touser)} ${plain}`, to: phoneOf(body.touser), text: plain, by: 'wecom' })
        return ok({ msgid: `wecom-${sent}`, invaliduser: '' })
      }
      if (!body.touser || !card?.card_action.url) return no(40035, 'invalid parameter')
      take({ key: `wecom ${card.card_action.url}`, to: phoneOf(body.touser), text: `${card.main_title.title} ${card.sub_title_text} ${card.card_action.url}`, by: 'wecom' })
      return ok({ msgid: `wecom-${sent}`, invaliduser: '' })
    },
    'GET /gettoken': (url) => (url.searchParams.get('appkey') && url.searchParams.get('appsecret') ? token() : no(40089, 'invalid appkey')),
    'POST /topapi/v2/user/getbymobile': (url, { mobile }) => {
      if (!uses.has(url.searchParams.get('access_token') ?? '')) return no(40014, 'invalid access_token')
      const userid = userOf(mobile)
      return userid ? ok({ result: { userid } }) : no(60121, 'user not found')
    },
    'POST /topapi/message/corpconversation/asyncsend_v2': (url, body) => {
      const refused = wrong(url, 90018), card = (body.msg as { action_card?: { markdown: string; single_url: string } } | undefined)?.action_card
      if (refused) return refused
      if (!body.userid_list || !card) return no(40035, 'invalid parameter')
      take({ key: `dingtalk ${card.single_url}`, to: phoneOf(body.userid_list), text: `${card.markdown} ${card.single_url}`, by: 'dingtalk' })
      return ok({ task_id: tasks.push({ key: `dingtalk ${card.single_url}`, user: String(body.userid_list) }) })
    },
    'POST /topapi/message/corpconversation/getsendresult': (url, { task_id }) => {
      if (!uses.has(url.searchParams.get('access_token') ?? '')) return no(40014, 'invalid access_token')
      const task = tasks[Number(task_id) - 1]
      if (!task) return no(41042, 'task does not exist')
      const list = { taken: 'none', arrived: 'unread', read: 'read', failed: 'failed' }[stood(task.key)]
      return ok({ send_result: { read_user_id_list: [], unread_user_id_list: [], invalid_user_id_list: [], forbidden_user_id_list: [], failed_user_id_list: [], ...(list === 'none' ? {} : { [`${list}_user_id_list`]: [task.user] }) } })
    },
    'POST /robot/send': (url, body) => {
      if (!robotSigned(url, o.robotSecret)) return no(310000, 'sign not match')
      const { atMobiles = [] } = (body.at ?? {}) as { atMobiles?: string[] }
      take({ key: `robot ${atMobiles.join()} ${sent++}`, to: atMobiles[0] ?? '', text: (body.markdown as { text: string }).text, by: 'dingtalk' })
      return ok()
    },
    'POST /ebm': (_url, _body, text) => {
      const id = /<EBMID>([0-9a-f]{32})<\/EBMID>/.exec(text)?.[1], area = /<AreaCode>(\d{6,12})<\/AreaCode>/.exec(text)?.[1], said = /<MsgDesc>([^<]+)<\/MsgDesc>/.exec(text)?.[1]
      if (!id || !area || !said) return { status: 200, xml: '<EBD><EBDResponse><ResultCode>4</ResultCode></EBDResponse></EBD>' }
      take({ key: id, to: area, text: said, by: 'broadcast' })
      return { status: 200, xml: '<EBD><EBDResponse><ResultCode>1</ResultCode></EBDResponse></EBD>' }
    },
  }
  return (method: string, url: URL, text: string): (() => Answer) | undefined => {
    const run = routes[`${method} ${url.pathname}`]
    return run && (() => run(url, text.startsWith('{') ? (JSON.parse(text) as Body) : {}, text))
  }
}

function robotSigned(url: URL, secret: string | undefined): boolean {
  if (!secret) return true
  const [timestamp, sign] = [url.searchParams.get('timestamp') ?? '', Buffer.from(url.searchParams.get('sign') ?? '', 'base64')]
  const expected = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest()
  return sign.length === expected.length && timingSafeEqual(sign, expected)
}
