import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  compress: false, // Express compresses
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  typescript: { ignoreBuildErrors: true }, // `npm run check` checks types
  turbopack: {
    // Texts come to the browser parsed: docs/decisions/0036-quick-pages.md
    resolveAlias: {
      '@formatjs/icu-messageformat-parser': { browser: '@formatjs/icu-messageformat-parser/no-parser.js' },
    },
  },
  serverExternalPackages: ['pdfkit', 'bwip-js', 'liquidjs'],
}

export default withPayload(config, { devBundleServerPackages: false })
