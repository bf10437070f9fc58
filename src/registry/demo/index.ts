// 演示城市 the demo city: invented people and things on the real division codes, the same on every machine.
//
// The small city of the tests, always the same:
//   350500 泉州市 · 350521 惠安县 · 350582 晋江市
//   towns    350521100 螺城镇 · 350521104 洛阳镇 (in the full city it stands in the zone 350500TSQ) · 350582103 陈埭镇 · 350582105 深沪镇
//   villages the first three of each town: 350521100001 北关社区, 350521104201 洛阳村, 350582103001 四境社区, 350582105001 港阜社区, …
//   gauges   0035052101 螺城雨量站 · 0035052102 洛阳雨量站 · 0035058201 陈埭雨量站 · 0035058202 深沪雨量站 · 0035052103 螺城水文站 · 0035052104 (a second rain gauge in 螺城)
//   40 duty holders on 23 posts: city 1, county 1, town 2, village 1 each; A everywhere, B from the city down to six villages
//   2 professional teams (惠安 water+diving, 晋江 drainage+water), 1 coastal team (深沪 water+diving+sea), 2 shelters, 10 village plans, 14 informants
export { demoCity, demoEnterprises, demoEnterprisesBeside, demoRegions, growCity, moreEnterprises, smallCityData, type Progress } from './city.ts'
export { fillLedger, type DemoRow } from './fill.ts'
export { nameFrom, phoneFrom } from './names.ts'
export { placesOf, type Place, type Places } from './places.ts'
export { idOf, type Random, randomFrom } from './random.ts'
export { commands } from './commands.ts'
