/**
 * Preloaded into the server that is measured: tells on BENCH_LOOP_PORT how late its event loop was since it was asked last, in
 * milliseconds (`{"p99":…,"max":…}`).
 */
import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const EVERY_MS = 5
const NS_PER_MS = 1e6

/** npm, which starts the server, loads this too. */
const isServer = process.argv[1]?.endsWith('src/server/index.ts')

if (isServer && process.env.BENCH_LOOP_PORT) {
  const delay = monitorEventLoopDelay({ resolution: EVERY_MS })
  delay.enable()
  const late = (ns) => Math.max(0, ns / NS_PER_MS - EVERY_MS)
  createServer((_req, res) => {
    const told = { p99: late(delay.percentile(99)), max: late(delay.max) }
    delay.reset()
    res.end(JSON.stringify(told))
  })
    .listen(Number(process.env.BENCH_LOOP_PORT), 'localhost')
    .unref()
}
