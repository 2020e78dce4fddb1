import { expect, it } from 'vitest'

import type { FormDefinition } from '../forms/definition'
import { aboutOf, typedAbout } from './about'

it.each([
  [{ order: '590001', customer: '1' }, { order: '590001' }],
  [
    { invoice: 'F-1', order: '2' },
    { order: '2', invoice: 'F-1' },
  ],
  [{ order: ['1', '2'] }, {}],
  [{ order: '' }, {}],
  [{ order: '1'.repeat(61) }, {}],
  [{}, {}],
])('of the address %j it reads %j', (query, about) => {
  expect(aboutOf(query)).toEqual(about)
})

const formWith = (kind: string, name: string) =>
  ({
    fields: [
      { kind: 'heading', label: {} },
      { kind, name, label: {} },
    ],
  }) as unknown as FormDefinition

it('fills a number in where the form asks for it as a text, and nothing else', () => {
  const about = { order: '590001', invoice: 'F-1' }
  expect(typedAbout(formWith('text', 'orderNumber'), about)).toEqual({ orderNumber: '590001' })
  expect(typedAbout(formWith('text', 'invoiceNumber'), about)).toEqual({ invoiceNumber: 'F-1' })
  expect(typedAbout(formWith('checkbox', 'orderNumber'), about)).toEqual({})
  expect(typedAbout(formWith('text', 'order'), about)).toEqual({})
  expect(typedAbout(formWith('text', 'orderNumber'), {})).toEqual({})
})
