import { problem } from '#kit/errors'

const words: Record<string, string> = { drafted: '拟制', issued: '签发', sent: '下达', received: '签收', arrived: '到达', reported: '反馈', completed: '完成', withdrawn: '撤回' }

export const wrongStep = problem('order.wrong_step', 409, (d: { no: string; state: string; to: string }) =>
  `指令 ${d.no} 现在是“${words[d.state] ?? d.state}”，不能直接到“${words[d.to] ?? d.to}”。没有改动；请刷新后按步骤进行。`)
export const notAddressee = problem('order.not_addressee', 403, (d: { no: string; addressee: string }) =>
  `指令 ${d.no} 的接收单位是${d.addressee}，不能代为操作。没有改动；如对方来电，请用“电话代记”并写明对方姓名。`)
export const toldByMissing = problem('order.told_by_missing', 422, (_: Record<string, unknown>) => '代对方记入须写明来电人姓名，没有保存。请补上“来电人”。')
export const ownCompletion = problem('order.own_completion', 403, (d: { no: string }) => `指令 ${d.no} 由您签发，不能由签发人自己办结。没有改动；请由接收单位办结。`)
export const addresseeUnknown = problem('order.addressee_unknown', 404, (_: Record<string, unknown>) => '没有找到接收单位或队伍，或不在您的辖区内。没有下达；请重新选择。')
export const alreadyTaken = problem('order.escalation_taken', 409, (d: { by: string }) => `这项督办已由${d.by}接手，没有重复登记。`)
