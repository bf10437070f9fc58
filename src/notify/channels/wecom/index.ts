// 企业微信 WeCom, an application's message: gettoken, user/getuserid by mobile, message/send with a template card.
// Contract: developer.work.weixin.qq.com, 获取access_token · 手机号获取userid · 发送应用消息 · 全局错误码.
import type { ChannelKind, Endpoint } from '../kind.ts'
import { say, settledBy, withToken, type Codes } from '../platform.ts'
import { Refused } from '../token.ts'
import { wordingOf } from '../wording.ts'

/** 40001/40014 the token is wrong, 42001 it has expired · 45009 calls beyond the limit (per minute), 45033 too many at once, -1 the platform is busy. */
const codes: Codes = { stale: [40001, 40014, 42001], slow: { 45009: 60, 45033: 5, [-1]: 3 } }
/** 46004: nobody of the corporation has this mobile. */
const query = encodeURIComponent

const token = (at: Endpoint) => async () => {
  const { corpid = '', corpsecret = '' } = at.settings
  const said = await say(at, 'GET', `/cgi-bin/gettoken?corpid=${query(corpid)}&corpsecret=${query(corpsecret)}`, undefined, codes, true)
  return { value: String(said.access_token), seconds: Number(said.expires_in) }
}

const useridOf = async (at: Endpoint, access: string, mobile: string): Promise<string> =>
  String((await say(at, 'POST', `/cgi-bin/user/getuserid?access_token=${query(access)}`, { mobile }, codes, true)).userid)

export const wecom: ChannelKind = {
  key: 'wecom', address: 'phone', gateway: false,
  fields: [
    { name: 'url', kind: 'url', needed: true, otherwise: 'https://qyapi.weixin.qq.com' }, { name: 'corpid', kind: 'text', needed: true },
    { name: 'agentid', kind: 'number', needed: true }, { name: 'corpsecret', kind: 'secret', needed: true },
  ],
  send: (a, to, at) => settledBy(a.id, () => withToken(at, token(at), codes, async (access) => {
    const { title, text, link, button } = wordingOf(a)
    const said = await say(at, 'POST', `/cgi-bin/message/send?access_token=${query(access)}`, {
      touser: await useridOf(at, access, to), msgtype: 'template_card', agentid: Number(at.settings.agentid),
      template_card: { card_type: 'text_notice', source: { desc: '安澜叫应' }, main_title: { title: title.slice(0, 26), desc: `${a.regionName}${a.post}`.slice(0, 30) }, sub_title_text: text.slice(0, 112), jump_list: [{ type: 1, url: link, title: button }], card_action: { type: 1, url: link } },
      // the platform drops the same message within this time: what was unclear and is repeated reaches nobody twice
      enable_duplicate_check: 1, duplicate_check_interval: 300,
    }, codes)
    if (said.invaliduser) throw new Refused({ state: 'failed', reason: 'no_such_user' })
    return String(said.msgid ?? 'taken')
  })),
  tell: ({ id, text }, to, at) => settledBy(id, () => withToken(at, token(at), codes, async (access) => {
    const said = await say(at, 'POST', `/cgi-bin/message/send?access_token=${query(access)}`, {
      touser: await useridOf(at, access, to), msgtype: 'text', agentid: Number(at.settings.agentid), text: { content: text.slice(0, 600) }, enable_duplicate_check: 1, duplicate_check_interval: 300,
    }, codes)
    if (said.invaliduser) throw new Refused({ state: 'failed', reason: 'no_such_user' })
    return String(said.msgid ?? 'taken')
  })),
}
