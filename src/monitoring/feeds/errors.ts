import { problem } from '#kit/errors'

export const feedUnknown = problem('feed.not_found', 404, (_: { id: string }) => '没有这个数据来源。请回到列表重新选择。')
export const feedTwice = problem('feed.twice', 409, (d: { url: string }) => `同类来源已有这个地址（${d.url}），没有保存。请在列表中修改它。`)
export const feedChanged = problem('feed.changed_meanwhile', 409, (d: { revision: number }) => `这个来源已被他人修改（第 ${d.revision} 版），没有保存。请刷新后再改。`)
export const kindUnknown = problem('feed.kind_unknown', 400, (d: { kind: string }) => `没有这类来源（${d.kind}），没有保存。`)
export const addressInside = problem('feed.address_inside', 400, (d: { host: string }) => `地址 ${d.host} 指向本机，没有保存。来源在政务内网时，填内网地址，再由系统管理员准许。`)
export const settingUnknown = problem('feed.setting_unknown', 400, (d: { name: string }) => `这类来源没有设置项 ${d.name}，没有保存。`)
export const certificateBroken = problem('feed.certificate_broken', 400, () => '受信证书读不出来，没有保存。请粘贴完整的 PEM（含 BEGIN CERTIFICATE 和 END CERTIFICATE 两行）。')
export const messageUnknown = problem('cap.not_found', 404, (_: { id: string }) => '没有这条 CAP 消息。请回到来源列表。')
export const eventTypeUnknown = problem('event_type.not_found', 404, (d: { code: string }) => `没有事件类型 ${d.code}。`)
