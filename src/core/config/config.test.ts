import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { SHAPES } from '../../../tests/support/configShapes'
import { bundleText, sameValue, titleKeys } from './canonical'
import { diffInWords } from './inWords'
import { ownAddresses, withoutAddresses } from './ownAddresses'
import { type Change, planOf } from './plan'
import { readBundle } from './readBundle'
import { mapLinks, treeLines } from './richText'
import type { Bundle, Entry, Part, PartShape } from './shape'
import { toData } from './toData'
import { toEntry } from './toEntry'

const shapeOf = (part: Part) => SHAPES.get(part) as PartShape
const bundle = (more: object): Bundle => ({ format: 1, settings: {}, ...more }) as Bundle
const stored = (part: Part, key: string, entry: Entry) => new Map([[part, new Map([[key, entry]])]])
const tree = (...children: object[]) => ({ root: { type: 'root', children } })
const WORDS = { yes: 'yes', no: 'no', online: 'Online' }

describe('the text of a bundle', () => {
  it('does not depend on the order in which entries come', () => {
    const [a, b] = [{ key: 'a' }, { key: 'b' }]
    expect(bundleText(bundle({ segments: [b, a] }))).toBe(bundleText(bundle({ segments: [a, b] })))
  })

  it('numbers forms of one title, the oldest first', () => {
    expect(
      titleKeys([
        { nl: 'Reparatie', en: null },
        { nl: null, en: 'Repair' },
        { nl: 'Reparatie', en: 'x' },
      ]),
    ).toEqual(['Reparatie', 'Repair', 'Reparatie (2)'])
  })
})

describe('an entry', () => {
  const row = {
    title: { nl: 'Vraag' },
    fields: [{ id: 'x', blockType: 'text', label: { nl: 'Wat?', en: 'What?' }, required: false }],
  }

  it('leaves ids behind, says both languages, and leaves out what is empty in a row', () => {
    expect(toEntry(shapeOf('forms'), row, () => null)).toEqual({
      title: { nl: 'Vraag', en: null },
      fields: [{ blockType: 'text', label: { nl: 'Wat?', en: 'What?' } }],
    })
  })

  it('becomes data of one language, with one id for the row in every language', () => {
    const entry = toEntry(shapeOf('forms'), row, () => null)
    const ids = { of: () => null, row: (place: string) => `id-of-${place}` }
    const data = (locale: 'nl' | 'en') => toData(shapeOf('forms').fields, entry, { locale, ids })
    const rowOf = (label: string) => ({ id: 'id-of-fields.0', blockType: 'text', label, required: false })
    expect(data('nl')).toEqual({ title: 'Vraag', fields: [rowOf('Wat?')] })
    expect(data('en')).toEqual({ title: null, fields: [rowOf('What?')] })
  })

  it('names images in texts by their keys, and nothing that leads elsewhere', () => {
    const body = tree(
      { type: 'upload', relationTo: 'media', value: 'm1' },
      { type: 'link', fields: { doc: { relationTo: 'customers', value: 'c1' } } },
    )
    const named = mapLinks(body, (section, id) => `${section}:${id}`)
    expect(JSON.stringify(named)).toContain('"value":"media:m1"')
    expect(JSON.stringify(named)).toContain('"relationTo":"customers","value":null')
  })
})

