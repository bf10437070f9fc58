import type { Centre, Page, Section } from '#kit/ui'

/** The pages of a centre that stand in its menu, in their order. */
export const menuOf = (pages: readonly Page[], centre: Centre): Page[] =>
  pages.filter(p => p.centre === centre && p.menu).sort((a, b) => (a.menu?.order ?? 0) - (b.menu?.order ?? 0))

const MOST = 6

/** What of a menu has room in one row: the pages of no group, then those of the group in which we stand; where we stand in none, those used last (`used`: paths, newest first). */
export function shownOf(menu: readonly Page[], here: Page, used: readonly string[]): Page[] {
  const plain = menu.filter(p => !p.menu?.group), grouped = menu.filter(p => p.menu?.group)
  if (here.menu?.group) return [...plain, ...grouped.filter(p => p.menu?.group === here.menu?.group)]
  return [...plain, ...used.flatMap(path => grouped.filter(p => p.path === path)).slice(0, MOST)]
}

/** '/warnings/:id?' is entered at '/warnings'. */
export const addressOf = (page: Page): string => page.path.replace(/\/:.*$/, '') || '/'

/** '/warnings/:id?' holds '/warnings/9'. */
export function matches(path: string, at: string): boolean {
  const wanted = path.split('/').filter(Boolean), given = at.split('/').filter(Boolean)
  return given.length <= wanted.length && wanted.every((part, i) => given[i] === undefined ? part.endsWith('?') : part.startsWith(':') || part === given[i])
}

/** The sections of a centre that has them, each with its pages; `order` is that of the sections. */
export function sectionsOf(menu: readonly Page[], order: readonly Section[]): { key: Section; pages: Page[] }[] {
  return order.map(key => ({ key, pages: menu.filter(p => p.menu?.section === key) })).filter(s => s.pages.length)
}

/** The section in which a page stands; a page outside of the menu ('/callouts/:id') stands where its list does. */
export const sectionOf = (menu: readonly Page[], here: Page): Section | undefined =>
  here.menu?.section ?? here.section ?? menu.find(p => addressOf(p) === addressOf(here))?.menu?.section
