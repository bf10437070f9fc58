// The 46 sectors (行业领域) in which the demo city names its benchmark enterprises; a city writes its own list. Each with the divisions of GB/T 4754-2017 by which the demo picks an enterprise of it.
import type { Option } from '#registry/definition'

type Sector = readonly [value: string, zh: string, en: string, divisions: string]
const all: readonly Sector[] = [
  ['footwear', '制鞋', 'footwear', 'C195'], ['shoe_parts', '鞋材', 'shoe parts', 'C195'], ['sports_goods', '体育用品', 'sports goods', 'C195'], ['spinning', '纺纱织造', 'spinning and weaving', 'C175'], ['dyeing', '印染', 'dyeing', 'C175'], ['knitting', '针织', 'knitting', 'C175'],
  ['garment', '服装', 'garments', 'C181'], ['bags', '箱包皮具', 'bags and leather', 'C181'], ['stone', '石材加工', 'stone working', 'C303'], ['carving', '石雕', 'stone carving', 'C303'], ['building_ceramics', '建筑陶瓷', 'building ceramics', 'C307'], ['art_ceramics', '工艺陶瓷', 'art ceramics', 'C307'], ['daily_ceramics', '日用陶瓷', 'household ceramics', 'C307'],
  ['plumbing', '水暖洁具', 'plumbing', 'C344'], ['valves', '阀门', 'valves', 'C344'], ['food', '食品加工', 'food', 'C149'], ['frozen_food', '速冻食品与冷库', 'frozen food and cold stores', 'C149'], ['seafood', '水产加工', 'seafood', 'C149'], ['tea', '茶叶', 'tea', 'C153'], ['beverage', '饮料', 'drinks', 'C153'],
  ['rattan', '藤铁工艺', 'rattan and iron craft', 'C243'], ['incense', '制香', 'incense', 'C243'], ['furniture', '家具', 'furniture', 'C243'], ['machinery', '机械装备', 'machinery', 'C342'], ['moulds', '模具', 'moulds', 'C342'], ['foundry', '铸造', 'foundry', 'C342'], ['petrochemical', '石油化工', 'petrochemicals', 'C261'], ['fine_chemical', '精细化工', 'fine chemicals', 'C261'], ['resin', '树脂涂料', 'resins and paints', 'C261'],
  ['filling_station', '加油加气站', 'filling stations', 'F526'], ['housing_works', '房屋建筑施工', 'housing works', 'E471'], ['municipal_works', '市政工程施工', 'municipal works', 'E471'], ['road_works', '公路工程施工', 'road works', 'E471'], ['hazmat_transport', '危险货物运输', 'hazardous goods transport', 'G543'], ['passenger_transport', '客运', 'passenger transport', 'G543'], ['freight', '普货运输', 'freight', 'G543'],
  ['warehouse', '仓储物流', 'warehouses', 'G594'], ['port', '港口码头', 'ports', 'G594'], ['electronics', '电子信息', 'electronics', 'C397'], ['photovoltaic', '光伏新能源', 'photovoltaics', 'C397'], ['mall', '商场超市', 'malls', 'F521'], ['hotel', '宾馆餐饮', 'hotels and restaurants', 'F521'], ['quarry', '非煤矿山', 'mines and quarries', 'B101'], ['gas', '城镇燃气', 'town gas', 'D451'], ['packing', '包装印刷', 'packing and printing', 'C223'], ['paper', '造纸与纸制品', 'paper', 'C223'],
]

export const sectors: readonly Option[] = all.map(([value, zh, en]) => ({ value, zh, en }))
/** Sector → the start of the industry code of an enterprise that may stand for it. */
export const divisions: readonly (readonly [sector: string, industry: string])[] = all.map(([value, , , industry]) => [value, industry])
