import type { MailSink } from '../mailSink'
import type { Rounds } from '../rounds'
import type { World } from '../world'

export type Outcome = {
  /** Ours by the other's: more is better, unless the row says less is. */
  readonly ratio: number
  /** What was measured of each, for people. */
  readonly figures: string
}

export type Target =
  | { readonly is: '≥' | '≤'; readonly ratio: number }
  | { readonly is: 'within'; readonly low: number; readonly high: number }

/** One line of the table. */
export type Row = {
  readonly name: string
  readonly what: string
  readonly target: Target
  readonly measure: (bench: Bench) => Promise<Outcome>
}

export type Bench = {
  readonly world: World
  /** Of Nazorg as it is started by `npm start`. */
  readonly app: string
  /** Tells how late its event loop was (loopWatch.mjs). */
  readonly loop: string
  /** Where its mails go. */
  readonly mails: MailSink
  readonly rounds: Rounds
  /** Says on the terminal what is going on. */
  readonly say: (text: string) => void
}

/** For rows that are figures of one measurement. */
export function once<Times>(measure: (bench: Bench) => Promise<Times>): typeof measure {
  let times: Promise<Times> | undefined
  return (bench) => {
    times ??= measure(bench)
    return times
  }
}

export const perSecond = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)}/s`
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`
