import { expect, it } from 'vitest'

import { wordsOf } from './termsWords'

const text = (said: string) => ({ type: 'text', text: said, version: 1 })
const linkTo = (said: string, fields: object) => ({ type: 'link', fields, version: 2, children: [text(said)] })
const paragraph = (...children: object[]) => ({ type: 'paragraph', version: 1, children })
const item = (value: number, ...children: object[]) => ({ type: 'listitem', value, version: 1, children })
const list = (listType: string, ...children: object[]) => ({ type: 'list', listType, version: 1, children })

const said = (...children: object[]) =>
  wordsOf({ root: { type: 'root', format: '', indent: 0, version: 1, direction: null, children } } as never)

it('says where links lead, once', () => {
  const elsewhere = { linkType: 'custom', url: 'https://groothandel.example/uitsluitingen' }
  const privacy = { linkType: 'internal', doc: { relationTo: 'pages', value: { id: '1', slug: 'privacy' } } }
  const autolink = {
    ...linkTo('https://groothandel.example', { url: 'https://groothandel.example' }),
    type: 'autolink',
  }
  expect(said(paragraph(text('Zie '), linkTo('uitsluitingen', elsewhere), text('.')))).toBe(
    'Zie uitsluitingen (https://groothandel.example/uitsluitingen).',
  )
  expect(said(paragraph(linkTo('privacy', privacy), text(' en '), autolink))).toBe(
    'privacy (/pages/privacy) en https://groothandel.example',
  )
})

it('keeps the numbers of a list', () => {
  const nested = item(3, list('bullet', item(1, text('ongebruikt')), item(2, text('in de doos'))))
  expect(
    said(paragraph(text('Retour mag:')), list('number', item(1, text('Eén')), item(2, text('Twee')), nested)),
  ).toBe('Retour mag:\n\n1. Eén\n2. Twee\n- ongebruikt\n- in de doos')
})
