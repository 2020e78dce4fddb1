import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const at = (folder: string) => path.resolve(import.meta.dirname, folder)

/** Memory is asked for and given back as under `npm start`. */
Object.assign(process.env, { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '1048576' })

/** Files side by side: Vitest itself would leave a machine of two cores half idle. */
const WORKERS = Math.min(4, availableParallelism())

/** unit: rules, beside the code. int: boots Payload on a database of its own. e2e: the built app, in a browser or as a process. */
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
  test: {
    environment: 'node',
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,access,collections,hooks,messages,templates,scripts,tests/support}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000, // every text of every language, and thousands of made-up ones
          maxWorkers: WORKERS,
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['tests/int/**/*.int.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: WORKERS,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.test.ts'],
          globalSetup: ['tests/support/prepareE2e.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 }, // when the others have left the machine to it
          testTimeout: 180_000,
          expect: { poll: { timeout: 60_000, interval: 100 } }, // a busy machine takes its time
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
