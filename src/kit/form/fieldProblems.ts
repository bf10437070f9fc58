import type { FormInstance } from 'antd'
import type { Problem } from '../ui/index.ts'

/** Puts the server's refusals (details.issues: path, message) under the fields that they name. Returns how many found one. */
export function fieldProblems(form: FormInstance, problem: Problem | null): number {
  const issues = problem?.details?.issues
  if (!Array.isArray(issues)) return 0
  const fields = (issues as { path: (string | number)[] | string; message: string }[]).map(({ path, message }) => ({
    name: Array.isArray(path) ? path : path.split('/').filter(Boolean), errors: [message],
  }))
  form.setFields(fields)
  return fields.length
}
