// 钉钉 DingTalk. `work`: a work notification to one person (gettoken, getbymobile, asyncsend_v2). `robot`: a group's robot, signed; it names
// the person, and carries no personal link, because a group reads it. Contract: open.dingtalk.com, 工作通知 · 自定义机器人 · 全局错误码.
import { createHmac } from 'node:crypto'
import type { LiveAttempt } from '#notify/callouts'
import type { ChannelKind, Endpoint } from '../kind.ts'
import { say, settledBy, withToken, type Codes } from '../platform.ts'
import { wordingOf } from '../wording.ts'

/** 40014/42001/88 the token is wrong or expired · 90018 and 90002 beyond the limit of calls, 130101 the robot's twenty a minute, -1 busy. */
const codes: Codes = { stale: [40014, 42001, 88], slow: { 90018: 60, 90002: 60, 130101: 60, [-1]: 3 } }
const query = encodeURIComponent

const token = (at: Endpoint) => async () => {
  const { appkey = '', appsecret = '' } = at.settings
  const said = await say(at, 'GET', `/gettoken?appkey=${query(appkey)}&appsecret=${query(appsecret)}`, undefined, codes, true)
  return { value: String(said.access_token), seconds: Number(said.expires_in) }
}

const work = (a: LiveAttempt, to: string, at: Endpoint): Promise<string> => withToken(at, token(at), codes, async (access) => {
  const found = await say(at, 'POST', `/topapi/v2/user/getbymobile?access_token=${query(access)}`, { mobile: to }, codes, true)
  const { title, text, link, button } = wordingOf(a)
  const said = await say(at, 'POST', `/topapi/message/corpconversation/asyncsend_v2?access_token=${query(access)}`, {
    agent_id: Number(at.settings.agentid), userid_list: String((found.result as { userid?: string } | undefined)?.userid ?? ''),
    msg: { msgtype: 'action_card', action_card: { title, markdown: `**${title}**\n\n${text}`, single_title: button, single_url: link } },
  }, codes)
  return String(said.task_id)
})

/** What getsendresult tells of the one person: read, there, or not taken; nothing while the platform works on it, forgets or errs. Contract: 获取工作通知消息的发送结果. */
type Result = Partial<Record<'read_user_id_list' | 'unread_user_id_list' | 'invalid_user_id_list' | 'forbidden_user_id_list' | 'failed_user_id_list', string[]>>
const states = { read_user_id_list: 'heard', unread_user_id_list: 'delivered', invalid_user_id_list: 'failed', forbidden_user_id_list: 'failed', failed_user_id_list: 'failed' } as const

const receiptOf: ChannelKind['receiptOf'] = async ({ id, gatewayId }, at) => {
  const said = await withToken(at, token(at), codes, (access) => say(at, 'POST', `/topapi/message/corpconversation/getsendresult?access_token=${query(access)}`, { agent_id: Number(at.settings.agentid), task_id: Number(gatewayId) }, codes, true)).catch(() => undefined)
  const result = (said?.send_result ?? {}) as Result
  const list = (Object.keys(states) as (keyof typeof states)[]).find((name) => result[name]?.length)
  return list && { key: id, state: states[list], ...(states[list] === 'failed' ? { reason: list.replace('_user_id_list', '') } : {}) }
}

/** sign = base64(HMAC-SHA256(secret, timestamp + "\n" + secret)) */
export const robotSign = (secret: string, timestamp: number): string => createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')

const robot = async (a: LiveAttempt, to: string, at: Endpoint, now = Date.now()): Promise<string> => {
  const { robottoken = '', robotsecret = '' } = at.settings
  const { title, text } = wordingOf(a)
  await say(at, 'POST', `/robot/send?access_token=${query(robottoken)}&timestamp=${now}&sign=${query(robotSign(robotsecret, now))}`, {
    msgtype: 'markdown', markdown: { title, text: `**${title}**\n\n@${to} ${text}\n\n请用您手机上的叫应短信应答，不应答会继续叫应。` }, at: { atMobiles: [to], isAtAll: false },
  }, codes)
  return `robot-${a.id}`
}

export const dingtalk: ChannelKind = {
  key: 'dingtalk', address: 'phone', gateway: false,
  fields: [
    { name: 'url', kind: 'url', needed: true, otherwise: 'https://oapi.dingtalk.com' }, { name: 'mode', kind: 'choice', options: ['work', 'robot'], needed: true, otherwise: 'work' },
    { name: 'appkey', kind: 'text', when: { mode: 'work' } }, { name: 'agentid', kind: 'number', when: { mode: 'work' } }, { name: 'appsecret', kind: 'secret', when: { mode: 'work' } },
    { name: 'robottoken', kind: 'secret', when: { mode: 'robot' } }, { name: 'robotsecret', kind: 'secret', when: { mode: 'robot' } },
  ],
  send: async (a, to, at) => {
    if (at.settings.mode === 'robot') return settledBy(a.id, () => robot(a, to, at))
    return { ...(await settledBy(a.id, () => work(a, to, at))), askSeconds: 10 }
  },
  receiptOf,
}
