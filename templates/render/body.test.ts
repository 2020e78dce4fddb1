/** Whatever stands in a template or in the data: it is read as text, and nothing of it runs. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/core/locale'
import { MAIL_EVENTS } from '@/core/mails'
import { CONTRACTS, contractOf } from '@/core/templates/contracts'
import { readBody } from '@/core/templates/readBody'
import { mailTrees, name, words } from '../../tests/support/randomTree'
import { MAIL_TEMPLATES } from '../mail/mailTemplates'
import { mailProblems } from './checkTemplate'
import { renderMail } from './mail'
import { shippedContent } from './shipped'

const RUNS = 10_000

/** The tags that the compiler and the frame write, with what may stand in them. */
const OURS =
  /<(!doctype html|\/?(html|head|body|title|style|table|tbody|tr|td|th|h[1-3]|p|div|span|strong|em|br|a|meta)( [a-z]+="[^"<>]*")*)>/g

describe('a random body', () => {
  it('never throws while it is read, and renders as text once nothing is wrong with it', () => {
    const data = MAIL_TEMPLATES['rma-decided'].sample('nl')
    let rendered = 0
    const property = fc.property(mailTrees, words, (body, said) => {
      const { problems } = readBody(body, contractOf('rma-decided'))
      if (problems.length > 0) return
      rendered += 1
      const rma = { ...data.rma, decisionNote: said, lines: data.rma.lines.map((line) => ({ ...line, note: said })) }
      const content = { subject: 'x', preheader: '', body }
      const { html } = renderMail(
        'rma-decided',
        { ...data, rma, contactName: said, decidedOn: said } as never,
        'nl',
        content,
      )
      const page = html.slice(html.indexOf('</style>') + '</style>'.length)
      expect(page.replace(OURS, '')).not.toMatch(/[<>]/)
      for (const [, href] of page.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https?:|mailto:|$)/)
    })
    fc.assert(property, { numRuns: RUNS, seed: 20261126 })
    expect(rendered).toBeGreaterThan(RUNS / 50)
  }, 60_000)

  it('is judged without a throw, however its subject is written', () => {
    const subject = fc.array(
      fc.oneof(
        words,
        name.map((one) => `{{ ${one} }}`),
        fc.constantFrom('{% if ', '%}', '{% for x in (1..999999) %}', '{{ "a" | append: "b" }}', '{% render "x" %}'),
      ),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(subject, (parts) => {
        const content = { ...shippedContent('rma-decided', 'nl'), subject: parts.join('') }
        const problems = mailProblems('rma-decided', content, 'nl')
        if (problems.length > 0) return
        const mail = renderMail('rma-decided', MAIL_TEMPLATES['rma-decided'].sample('nl'), 'nl', content)
        expect(mail.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
      }),
      { numRuns: 2_000, seed: 20261126 },
    )
  })
})

describe('the shipped mails', () => {
  it('keep every outcome of a line below its article, in plain text too', () => {
    const { text } = renderMail('rma-inspected', MAIL_TEMPLATES['rma-inspected'].sample('nl'), 'nl')
    expect(text).toContain('\n  2 stuks crediteren wij.\n  1 stuk afgewezen na controle')
  })

  it('count in the unit of what came in', () => {
    const { html } = renderMail('rma-partly-arrived', MAIL_TEMPLATES['rma-partly-arrived'].sample('nl'), 'nl')
    expect(html).toMatch(/>1<span class="m"> stuk<[\s\S]*>8<span class="m"> stuks</)
  })

  it.each(MAIL_EVENTS.flatMap((event) => LOCALES.map((locale) => [event, locale] as const)))(
    '%s in %s can go online as they are, and are given exactly their contract',
    (event, locale) => {
      expect(mailProblems(event, shippedContent(event, locale), locale)).toEqual([])
      const template = MAIL_TEMPLATES[event] as (typeof MAIL_TEMPLATES)['rma-decided']
      const values = template.values(template.sample(locale), ((key: string) => key) as never)
      expect(Object.keys(values).sort()).toEqual(Object.keys(CONTRACTS[event]).sort())
    },
  )
})

describe('what cannot go online', () => {
  const shipped = shippedContent('rma-decided', 'nl')
  const body = (...children: unknown[]) => ({ root: { type: 'root', children } })
  const variable = (called: string) => ({ type: 'inlineBlock', fields: { blockType: 'variable', name: called } })
  const block = (fields: object) => ({ type: 'block', fields })
  const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
  const fine = paragraph({ type: 'text', text: 'x' })
  const at = (code: string, part: string, number: number, called: string) => ({
    code,
    part,
    block: number,
    name: called,
  })

  it.each([
    [
      'an unknown variable',
      body(fine, paragraph(variable('price'))),
      at('TEMPLATE_VARIABLE_UNKNOWN', 'body', 2, 'price'),
    ],
    [
      'an inherited name',
      body(paragraph(variable('constructor'))),
      at('TEMPLATE_VARIABLE_UNKNOWN', 'body', 1, 'constructor'),
    ],
    ['a table in a sentence', body(paragraph(variable('lines'))), at('TEMPLATE_VARIABLE_UNFIT', 'body', 1, 'lines')],
    ['an unknown block', body(block({ blockType: 'html' })), at('TEMPLATE_BLOCK_BROKEN', 'body', 1, 'html')],
    ['a table without columns', body(block({ blockType: 'lines' })), at('TEMPLATE_BLOCK_BROKEN', 'body', 1, 'lines')],
    [
      'a column of prices',
      body(block({ blockType: 'lines', columns: ['price'] })),
      at('TEMPLATE_VARIABLE_UNFIT', 'body', 1, 'price'),
    ],
    [
      'a button to nowhere',
      body(block({ blockType: 'button', label: 'x', url: 'javascript:x' })),
      at('TEMPLATE_LINK_UNSAFE', 'body', 1, 'javascript:x'),
    ],
    ['nothing written', { root: { children: [] } }, at('TEMPLATE_LANGUAGE_MISSING', 'body', 0, '')],
  ])('is %s', (_what, written, problem) => {
    expect(mailProblems('rma-decided', { ...shipped, body: written }, 'nl')).toEqual([problem])
  })

  it.each([
    ['', 'TEMPLATE_SUBJECT_EMPTY', ''],
    ['{{ price }}', 'TEMPLATE_VARIABLE_UNKNOWN', 'price'],
    ['{% if decision == "x" %}{{ secret.key }}{% endif %}y', 'TEMPLATE_VARIABLE_UNKNOWN', 'secret.key'],
    ['{{ rmaNumber.constructor }}', 'TEMPLATE_VARIABLE_UNKNOWN', 'rmaNumber.constructor'],
    ['{{ decisionNote }}', 'TEMPLATE_SUBJECT_FAULTY', 'The subject came out empty'],
    ['{{ rmaNumber', 'TEMPLATE_SUBJECT_FAULTY', 'output "{{ rmaNumber" not closed, line:1, col:1'],
    ['{% include "x" %}', 'TEMPLATE_SUBJECT_FAULTY', 'tag "include" not found, line:1, col:1'],
  ])('is the subject %s', (subject, code, called) => {
    expect(mailProblems('rma-decided', { ...shipped, subject }, 'nl')).toEqual([at(code, 'subject', 0, called)])
  })

  it('is named once per language', () => {
    const missing = { subject: '', preheader: '', body: null }
    expect(mailProblems('invitation', missing, 'en')).toEqual([at('TEMPLATE_LANGUAGE_MISSING', 'body', 0, '')])
  })
})
