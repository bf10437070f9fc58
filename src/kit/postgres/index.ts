export { startCluster, freePort, type Cluster, type ClusterOptions } from './cluster.ts'
export { reachable } from './binaries.ts'
