import { problem } from '#kit/errors'

export const notAVillage = problem('village_plan.not_a_village', 400, (d: { name: string }) => `${d.name}不是村（社区），没有保存。村级预案按村（社区）备案，请选择到村一级。`)
