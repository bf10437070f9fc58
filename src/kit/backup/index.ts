// kit/backup: backups, the log's archive, restore, and the trial that proves them (docs/operations.md, promise I-13).
export { backupCommand, restoreCommand } from './commands.ts'
export { startBackups, tryBackup, backUp, type Installation } from './loop.ts'
export { feature, mountBackupMetrics } from './promise.ts'
export { backupRoot, listBackups, pickBackup, type Backup, type Manifest } from './place.ts'
export { restoreBackup, type Restored, type Restoring } from './restore.ts'
