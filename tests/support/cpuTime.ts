/**
 * How much of a processor some work takes, in milliseconds. Unlike a clock it does not count what a busy machine does meanwhile:
 * work that grows with the square of its input is told from work that does not, and nothing finer.
 */
export async function cpuMsOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
