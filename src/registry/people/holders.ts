// Registering, changing and disabling duty holders. A post keeps one A and one B; who left stays as a row, because old callouts name him.
import { type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { sealPhone } from '#registry/ledger'
import { codesOf, regionOf } from '#registry/regions'
import { alreadyDisabled } from './errors.ts'
import type { DutyHolder, Post } from './model.ts'
import * as store from './store.ts'

export async function holderOf(tx: Tx, id: string): Promise<DutyHolder> {
  const holder = await store.findHolder(tx, id)
  if (!holder) throw notFound({ what: '这名责任人' })
  return holder
}

export async function postOf(tx: Tx, id: string): Promise<Post> {
  const post = await store.findPost(tx, id)
  if (!post) throw notFound({ what: '这个岗位' })
  return post
}

/** A new post reports to the head post of the region above, unless told otherwise. */
export async function addPost(tx: Tx, given: { regionCode: string; title: string; charge: string; superiorPostId?: string | null }): Promise<{ id: string }> {
  const region = await regionOf(tx, given.regionCode)
  const superiorPostId = given.superiorPostId ?? (await nearestHead(tx, region.path))
  const { id } = await store.insertPost(tx, { ...given, regionPath: region.path, level: region.level, superiorPostId })
  await record(tx, { type: 'post.added', subject: { kind: 'post', id }, region: region.path, data: { title: given.title } })
  return { id }
}

async function nearestHead(tx: Tx, path: string): Promise<string | null> {
  for (const code of codesOf(path).slice(0, -1).reverse()) {
    const head = await store.headPost(tx, code)
    if (head) return head.id
  }
  return null
}

export async function addHolder(tx: Tx, given: { postId: string; rank: 'A' | 'B'; personName: string; phone: string }): Promise<{ id: string }> {
  const post = await postOf(tx, given.postId)
  const { id } = await store.insertHolder(tx, post, { ...given, phone: sealPhone(given.phone) })
  await record(tx, { type: 'duty_holder.added', subject: { kind: 'duty_holder', id }, region: post.regionPath, data: { post: post.title, rank: given.rank, name: given.personName } })
  return { id }
}

export async function changeHolder(tx: Tx, id: string, given: { personName: string; phone?: string }): Promise<DutyHolder> {
  const holder = await holderOf(tx, id)
  if (holder.disabledAt) throw alreadyDisabled({})
  await store.updateHolder(tx, id, given.personName, given.phone ? sealPhone(given.phone) : undefined)
  await record(tx, { type: 'duty_holder.changed', subject: { kind: 'duty_holder', id }, region: holder.regionPath, data: { nameBefore: holder.personName, name: given.personName, newPhone: Boolean(given.phone) } })
  return holderOf(tx, id)
}

export async function disableHolder(tx: Tx, id: string, reason: string): Promise<void> {
  const holder = await holderOf(tx, id)
  if (!(await store.disableHolder(tx, id))) throw alreadyDisabled({})
  await record(tx, { type: 'duty_holder.disabled', subject: { kind: 'duty_holder', id }, region: holder.regionPath, data: { post: holder.postTitle, rank: holder.rank, reason } })
}
