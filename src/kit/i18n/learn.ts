// The Chinese that has come so far: each module that speaks brings its own (scripts/lean.ts), before it is run.
export const zh: Record<string, string> = {}
export const learn = (more: Readonly<Record<string, string>>): void => void Object.assign(zh, more)
