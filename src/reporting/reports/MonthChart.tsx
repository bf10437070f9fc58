// Accidents by month beside those of the year before, as the paper prints them: black and hatched, so that it reads on a copier too. Its table stands below.
import { useT } from '#kit/i18n'

const height = 120, width = 720, foot = 22

export function MonthChart({ rows, title }: { rows: readonly Record<string, unknown>[]; title: string }) {
  const t = useT(), of = (row: Record<string, unknown>, key: string) => Number(row[key] ?? 0)
  const most = Math.max(1, ...rows.flatMap((row) => [of(row, 'accidents'), of(row, 'accidentsBefore')])), step = width / Math.max(1, rows.length), bar = step / 3
  const tall = (n: number) => (n / most) * (height - foot - 16)
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('report.chart', { title })}>
        <defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff" /><path d="M0 0V5" stroke="#000" strokeWidth="1.6" /></pattern></defs>
        {rows.map((row, i) => {
          const now = of(row, 'accidents'), then = of(row, 'accidentsBefore'), x = i * step + bar / 2
          return <g key={i}>
            <rect x={x} y={height - foot - tall(then)} width={bar} height={tall(then)} fill="url(#hatch)" stroke="#000" strokeWidth=".6" />
            <rect x={x + bar} y={height - foot - tall(now)} width={bar} height={tall(now)} fill="#000" />
            <text x={x + bar * .5} y={height - foot - tall(then) - 3} textAnchor="middle" fontSize="10">{then}</text>
            <text x={x + bar * 1.5} y={height - foot - tall(now) - 3} textAnchor="middle" fontSize="10">{now}</text>
            <text x={x + bar} y={height - 6} textAnchor="middle" fontSize="11">{String(row.name)}</text>
          </g>
        })}
        <path d={`M0 ${height - foot}H${width}`} stroke="#000" />
      </svg>
      <figcaption><i className="solid" />{t('report.chartThis')}<i className="hatched" />{t('report.chartBefore')}</figcaption>
    </figure>
  )
}
