/** How long to wait at the gate, in milliseconds. */
export interface GateLimits {
  /** A waiter gives up when the writer inside has been silent for this long. */
  stallMs: number
  /** A waiter gives up after this long, however busy the gate is. */
  maxWaitMs: number
  /** A writer inside that stays silent for this long is put out and rolled back. */
  idleMs: number
}

export const GATE_LIMITS: GateLimits = { stallMs: 10_000, maxWaitMs: 60_000, idleMs: 30_000 }

/** The right to write, from `enter` until `leave`. */
export interface Pass {
  /** Says that the writer is still at work. */
  touch(): void
  leave(): void
}

interface Writer {
  lastSeen: number
  /** Where the writer came from; its stack is read only when someone has to be told. */
  origin: Error
}

type PutOut = () => void
type Admit = () => void

/** Someone waited too long for the right to write. Nothing was written. */
export class GateTimeout extends Error {
  override readonly name = 'GateTimeout'
  readonly code = 'WRITE_GATE_TIMEOUT'

  /** Where the transaction inside began, for the log: a place in the code is nothing for a customer's eyes. */
  get begunAt(): string | null {
    return this.cause instanceof Error ? firstOwnFrame(this.cause) : null
  }
}

/** Lets in one writer at a time, first come, first served. Knows no database. */
export class WriteGate {
  #inside: Writer | null = null
  #queue: Admit[] = []

  constructor(readonly limits: GateLimits = GATE_LIMITS) {
    if (limits.idleMs <= limits.stallMs) throw new RangeError('idleMs must be more than stallMs')
  }

  /**
   * Waits for the right to write.
   *
   * @param putOut called when the writer was silent for `idleMs`; its pass is void from then on
   * @throws GateTimeout
   */
  enter(putOut: PutOut = () => undefined): Promise<Pass> {
    const origin = whereAmI()
    return new Promise((resolve, reject) => {
      const admit = (): void => resolve(this.#letIn(origin, putOut))
      if (this.#inside === null) admit()
      else this.#queueUp(admit, reject)
    })
  }

  #letIn(origin: Error, putOut: PutOut): Pass {
    const writer: Writer = { lastSeen: performance.now(), origin }
    this.#inside = writer
    const leave = (): void => {
      stopWatch()
      if (this.#inside !== writer) return
      this.#inside = null
      this.#queue.shift()?.()
    }
    const { idleMs } = this.limits
    const stopWatch = watch(
      idleMs,
      () => writer.lastSeen,
      () => {
        putOut()
        leave()
      },
    )
    const touch = (): void => {
      writer.lastSeen = performance.now()
    }
    return { leave, touch }
  }

  #queueUp(admit: Admit, reject: (reason: GateTimeout) => void): void {
    const since = performance.now()
    const { maxWaitMs, stallMs } = this.limits
    const silentSince = (): number => Math.max(since, this.#inside?.lastSeen ?? since)
    const refuse = (reason: GateTimeout): void => {
      stopWatches()
      this.#queue = this.#queue.filter((other) => other !== turn)
      reject(reason)
    }
    const stalled = watch(stallMs, silentSince, () => refuse(this.#stalled(stallMs)))
    const tooLong = watch(
      maxWaitMs,
      () => since,
      () => refuse(this.#tooBusy(maxWaitMs)),
    )
    const stopWatches = (): void => {
      stalled()
      tooLong()
    }
    const turn: Admit = () => {
      stopWatches()
      admit()
    }
    this.#queue.push(turn)
  }

  #stalled(stallMs: number): GateTimeout {
    return new GateTimeout(
      `The write gate was held for ${stallMs} ms by a transaction that ran no statement. ` +
        'A Payload call without `req` inside a transaction waits for itself: pass `req` on.',
      { cause: this.#inside?.origin },
    )
  }

  #tooBusy(maxWaitMs: number): GateTimeout {
    return new GateTimeout(`No turn to write within ${maxWaitMs} ms: ${this.#queue.length} others wait.`)
  }
}

/** Calls `late` once `limitMs` have passed since the moment that `from` names. Returns how to stop watching. */
function watch(limitMs: number, from: () => number, late: () => void): () => void {
  let timer = setTimeout(look, limitMs).unref()
  function look(): void {
    const left = from() + limitMs - performance.now()
    if (left <= 1) late()
    else timer = setTimeout(look, left).unref()
  }
  return () => clearTimeout(timer)
}

/** An error that is never thrown: it remembers the callers. */
function whereAmI(): Error {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 40
  const origin = new Error('The transaction began here')
  Error.stackTraceLimit = limit
  return origin
}

/** The nearest caller outside libraries and this folder, as `at name (file:line:column)`. */
function firstOwnFrame(origin: Error): string {
  const frames = (origin.stack ?? '').split('\n').slice(1)
  const own = frames.find((frame) => !/node_modules|node:|<anonymous>|[\\/]src[\\/]db[\\/]/.test(frame))
  return (own ?? frames[0] ?? 'elsewhere').trim()
}
