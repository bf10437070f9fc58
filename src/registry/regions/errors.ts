import { problem } from '#kit/errors'

export const unknownPrefecture = problem('region.unknown_prefecture', 404, (d: { code: string }) => `区划代码中没有地级单位 ${d.code}，没有载入任何区划。请从列表中选择，例如 350500。`)
export const cityAlreadyThere = problem('region.city_exists', 409, (d: { name: string }) => `本系统已经载入${d.name}，没有改动。一套系统只服务一个城市；换一个城市请另建数据目录。`)
export const brokenBoundary = problem('boundary.broken', 400, (d: { where: string; why: string }) => `${d.where}：${d.why}。没有导入任何边界，原有边界不变。`)
export const wrongDatum = problem('boundary.wrong_datum', 400, (d: { given: string; likely: string }) =>
  `文件像是 ${d.likely} 坐标，而不是 ${d.given}：按海岸线比对，另一种坐标明显更吻合。没有导入任何边界。请改用 --datum ${d.likely} 再试；确信无误时加 --force。`)
export const noMatch = problem('boundary.no_match', 400, (d: { names: string }) => `文件里的图形（${d.names}）都不是本市的区划，没有导入任何边界。请确认文件属于本市，并带有 adcode 或名称。`)
export const cityMissing = problem('region.city_missing', 409, () => '还没有载入城市的区划，没有导入。请先在首次运行页面选择城市。')
export const brokenSeats = problem('region.broken_seats', 400, (d: { line: number; text: string; more: number }) =>
  `第 ${d.line} 行读不懂（${d.text}）${d.more ? `，另有 ${d.more} 行` : ''}，没有导入任何位置。每行应为 code,lon,lat，首行为表头，坐标为 WGS84 度。`)
