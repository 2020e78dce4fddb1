/** Work that is done again and again, one round at a time: after a while, or at once when somebody rings. */
export type Rounds = {
  ring(): void
  /** Of the last round, in words; null when it went well. */
  fault(): string | null
  /** Once the round that runs is over. */
  stop(): Promise<void>
}

export function rounds(round: () => Promise<void>, everyMs: number): Rounds {
  let [fault, stopped, rung] = [null as string | null, false, false]
  let wake = () => undefined as unknown
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  async function run() {
    while (!stopped) {
      rung = false
      fault = await round().then(
        () => null,
        (error: unknown) => sentenceOf(error),
      )
      if (!stopped && !rung) await pause()
    }
  }
  const running = run()
  const ring = () => {
    rung = true
    wake()
  }
  return {
    ring,
    fault: () => fault,
    stop: () => {
      stopped = true
      ring()
      return running
    },
  }
}

function sentenceOf(error: unknown): string {
  const { message, cause } = error as Error
  return cause instanceof Error ? `${message}: ${cause.message}` : message
}
