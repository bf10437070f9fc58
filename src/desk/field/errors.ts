import { problem } from '#kit/errors'

export const schemaNewer = problem('field.schema_newer', 409, () => '手机上的版本比服务器新，暂不能收。内容仍在手机上，请等服务器升级后再传。')
export const kindUnknown = problem('field.kind_unknown', 422, (d: { kind: string }) => `服务器不认识这类内容（${d.kind}），没有收下。内容仍在手机上，请更新页面后再传。`)
export const payloadWrong = problem('field.payload_wrong', 422, (d: { where: string }) => `内容不完整或有误（${d.where}），没有收下。内容仍在手机上，请改正后再传。`)
export const otherUser = problem('field.other_user', 403, () => '这一件是另一位用户在这部手机上填写的，没有收下。请由本人登录后上传，内容仍在手机上。')
export const changedItem = problem('field.item_changed', 409, (d: { receipt: string }) => `同一编号先前已收下（回执 ${d.receipt}），内容与这次不同。先收下的不变；如要更正，请另报一件。`)
export const editConflict = problem('field.edit_conflict', 409, (_: { version: number; by: string; fields: unknown[] }) => '您修改期间，别人改过同样的栏目，您的修改没有保存。请逐项选择后再传。')
export const notYours = problem('field.not_permitted', 403, (d: { what: string }) => `您没有“${d.what}”的权限，没有收下。内容仍在手机上；如工作需要，请联系安全管理员。`)
