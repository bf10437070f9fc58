/** Own stroke icons on a 24 grid; a circle or an ellipse is written as a path so that one element is enough. */
const PATHS = {
  database: 'M4 5a8 3 0 1 0 16 0a8 3 0 1 0-16 0M4 5v14c0 1.7 3.6 3 8 3s8-1.3 8-3V5M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3',
  pulse: 'M3 12h4l3-8 4 16 3-8h4',
  flag: 'M12 3v18M12 4h8l-2 4 2 4h-8',
  desk: 'M3 5h18v11H3zM9 20h6M12 16v4',
  shield: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM8.5 12l2.5 2.5 4.5-5',
  speaker: 'M4 9v6h4l7 5V4L8 9zM18 9c1 1 1 5 0 6',
  chart: 'M4 20V10M10 20V4M16 20v-8M21 20H3',
  help: 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18v.5',
  settings: 'M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2 2M16.4 16.4l2 2M18.4 5.6l-2 2M7.6 16.400l-2 2',
  search: 'M5 11a6 6 0 1 0 12 0a6 6 0 1 0-12 0M16 16l5 5',
  down: 'M6 9l6 6 6-6', up: 'M6 15l6-6 6 6', left: 'M15 6l-6 6 6 6', right: 'M9 6l6 6-6 6',
  arrowUp: 'M12 20V5M6 11l6-6 6 6', arrowRight: 'M4 12h15M13 6l6 6-6 6',
  people: 'M5.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M2 20c0-4 3-6 7-6s7 2 7 6M16 5c3 0 4 5 1 6M18 14c3 1 4 3 4 6',
  person: 'M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 21c0-4 3.5-7 8-7s8 3 8 7',
  moon: 'M20 14A8 8 0 1 1 10 4a7 7 0 0 0 10 10z',
  sun: 'M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  clock: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5l3 2',
  warn: 'M12 3l10 18H2zM12 10v5M12 18v.5',
  check: 'M4 12.500l5 5L20 6', close: 'M6 6l12 12M18 6L6 18', plus: 'M12 5v14M5 12h14', minus: 'M5 12h14',
  pause: 'M8 5v14M16 5v14', layers: 'M12 3l9 5-9 5-9-5zM3 13l9 5 9-5',
  phone: 'M5 3h4l2 5-3 2c1 3 3 5 6 6l2-3 5 2v4c-8 2-18-8-16-16z', message: 'M4 4h16v13H10l-5 4v-4H4z',
  door: 'M6 21V3h12v18M3 21h18M14 12h.5', print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  lock: 'M5 11h14v10H5zM8 11V8a4 4 0 0 1 8 0v3', eye: 'M2 12c5-8 15-8 20 0-5 8-15 8-20 0M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6', download: 'M12 4v11M7 11l5 5 5-5M4 20h16', upload: 'M12 16V5M7 9l5-5 5 5M4 20h16',
  edit: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4', trash: 'M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14',
  map: 'M3 6l6-3 6 3 6-3v15l-6 3-6-3-6 3zM9 3v15M15 6v15', list: 'M8 6h12M8 12h12M8 18h12M4 6h.5M4 12h.5M4 18h.5',
  gauge: 'M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z', rain: 'M7 15a4 4 0 0 1 0-8 5 5 0 0 1 10 0 4 4 0 0 1 0 8M8 18l-1 3M12 18l-1 3M16 18l-1 3',
  typhoon: 'M12 3a7 7 0 0 1 5 10M12 21a7 7 0 0 1-5-10M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0', bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4',
  home: 'M4 11l8-7 8 7v10H4zM10 21v-6h4v6', truck: 'M2 6h12v11H2zM14 10h4l4 4v3h-8M5 19.500a2 2 0 1 0 4 0a2 2 0 1 0-4 0M15 19.500a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
  out: 'M10 4H4v16h6M9 12h12M17 8l4 4-4 4', key: 'M3 15a4 4 0 1 0 8 0a4 4 0 1 0-8 0M10 12L20 3M16 6l3 3', menu: 'M4 6h16M4 12h16M4 18h16', refresh: 'M20 5v5h-5M4 19v-5h5M5 10a8 8 0 0 1 14-2M19 14a8 8 0 0 1-14 2',
  calendar: 'M4 6h16v15H4zM4 11h16M8 3v4M16 3v4', columns: 'M3 4h18v16H3zM9 4v16M15 4v16', share: 'M12 15V3M8 7l4-4 4 4M5 12v9h14v-9',
  undo: 'M9 5L4 10l5 5M4 10h10a6 6 0 0 1 0 12h-3', book: 'M4 4h6a3 3 0 0 1 2 1 3 3 0 0 1 2-1h6v15h-7l-1 1-1-1H4zM12 5v14', filter: 'M3 5h18l-7 9v6l-4-2v-4z', link: 'M10 14a4 4 0 0 0 6 0l4-4a4 4 0 0 0-6-6l-2 2M14 10a4 4 0 0 0-6 0l-4 4a4 4 0 0 0 6 6l2-2',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return <svg className={small ? 'ic sm' : 'ic'} viewBox="0 0 24 24" aria-hidden="true"><path d={PATHS[name]} /></svg>
}
