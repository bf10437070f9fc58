import { problem } from '#kit/errors'

export const pushOff = problem('push.off', 409, () => '网页推送没有启用，没有登记。叫应仍会通过短信、电话和打开的页面到达；需要推送请联系系统管理员。')
export const pushContact = problem('push.no_contact', 400, () => '启用推送要填联系邮箱（推送服务要求），没有保存。')
