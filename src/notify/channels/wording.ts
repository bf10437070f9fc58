// What a message says, whatever brings it.
import { levelWord, type LiveAttempt } from '#notify/callouts'
import { linkOf, testLinkOf } from '#notify/links'

export type Wording = { title: string; text: string; link: string; /** for a text that stands alone */ whole: string; /** to be read out */ script: string; keys: Record<'1' | '2' | '3', string>; button: string }

const keys = (one: string, two: string, three = '转派') => ({ 1: one, 2: two, 3: three })
const here = '这里是防汛抗旱指挥部。'

export function wordingOf(a: LiveAttempt): Wording {
  const warning = `${levelWord(a.level)}：${a.title}`
  const link = a.role === 'test' ? testLinkOf(a) : a.role === 'probe' ? '' : linkOf(a)
  const post = `${a.regionName}${a.post}`
  if (a.role === 'test') return { title: a.title, text: a.message, link, whole: `【安澜联络测试】${a.message}${link}`, script: `${here}${a.message}`, keys: keys('收到', '不是本人'), button: '确认收到' }
  if (a.role === 'superior') return {
    title: `${post}无人应答`, text: `${warning}。请派人上门叫醒并回报。`, link, button: '应答', keys: keys('派人', '无法派人'),
    whole: `【安澜叫应】${post}无人应答（${warning}）。请派人上门叫醒并回报，点此应答：${link}`,
    script: `${here}${post}无人应答。${warning}。请派人上门叫醒并回报。派人请按 1，无法派人请按 2，转派请按 3。`,
  }
  if (a.role === 'knock') return {
    title: `请上门叫醒：${post}`, text: `${warning}。${post}无人应答，请立即上门叫醒并回报。`, link, button: '回报', keys: keys('已叫醒', '叫不醒或无法上门'),
    whole: `【安澜叫应】${post}无人应答（${warning}）。请您立即上门叫醒，结果点此回报：${link}`,
    script: `${here}${post}无人应答。${warning}。请您立即上门叫醒。叫醒后请按 1，叫不醒或无法上门请按 2。`,
  }
  const standIn = a.role === 'stand_in' ? `请您代${post}到岗。` : ''
  return {
    title: warning, text: `${standIn}${a.message}`, link, button: '应答', keys: keys('收到', '无法到岗'),
    whole: `【安澜叫应】${warning}。${standIn}${a.message}请点此应答，不点等于没有应答：${link}`,
    script: `${here}${warning}。${standIn}${a.message}收到请按 1，无法到岗请按 2，转派请按 3。不按键不算应答。`,
  }
}
