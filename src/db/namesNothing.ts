/** True for SQLite's refusal of a row that names another one that is not there, however deep it is wrapped. MongoDB keeps no such rule. */
export function namesNothing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') || namesNothing(error.cause)
}
