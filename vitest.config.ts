import path from 'node:path'
import { defineConfig } from 'vitest/config'

const at = (folder: string) => path.resolve(import.meta.dirname, folder)

export default defineConfig({
  resolve: {
    alias: {
      '@payload-config': at('payload.config.ts'),
      '@access': at('access'),
      '@hooks': at('hooks'),
      '@collections': at('collections'),
      '@templates': at('templates'),
      '@messages': at('messages'),
      '@': at('src'),
    },
  },
  test: { environment: 'node', pool: 'forks', testTimeout: 30_000, hookTimeout: 90_000 },
})
