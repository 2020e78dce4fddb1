/** Why a template that is online could not be used: a line for staff. */
const REASON_MAX = 200

export const faultOf = (error: unknown): string =>
  (error instanceof Error ? error.message : 'unknown').slice(0, REASON_MAX)
