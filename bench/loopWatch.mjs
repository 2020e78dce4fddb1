/**
 * Preloaded into the server that is measured: tells on BENCH_LOOP_PORT how late its event loop was since it was asked last, as the 99th
 * percentile in milliseconds (`{"p99":…}`).
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
  createServer((_req, res) => {
    const p99 = Math.max(0, delay.percentile(99) / NS_PER_MS - EVERY_MS)
    delay.reset()
    res.end(JSON.stringify({ p99 }))
  })
    .listen(Number(process.env.BENCH_LOOP_PORT), 'localhost')
    .unref()
}
