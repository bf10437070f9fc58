export { startCluster, freePort, type Cluster, type ClusterOptions } from './cluster.ts'
export { binaries, reachable, runAs, type RunAs } from './binaries.ts'
