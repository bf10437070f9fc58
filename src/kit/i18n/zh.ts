const files = import.meta.glob<Record<string, string>>('../../**/zh.json', { eager: true, import: 'default' })
export const zh: Record<string, string> = Object.assign({}, ...Object.values(files))
