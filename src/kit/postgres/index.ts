// kit/postgres: the PostgreSQL server that is brought along: started on 127.0.0.1 alone, never as root, its data beside ours.
export { startCluster, freePort, type Cluster, type ClusterOptions } from './cluster.ts'
export { binaries, reachable, runAs, type RunAs } from './binaries.ts'
