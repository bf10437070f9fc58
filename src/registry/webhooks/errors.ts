import { problem } from '#kit/errors'

export const plainAddress = problem('webhook.plain_address', 400, () => '推送地址必须是 https，没有保存。只有政务内网（ANLAN_WEBHOOK_PRIVATE=1）可用 http。')
export const addressInside = problem('webhook.address_inside', 400, (d: { host: string }) => `推送地址 ${d.host} 指向本机或内部网络，没有保存。需推送到政务内网时，请管理员设置 ANLAN_WEBHOOK_PRIVATE=1。`)
export const tooLongAgo = problem('webhook.too_long_ago', 400, (d: { days: number }) => `最多可补发最近 ${d.days} 天的事件，没有补发。请改近一些的时间。`)
