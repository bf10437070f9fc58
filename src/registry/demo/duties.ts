// 防汛责任人 of the demo city: posts from the city down to the village, each with an A, most with a B, and the chain that a call climbs.
import { nameFrom } from './names.ts'
import type { Place, Places } from './places.ts'
import { idOf, type Random } from './random.ts'
import type { Scale } from './scale.ts'

export type Post = { id: string; place: Place; title: string; level: number; superior: string | null; charge: string }
export type Holder = { id: string; post: Post; rank: 'A' | 'B'; name: string }

const cityTitles = ['市防指值班负责人', '市防指气象联络责任人', '市防指水利调度责任人', '市防指地质灾害责任人', '市防指海上防台责任人', '市防指城市内涝责任人', '市防指交通保障责任人', '市防指电力保障责任人', '市防指通信保障责任人', '市防指人员转移责任人', '市防指抢险救援责任人', '市防指物资保障责任人']
const countyTitles = ['县级防汛值班负责人', '县级水库责任人', '县级山洪灾害责任人', '县级地质灾害责任人', '县级海上防台责任人', '县级城市内涝责任人', '县级在建工地责任人', '县级人员转移责任人', '县级抢险救援责任人', '县级物资保障责任人']
const townTitles = ['镇级防汛责任人', '人员转移责任人', '水库巡查责任人', '地质灾害点责任人', '低洼易涝点责任人', '避灾点管理责任人', '抢险队伍责任人']
const villageTitles = ['村级防汛责任人', '网格巡查责任人', '危险区转移责任人']

export function dutiesOf(places: Places, scale: Scale, random: Random): { posts: Post[]; holders: Holder[] } {
  const posts: Post[] = []
  const head = new Map<string, string>()
  const add = (place: Place, title: string) => {
    const superior = place.parentCode ? (head.get(place.parentCode) ?? null) : null
    const post: Post = { id: idOf(1, posts.length + 1), place, title, level: place.level, superior, charge: `${place.name}${title.replace(/责任人|负责人/, '').replace(/^[市县镇村]级?(?:防指)?/, '')}` }
    if (!head.has(place.code)) head.set(place.code, post.id)
    posts.push(post)
  }
  const staff = (list: Place[], titles: string[], count: number) => list.forEach((place) => titles.slice(0, count).forEach((title) => add(place, title)))
  staff([places.city], cityTitles, scale.cityPosts)
  staff(places.counties, countyTitles, scale.countyPosts)
  staff(places.towns, townTitles, scale.townPosts)
  const above = posts.length
  villagePosts(places.villages, scale.holders - 2 * above, random, add)
  return { posts, holders: holdersOf(posts, above, scale.holders, random) }
}

/**
 * Every village has its first post with A and B when there are people enough; then a second post with an A; what is left over becomes,
 * by a fixed draw, third posts. The B of the second posts takes the rest in holdersOf.
 */
function villagePosts(villages: Place[], people: number, random: Random, add: (place: Place, title: string) => void): void {
  for (const village of villages) add(village, villageTitles[0] as string)
  const spare = people - 2 * villages.length
  if (spare < villages.length) return
  for (const village of villages) add(village, villageTitles[1] as string)
  const third = Math.round((spare - villages.length) * 0.45)
  for (const village of random.shuffled(villages).slice(0, third)) add(village, villageTitles[2] as string)
}

/** An A for every post; then a B for the posts above the village and the villages' first posts, then by draw, until all people are placed. */
function holdersOf(posts: Post[], above: number, people: number, random: Random): Holder[] {
  const first = posts.filter((post, i) => i < above || post.title === villageTitles[0])
  const later = random.shuffled(posts.filter((post, i) => i >= above && post.title !== villageTitles[0]))
  const withB = [...first, ...later].slice(0, people - posts.length)
  const seats = [...posts.map((post) => ({ post, rank: 'A' as const })), ...withB.map((post) => ({ post, rank: 'B' as const }))]
  return seats.map(({ post, rank }, i) => ({ id: idOf(2, i + 1), post, rank, name: nameFrom(random) }))
}
