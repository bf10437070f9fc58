import { problem } from '#kit/errors'

export const teamTaken = problem('dispatch.team_taken', 409, (d: { team: string; holding: string }) =>
  `${d.team}已在 ${d.holding}，不能重复调派。没有改动；请改派其他队伍，或等它返回。`)
export const teamOff = problem('dispatch.team_off', 409, (d: { team: string }) => `${d.team}现为停备状态，不能调派。没有改动；请改派其他队伍，或先由队伍恢复战备。`)
export const teamUnknown = problem('dispatch.team_unknown', 404, (_: Record<string, unknown>) => '没有找到这支队伍，或不在您的辖区内。没有调派；请重新选择。')
export const wrongStep = problem('dispatch.wrong_step', 409, (d: { team: string; state: string; to: string }) => `${d.team}现在的状态不能这样更改（${d.state} → ${d.to}）。没有改动；请刷新后按顺序记录。`)
export const notTeam = problem('dispatch.not_team', 403, (d: { team: string }) => `只有${d.team}的负责人或值班员可以记录它的行动。没有改动。`)
