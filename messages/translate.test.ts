import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'

import { LOCALES } from '@/core/locale'
import { flatten, formatter, type MessageTree } from './format'
import { AREAS, messagesOf, textsOf, translator } from './translate'

type Node = { type: number; value?: unknown; options?: Record<string, { value: Node[] }> }

/** The names a caller must hand over, also those inside a plural or a choice. */
function placeholders(nodes: readonly Node[]): string[] {
  return nodes.flatMap(({ type, value, options }) => [
    ...(type > 0 && type < 7 ? [String(value)] : []),
    ...Object.values(options ?? {}).flatMap((option) => placeholders(option.value)),
  ])
}

const namesIn = (text: string) => [
  ...new Set(placeholders(new IntlMessageFormat(text, 'nl', undefined, { ignoreTag: true }).getAst() as Node[])),
]

describe('messages', () => {
  it.each(AREAS)('say the same things with the same values in both languages: %s', (area) => {
    const dutch = flatten(textsOf('nl', area))
    const english = flatten(textsOf('en', area))
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort())
    for (const [key, text] of dutch) {
      expect({ key, values: namesIn(english.get(key) ?? '').sort() }).toEqual({ key, values: namesIn(text).sort() })
    }
  })

  it.each(LOCALES)('are all valid patterns and none is empty: %s', (locale) => {
    for (const area of AREAS) {
      for (const [key, text] of flatten(textsOf(locale, area))) {
        expect(text.trim(), `${locale}/${area}.${key}`).not.toBe('')
        const t = formatter(locale, { text })
        const values = Object.fromEntries(namesIn(text).map((name) => [name, 1]))
        expect(() => t('text', values), `${locale}/${area}.${key}`).not.toThrow()
      }
    }
  })
})

describe('translator', () => {
  it('says in the browser what it says on the server', () => {
    for (const locale of LOCALES) {
      for (const area of AREAS) {
        const [server, browser] = [textsOf(locale, area), messagesOf(locale, area)].map((texts) =>
          formatter<MessageTree>(locale, texts),
        )
        for (const [key, text] of flatten(textsOf(locale, area))) {
          const values = Object.fromEntries(namesIn(text).map((name) => [name, 1284]))
          expect(browser?.(key, values), `${locale}/${area}.${key}`).toBe(server?.(key, values))
        }
      }
    }
  })

  it('hands the browser nothing that it would have to parse', () => {
    const texts = LOCALES.flatMap((locale) => AREAS.flatMap((area) => [...flatten(messagesOf(locale, area)).values()]))
    expect(texts.filter((text) => typeof text === 'string' && /[{}']/.test(text))).toEqual([])
    expect(texts.filter((text) => typeof text !== 'string').length).toBeGreaterThan(0)
  })

  it('finds a key by area, and within an area', () => {
    expect(translator('nl')('status.rma.partiallyApproved')).toBe('Deels goedgekeurd')
    expect(translator('en', 'status')('rma.partiallyApproved')).toBe('Partly approved')
  })

  it('counts with the plural of the language and groups figures as it does', () => {
    const lines = { lines: '{n, plural, one {# regel} other {# regels}}' }
    const t = formatter('nl', lines)
    expect([t('lines', { n: 1 }), t('lines', { n: 1284 })]).toEqual(['1 regel', '1.284 regels'])
  })

  it('leaves angle brackets and values with braces as they are', () => {
    const t = formatter('en', { hello: 'a <b>{name}</b>' })
    expect(t('hello', { name: '{name} <i>' })).toBe('a <b>{name} <i></b>')
  })

  it('stops at a text that does not exist', () => {
    const t = formatter('nl', {}) as (key: string) => string
    expect(() => t('nothing.here')).toThrow('messages/nl has no text "nothing.here"')
  })
})
