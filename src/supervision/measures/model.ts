// 进展 progress: how far a measure or a task is, as its unit reports it; what is said to be finished counts when another person has looked at it.
import { z } from 'zod'
import { id, instant } from '#kit/contract'

export const statuses = ['open', 'reported', 'done'] as const
export type Status = (typeof statuses)[number]
export const acts = ['reported', 'accepted', 'returned'] as const
export const report = z.object({ id, act: z.enum(acts), progress: z.number().int(), note: z.string(), byName: z.string(), at: instant })
export type Report = z.output<typeof report>
export const evidence = z.object({ id, name: z.string(), bytes: z.number().int(), addedBy: z.string(), addedAt: instant })
export type Evidence = z.output<typeof evidence>

export type Leaf = { id: string; code: string; level: 'national' | 'province' | 'city'; title: string; parentId: string | null; owner: string | null; status: Status; progress: number | null; dueOn: string | null; overdue: boolean }
export type Sum = { leaves: number; done: number; overdue: number; silent: number; progress: number | null }
export type Node = Leaf & { sum: Sum; children: Node[] }

/** Over the city's measures under a node. Who has never reported counts as nothing done, and is counted; 99.9 is not 100. */
export function sumOf(leaves: readonly Leaf[]): Sum {
  const total = leaves.reduce((sum, leaf) => sum + (leaf.progress ?? 0), 0)
  return {
    leaves: leaves.length, done: leaves.filter((l) => l.status === 'done').length, overdue: leaves.filter((l) => l.overdue).length,
    silent: leaves.filter((l) => l.progress === null).length, progress: leaves.length ? Math.floor(total / leaves.length) : null,
  }
}

/** National measures with the province's rules and the city's measures under them; and those that the city added, which stand under none. */
export function treeOf(rows: readonly Leaf[]): { national: Node[]; added: Node[] } {
  const under = Map.groupBy(rows.filter((r) => r.parentId), (r) => r.parentId as string)
  const grow = (leaf: Leaf): Node => {
    const children = (under.get(leaf.id) ?? []).map(grow)
    return { ...leaf, children, sum: sumOf(leavesOf(leaf, children)) }
  }
  return { national: rows.filter((r) => r.level === 'national').map(grow), added: rows.filter((r) => r.level === 'city' && !r.parentId).map(grow) }
}
const leavesOf = (leaf: Leaf, children: readonly Node[]): Leaf[] => (leaf.level === 'city' ? [leaf] : children.flatMap((child) => leavesOf(child, child.children)))
