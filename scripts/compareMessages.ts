import { flatten, type TextTree } from '@messages/format'
import { IntlMessageFormat } from 'intl-messageformat'

// Kinds of nodes in a parsed ICU pattern
const TEXT = 0
const HASH = 7
const DATES = new Set([3, 4])

type Node = { type: number; value?: unknown; options?: Record<string, { value: Node[] }>; children?: Node[] }

/** The names of what a sentence wants filled in, nested ones too. A number may be a plural in one language only. */
export function argumentsOf(text: string): string[] {
  const found = new Set<string>()
  const visit = (nodes: Node[]): void => {
    for (const { type, value, options, children } of nodes) {
      if (type !== TEXT && type !== HASH) found.add(DATES.has(type) ? `${String(value)} as a date` : String(value))
      for (const option of Object.values(options ?? {})) visit(option.value)
      if (children) visit(children)
    }
  }
  visit(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst() as Node[])
  return [...found].sort()
}
/** What one language has and the other lacks: texts, empty texts, values to fill in, patterns that do not parse. */
export function compareMessages(area: string, nl: TextTree, en: TextTree): string[] {
  const [dutch, english] = [flatten(nl), flatten(en)]
  const keys = new Set([...dutch.keys(), ...english.keys()])
  return [...keys].flatMap((key) => {
    const [a, b] = [dutch.get(key), english.get(key)]
    if (!a?.trim()) return [`messages/nl/${area}.json has no text "${key}"`]
    if (!b?.trim()) return [`messages/en/${area}.json has no text "${key}"`]
    return compareTexts(`${area}.${key}`, a, b)
  })
}

function compareTexts(key: string, dutch: string, english: string): string[] {
  try {
    const [a, b] = [argumentsOf(dutch).join(', '), argumentsOf(english).join(', ')]
    return a === b ? [] : [`"${key}" is filled in differently: nl has [${a}], en has [${b}]`]
  } catch (error) {
    return [`"${key}" is no message: ${(error as Error).message}`]
  }
}
