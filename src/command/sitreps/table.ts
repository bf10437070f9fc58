// The one table of the report: rain by county. Shared by the docx and the page.
export const tableColumns = [
  { key: 'countyName', title: '县（市、区）', share: 4, align: 'left' },
  { key: 'stations', title: '测站', share: 2, align: 'right' },
  { key: 'over50', title: '≥50毫米', share: 2, align: 'right' },
  { key: 'over100', title: '≥100毫米', share: 2, align: 'right' },
  { key: 'most', title: '最大（毫米）', share: 3, align: 'right' },
] as const
