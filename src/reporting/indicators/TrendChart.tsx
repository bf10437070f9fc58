import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { token, useTheme } from '#kit/ui'

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, CanvasRenderer])

export type Month = { month: string; value: number | null; previous: number | null }
type Props = { months: readonly Month[]; now: string; before: string; unit: string; label: string }

/** This period as patterned bars, the year before as a line over them: told apart without colour. Its own chunk: charts are large. */
export default function TrendChart({ months, now, before, unit, label }: Props) {
  const box = useRef<HTMLDivElement>(null), theme = useTheme()
  useEffect(() => {
    if (!box.current) return
    const chart = init(box.current), text = { color: token('ink-3'), fontSize: 12, fontFamily: 'inherit' }
    const axis = { axisLine: { lineStyle: { color: token('line-2') } }, axisLabel: { ...text, hideOverlap: true }, splitLine: { lineStyle: { color: token('line') } } }
    chart.setOption({
      animation: false, aria: { enabled: true, decal: { show: true } }, textStyle: { fontFamily: 'inherit' },
      grid: { left: 8, right: 12, top: 34, bottom: 4, containLabel: true },
      legend: { top: 4, left: 4, textStyle: { ...text, color: token('ink-2') }, itemWidth: 18, itemHeight: 10 },
      tooltip: { trigger: 'axis', backgroundColor: token('surface'), borderColor: token('line-2'), textStyle: { color: token('ink'), fontSize: 12 }, valueFormatter: (v: unknown) => (v === null || v === undefined ? '—' : `${v}${unit}`) },
      xAxis: { type: 'category', data: months.map((m) => m.month), ...axis, splitLine: { show: false } },
      yAxis: { type: 'value', min: 0, minInterval: 1, ...axis },
      series: [
        { type: 'bar', name: now, data: months.map((m) => m.value), barMaxWidth: 22, itemStyle: { color: token('brand') } },
        { type: 'line', name: before, data: months.map((m) => m.previous), symbol: 'diamond', symbolSize: 7, lineStyle: { color: token('ink-3'), type: 'dashed', width: 1.5 }, itemStyle: { color: token('ink-3') } },
      ],
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(box.current)
    return () => { watch.disconnect(); chart.dispose() }
  }, [months, now, before, unit, theme])
  return <div ref={box} className="ind-chart" role="img" aria-label={label} />
}
