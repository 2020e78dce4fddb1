import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'

/** Where node_modules and the collection are that both portals read. */
const root = path.resolve('../..')

/** @type {import('next').NextConfig} */
const config = {
  outputFileTracingRoot: root,
  turbopack: { root },
  typescript: { ignoreBuildErrors: true }, // `npm run check` checks types
}

export default withPayload(config, { devBundleServerPackages: false })
