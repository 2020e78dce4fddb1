/** First import of `npm run demo`: production in demo mode, with a quiet log unless the .env file or the shell asks for more. */
import { loadEnv } from 'payload/node'

Object.assign(process.env, { DEMO: 'true', NODE_ENV: 'production' })
loadEnv(process.cwd())
process.env.LOG_LEVEL ||= 'warn'
process.env.WEBHOOK_ALLOW ||= 'localhost:4100' // npm run erp:demo
