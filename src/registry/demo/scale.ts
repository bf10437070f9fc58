// How many of what. The full city has the figures of 泉应急〔2023〕10号: 13,676 responsible persons, 2,511 villages with a plan,
// 2,784 informants, 25 professional and 17 coastal teams, 100 shelters; 240 gauges are the product's own choice.
import { type Ratings, reported } from './enterprises.ts'

export type Scale = {
  cityPosts: number
  countyPosts: number
  townPosts: number
  /** the whole number of duty holders; village posts take what the levels above leave */
  holders: number
  plans: number
  informants: number
  gauges: number
  professional: number
  coastal: number
  /** of the city's own companies */
  allied: number
  shelters: number
  enterprises: Ratings
}

export const full: Scale = { cityPosts: 12, countyPosts: 10, townPosts: 7, holders: 13_676, plans: 2_511, informants: 2_784, gauges: 240, professional: 25, coastal: 17, allied: 8, shelters: 100, enterprises: reported }

export const small: Scale = { cityPosts: 1, countyPosts: 1, townPosts: 2, holders: 40, plans: 10, informants: 14, gauges: 6, professional: 2, coastal: 1, allied: 0, shelters: 2, enterprises: { national: 0, provincial: 0, quanzhou: 0 } }
