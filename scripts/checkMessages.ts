/** Both languages say the same things, with the same values to fill in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

import type { TextTree } from '@messages/format'
import { compareMessages } from './compareMessages'
import { reportFaults } from './productFiles'

const LANGUAGES = ['nl', 'en']
const files = new Set(LANGUAGES.flatMap((language) => readdirSync(`messages/${language}`)))

function read(language: string, file: string): TextTree {
  const path = `messages/${language}/${file}`
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as TextTree) : {}
}

reportFaults(
  [...files].flatMap((file) => compareMessages(file.replace(/\.json$/, ''), read('nl', file), read('en', file))),
)
