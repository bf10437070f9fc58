// Chinese names of typhoons, as the Typhoon Committee's list has them (台风委员会命名表); tracks carry the English name alone.
// A name that is missing here stays English: it is not translated.
const names = `BEBINCA 贝碧嘉 CEMPAKA 查帕卡 CHAN-HOM 灿鸿 CHANTHU 灿都 DAMREY 达维 DANAS 丹娜丝 DOKSURI 杜苏芮 DUJUAN 杜鹃 FITOW 菲特 GAEMI 格美 GONI 天鹅
GUCHOL 古超 HAGUPIT 黑格比 HAIKUI 海葵 HAITANG 海棠 HAIYAN 海燕 HATO 天鸽 HIGOS 海高斯 HINNAMNOR 轩岚诺 IN-FA 烟花 KALMAEGI 海鸥 KHANUN 卡努 KOINU 小犬 KONG-REY 康妮
KRATHON 山陀儿 KULAP 玫瑰 LAN 兰恩 LEKIMA 利奇马 LINFA 莲花 LINGLING 玲玲 LIONROCK 狮子山 LUPIT 卢碧 MALAKAS 马勒卡 MANGKHUT 山竹 MARIA 玛莉亚 MATMO 麦德姆 MAWAR 玛娃
MEGI 鲇鱼 MERANTI 莫兰蒂 MERBOK 苗柏 MITAG 米娜 MOLAVE 莫拉菲 MORAKOT 莫拉克 MUIFA 梅花 NALGAE 尼格 NANMADOL 南玛都 NEPARTAK 尼伯特 NESAT 纳沙 NORU 奥鹿 PAKHAR 帕卡
RAGASA 桦加沙 ROKE 洛克 SANBA 三巴 SANVU 珊瑚 SAOLA 苏拉 SONCA 桑卡 SOUDELOR 苏迪罗 SOULIK 苏力 TALAS 塔拉斯 TALIM 泰利 TEMBIN 天秤 TRAMI 潭美 USAGI 天兔 UTOR 尤特 WIPHA 韦帕 YAGI 摩羯`

const byName = new Map([...names.matchAll(/(\S+) (\S+)/g)].map(([, english, chinese]) => [english as string, chinese as string]))
export const chineseName = (english: string): string | null => byName.get(english.toUpperCase()) ?? null
