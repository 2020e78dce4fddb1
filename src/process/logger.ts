import { type Logger, pino } from 'pino'

import { env } from '@/config/env'

export type { Logger }

/** The process' own log: one JSON object per line on standard output. */
export const createLogger = (): Logger =>
  pino({ level: env.LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
