import { describe, expect, it } from 'vitest'

import { isSlug, pageRefusals } from './pages'

const tree = (...children: object[]) => ({ root: { type: 'root', children } })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const TEXT = tree(paragraph({ type: 'text', text: 'Retourneren mag.' }))
const WHOLE = { title: 'Voorwaarden', body: TEXT }

const told = (...args: Parameters<typeof pageRefusals>) =>
  pageRefusals(...args).map(({ code, details }) => [code, details.locale ?? details.name])

describe('a page goes online', () => {
  it('with a title and a text in each language of the portal, and no other', () => {
    expect(told('terms', { nl: WHOLE, en: WHOLE }, ['nl', 'en'])).toEqual([])
    expect(told('terms', { nl: WHOLE }, ['nl'])).toEqual([])
    expect(told('terms', { nl: WHOLE }, ['nl', 'en'])).toEqual([
      ['PAGE_TITLE_MISSING', 'en'],
      ['PAGE_TEXT_MISSING', 'en'],
    ])
  })

  it.each([
    ['no tree', null],
    ['an empty tree', tree()],
    ['empty paragraphs', tree(paragraph(), paragraph({ type: 'text', text: '  ' }))],
    ['a rule', tree({ type: 'horizontalrule' })],
    ['no tree at all', 'text'],
  ])('not with %s for a text', (_name, body) => {
    expect(told('help', { nl: { title: 'Hulp', body } }, ['nl'])).toEqual([['PAGE_TEXT_MISSING', 'nl']])
  })

  it('with an image alone, too, and with words deep in a list', () => {
    const list = tree({ type: 'list', children: [{ type: 'listitem', children: [{ type: 'text', text: 'Bel' }] }] })
    for (const body of [tree({ type: 'upload', value: '1' }), list])
      expect(told('help', { nl: { title: 'Hulp', body } }, ['nl'])).toEqual([])
  })

  it('not with a blank title, nor under an address that cannot be one', () => {
    expect(told('De hulp', { nl: { title: ' ', body: TEXT } }, ['nl'])).toEqual([
      ['PAGE_ADDRESS_UNFIT', 'De hulp'],
      ['PAGE_TITLE_MISSING', 'nl'],
    ])
  })
})

it.each(['terms', 'a', 'night-delivery', '2026-terms'])('%s is an address', (slug) => expect(isSlug(slug)).toBe(true))
it.each(['', 'Terms', 'a b', '-a', 'a-', 'a--b', 'a/b', '../x', 'é', null])('%s is none', (slug) =>
  expect(isSlug(slug)).toBe(false),
)
