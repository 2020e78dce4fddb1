/** Waits for a condition: asks until `probe` gives something, and returns that. */
export async function until<T>(probe: () => Promise<T | null>, withinMs = 30_000, everyMs = 100): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    const found = await probe()
    if (found !== null) return found
    if (Date.now() > end) throw new Error(`Nothing after ${withinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}
