/** What runs in a browser is handed its texts: of all texts there it would load both languages, and could not read their patterns. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const ALL_TEXTS = 'messages/translate.ts'
const ALIASES = { '@/': 'src/', '@messages/': 'messages/', '@access/': 'access/' }

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))
  .map((name) => path.join('src', name))
const textOf = (file: string) => readFileSync(file, 'utf8')

/** What a file loads when it runs: types are gone by then, and what runs on the server stays there. */
function loadedBy(file: string): string[] {
  const text = textOf(file)
  if (text.startsWith("'use server'")) return []
  const found = text.matchAll(/^(?:import|export) (?!type )(?:([^'";]*?) from )?'([^']+)'/gm)
  return [...found]
    .filter(([, names = '']) => !/^\{( *type [^,}]+,?)+ *\}$/.test(names.replaceAll('\n', ' ')))
    .flatMap(([, , from = '']) => resolved(file, from) ?? [])
}

function resolved(file: string, from: string): string | undefined {
  const [alias, folder] = Object.entries(ALIASES).find(([name]) => from.startsWith(name)) ?? []
  if (!alias && !from.startsWith('.')) return undefined
  const place = alias ? `${folder}${from.slice(alias.length)}` : path.join(path.dirname(file), from)
  return [`${place}.ts`, `${place}.tsx`, `${place}/index.ts`, `${place}/index.tsx`].find((name) => existsSync(name))
}

function wayTo(goal: string, way: readonly string[], seen: Set<string>): readonly string[] | null {
  const last = way.at(-1) ?? ''
  if (last === goal) return way
  if (seen.has(last)) return null
  seen.add(last)
  for (const next of loadedBy(last)) {
    const found = wayTo(goal, [...way, next], seen)
    if (found) return found
  }
  return null
}

it('loads all texts from no client component', () => {
  const clients = sources.filter((file) => textOf(file).startsWith("'use client'"))
  const seen = new Set<string>()
  expect(clients.length).toBeGreaterThan(100)
  expect(clients.map((client) => wayTo(ALL_TEXTS, [client], seen)).filter((way) => way !== null)).toEqual([])
})