describe('reading', () => {
  const codeOf = (value: unknown) => {
    const read = readBundle(value, SHAPES)
    return 'problems' in read ? read.problems.map(({ code, message }) => `${code} ${message}`) : []
  }

  it('takes what the export writes', () => {
    expect(codeOf(JSON.parse(bundleText(bundle({ segments: [{ key: 'a', title: { nl: 'A', en: null } }] }))))).toEqual(
      [],
    )
  })

  it('names every place that does not fit, in one go', () => {
    const reasons = [
      { key: 'A', title: 'plain', position: '1', segments: 'x' },
      { key: '', online: 1 },
    ]
    expect(
      codeOf({ format: 1, 'return-reasons': reasons, settings: { 'return-settings': { basis: 'moon' } } }),
    ).toEqual([
      'CONFIG_VALUE_UNFIT return-settings › basis',
      'CONFIG_VALUE_UNFIT return-reasons › A › title',
      'CONFIG_VALUE_UNFIT return-reasons › A › position',
      'CONFIG_VALUE_UNFIT return-reasons › A › segments',
      'CONFIG_VALUE_UNFIT return-reasons › 2',
      'CONFIG_VALUE_UNFIT return-reasons › 2 › online',
    ])
  })

  it('refuses a tree without end, and names of prototypes at any depth', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`) as unknown
    expect(codeOf({ format: 1, settings: deep })[0]).toContain('CONFIG_MALFORMED')
    expect(codeOf(JSON.parse('{"format":1,"pages":[{"key":"a","body":{"nl":{"root":{"constructor":{}}}}}]}'))[0]).toBe(
      'CONFIG_MALFORMED constructor',
    )
  })

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        readBundle(value, SHAPES)
        readBundle({ format: 1, settings: value, pages: value }, SHAPES)
        readBundle({ format: 1, forms: [value], pages: [{ key: 'a', body: value }] }, SHAPES)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a plan', () => {
  it('changes only what is named: fields, and languages of a field', () => {
    const before = { online: true, title: { nl: 'Oud', en: 'Old' }, parent: null, segments: [], position: 1 }
    const named = bundle({ 'return-reasons': [{ key: 'A', title: { nl: 'Nieuw' } }] })
    const [change] = planOf(named, stored('return-reasons', 'A', before), SHAPES)
    expect(change).toMatchObject({ kind: 'changed', after: { ...before, title: { nl: 'Nieuw', en: 'Old' } } })
  })

  it('finds no change in what is there already, whatever the order of names', () => {
    const before = { online: false, title: { nl: 'A', en: null } }
    const same = bundle({ segments: [{ key: 'A', title: { en: null, nl: 'A' } }] })
    expect(planOf(same, stored('segments', 'A', before), SHAPES)[0]?.kind).toBe('unchanged')
  })

  it('takes a relation to what the bundle itself brings, and no other', () => {
    const pair = [
      { key: 'A', parent: 'B' },
      { key: 'B', parent: null },
    ]
    expect(planOf(bundle({ 'return-reasons': pair }), new Map(), SHAPES)).toHaveLength(2)
    const lost = bundle({ pages: [{ key: 'a', body: { nl: tree({ relationTo: 'media', value: 'gone' }) } }] })
    expect(() => planOf(lost, new Map(), SHAPES)).toThrow('pages › a › body › nl: gone')
  })

  it('refuses a new form whose key is not its title: the next import would make it again', () => {
    const form = (key: string) => bundle({ forms: [{ key, title: { nl: 'Reparatie' } }] })
    expect(planOf(form('Reparatie (2)'), new Map(), SHAPES)).toHaveLength(1)
    expect(() => planOf(form('Anders'), new Map(), SHAPES)).toThrow('forms › Anders')
  })
})

describe('a difference in words', () => {
  const told = (part: Part, before: Entry | null, after: Entry) =>
    diffInWords(shapeOf(part), { part, key: 'A', kind: 'changed', before, after } as Change, {
      reader: 'en',
      wordings: WORDS,
    }).map(({ label, language, lines }) => [label, language, lines.flat().map(({ kind, text }) => `${kind}:${text}`)])

  it('is told per language, with choices by their names and groups by their fields', () => {
    expect(told('segments', { title: { nl: 'Oud', en: 'x' } }, { title: { nl: 'Nieuw', en: 'x' } })).toEqual([
      ['title', 'nl', ['removed:Oud', 'added:Nieuw']],
    ])
    expect(
      told(
        'return-settings',
        { basis: null, address: { city: 'Ede' } },
        { basis: 'order', address: { city: 'Arnhem' } },
      ),
    ).toEqual([
      ['basis', null, ['added:Order date']],
      ['address: city', null, ['removed:Ede', 'added:Arnhem']],
    ])
  })

  it('tells rows a line each, and texts by their paragraphs', () => {
    const fields = (label: string) => [{ blockType: 'text', label: { nl: label, en: 'What?' }, required: true }]
    expect(told('forms', { fields: fields('Wat?') }, { fields: fields('Welke?') })).toEqual([
      ['fields', 'nl', ['same:Text · label:', 'removed: Wat?', 'added: Welke?', 'same: · required: yes']],
    ])
    const block = { type: 'block', fields: { blockType: 'button', label: 'Open', id: 'x' } }
    expect(treeLines(tree({ type: 'paragraph', children: [{ text: 'Dag ' }, { text: 'allen' }] }, block))).toEqual([
      'Dag allen',
      '[button] Open',
    ])
  })
})

it('leaves out the fields that name somebody’s own address, wherever they are among the settings', () => {
  const types = [{ key: 'a', recipients: [{ address: 'Jan@house.example' }], title: { nl: 'A' } }]
  const whole = bundle({ settings: { 'mail-settings': { replyTo: 'info@house.example' } }, 'service-types': types })
  expect(ownAddresses(whole)).toEqual(['info@house.example', 'jan@house.example'])
  const left = withoutAddresses(whole, new Set(['jan@house.example']))
  expect(left['service-types']).toEqual([{ key: 'a', title: { nl: 'A' } }])
  expect(sameValue(left.settings, whole.settings)).toBe(true)
})

describe('the key of a template', () => {
  it.each([
    ['service-finished@repair', 'return'],
    ['service-finished@repair', undefined],
    ['service-finished', 'repair'],
  ])('says whose words it holds: %s with %s', (key, serviceType) => {
    const template: Entry = { key, ...(serviceType === undefined ? {} : { serviceType }) }
    const services = ['repair', 'return'].map((code): Entry => ({ key: code }))
    expect(() => planOf(bundle({ templates: [template], 'service-types': services }), new Map(), SHAPES)).toThrow(
      expect.objectContaining({ code: 'CONFIG_VALUE_UNFIT', details: expect.objectContaining({ how: 'key' }) }),
    )
  })
})
