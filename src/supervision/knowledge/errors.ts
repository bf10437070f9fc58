import { problem } from '#kit/errors'

export const alreadyAdopted = problem('knowledge.already_adopted', 409, (d: { place: string }) => `${d.place}已经登记采用，没有重复登记。`)
export const onlyCounties = problem('knowledge.only_counties', 422, (_: Record<string, unknown>) => '采用按县（市、区）登记。没有保存；请选县（市、区）。')
