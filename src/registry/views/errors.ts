import { problem } from '#kit/errors'

export const sameName = problem('ledger_view.same_name', 409, (d: { name: string }) => `您已有名为“${d.name}”的视图，没有保存。请换一个名称，或打开那个视图后更新。`)
export const notYours = problem('ledger_view.not_yours', 403, () => '这个视图是别人的，没有改动。可以打开它，再另存为自己的视图。')
