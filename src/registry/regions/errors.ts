import { problem } from '#kit/errors'

export const unknownPrefecture = problem('region.unknown_prefecture', 404, (d: { code: string }) => `区划代码中没有地级单位 ${d.code}，没有载入任何区划。请从列表中选择，例如 350500。`)
export const cityAlreadyThere = problem('region.city_exists', 409, (d: { name: string }) => `本系统已经载入${d.name}，没有改动。一套系统只服务一个城市；换一个城市请另建数据目录。`)
