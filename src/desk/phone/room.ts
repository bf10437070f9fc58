// Whether the browser may throw away what is kept here when the telephone is full, and how much room there is.

/** Below this a day's photos may not fit. */
export const scarce = 50e6

export async function room(): Promise<{ free: number | null; persisted: boolean | null }> {
  const { storage } = navigator
  if (!storage?.estimate) return { free: null, persisted: null }
  const { quota, usage } = await storage.estimate().catch(() => ({ quota: undefined, usage: undefined }))
  return { free: quota === undefined ? null : quota - (usage ?? 0), persisted: storage.persisted ? await storage.persisted().catch(() => null) : null }
}
/** Asked once at the start and again by hand; many browsers grant it when the page is installed. */
export const askToKeep = async (): Promise<boolean> => (await navigator.storage?.persist?.().catch(() => false)) ?? false
