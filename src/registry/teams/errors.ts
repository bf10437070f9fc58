import { problem } from '#kit/errors'

export const alreadyRetired = problem('team.already_retired', 409, () => '这支队伍已经撤出台账，没有改动。以往的调派记录不受影响。')
