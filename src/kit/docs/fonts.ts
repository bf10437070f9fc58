// The four faces that GB/T 9704 names, as offices have them installed, and what stands in where they are missing.

export const face = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  pageNumber: '宋体',
} as const

/** Word takes the first face it has; LibreOffice reads the same list from w:altName. */
const standIns: Record<string, { names: string[]; family: string }> = {
  [face.title]: { names: ['FZXiaoBiaoSong-B05S', 'STZhongsong', '华文中宋', 'Noto Serif CJK SC', 'SimSun'], family: 'roman' },
  [face.body]: { names: ['FangSong_GB2312', 'FangSong', '仿宋', 'STFangsong', 'Noto Serif CJK SC'], family: 'modern' },
  [face.heading]: { names: ['SimHei', 'STHeiti', 'Noto Sans CJK SC'], family: 'auto' },
  [face.subheading]: { names: ['KaiTi_GB2312', 'KaiTi', '楷体', 'STKaiti', 'Noto Serif CJK SC'], family: 'modern' },
  [face.pageNumber]: { names: ['SimSun', 'NSimSun', 'Noto Serif CJK SC'], family: 'auto' },
}

const entry = ([name, { names, family }]: [string, { names: string[]; family: string }]): string =>
  `<w:font w:name="${name}"><w:altName w:val="${names.join(',')}"/><w:charset w:val="86"/>` +
  `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`

/** word/fontTable.xml: docx itself writes no alternative names. */
export const fontTable = {
  path: 'word/fontTable.xml',
  data: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    Object.entries(standIns).map(entry).join('') + '</w:fonts>',
}

/** One face for all scripts: the standard sets digits in the body's own face too. */
export const font = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name })
