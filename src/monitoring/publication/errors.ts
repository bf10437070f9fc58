import { problem } from '#kit/errors'

export const notFailed = problem('publication.not_failed', 409, () => '这项发布没有失败，没有重试。请刷新查看现在的状态。')
export const plainBroadcast = problem('publication.plain_address', 400, () => '平台地址必须是 https，没有保存。只有政务内网（ANLAN_WEBHOOK_PRIVATE=1）可用 http。')
