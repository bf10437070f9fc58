import { useCall } from '#kit/ui'
import { getRegion } from '#registry/regions/web'

/** A region by its code, in words once they are known. */
export function RegionName({ code }: { code: string }) {
  const found = useCall(getRegion, { params: { code } }, { enabled: code !== '' })
  const chain = found.data?.chain.filter(region => region.level > 2).map(region => region.name) ?? []
  return <>{[...new Set([...chain, found.data?.region.name ?? code])].join('·')}</>
}
