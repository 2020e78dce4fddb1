/** What a paper may hold, and that whatever is written or said comes out as text. */
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { PAPER_EVENTS } from '@/core/documents'
import { LOCALES } from '@/core/locale'
import { contractOf } from '@/core/templates/contracts'
import { readPaper } from '@/core/templates/readPaper'
import { paperTrees, words } from '../../tests/support/randomTree'
import { PAPER_TEMPLATES } from '../pdf/paperTemplates'
import { paperProblems } from './checkPaper'
import { renderPaper } from './paperOf'
import { shippedPaper } from './shipped'

const RUNS = 10_000
/** What would act, lead somewhere or carry something along. */
const ACTIVE = /\/(JavaScript|JS|URI|OpenAction|AA|Launch|EmbeddedFile|SubmitForm|Annots)\b/

const text = (pdf: Buffer) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })

/** The file without its packed streams: what a reader acts upon. */
const objectsOf = (pdf: Buffer) => pdf.toString('latin1').replace(/stream\r?\n[\s\S]*?endstream/g, '')

const tree = (...children: unknown[]) => ({ paper: { root: { type: 'root', children } } })
const block = (blockType: string, fields: object = {}) => ({ type: 'block', fields: { blockType, ...fields } })
const written = (said: string, format = 0) => ({ type: 'text', text: said, format })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const variable = (name: string) => ({ type: 'inlineBlock', fields: { blockType: 'variable', name } })
const BARCODE = block('barcode', { large: true })

describe('a random paper', () => {
  it('is read without a throw, and once nothing is wrong with it, printed with what was said as text', async () => {
    let printed = 0
    const property = fc.asyncProperty(
      paperTrees,
      words,
      fc.constantFrom(...PAPER_EVENTS),
      async (paper, said, event) => {
        const { body, problems } = readPaper(paper, contractOf(event))
        if (body.length === 0 || problems.length > 0) return
        printed += 1
        const sample = PAPER_TEMPLATES[event].sample('nl')
        const data = { ...sample, remarks: said, contactName: said, customer: { number: said, name: said } }
        const { bytes } = await renderPaper(event, data as never, 'nl', { paper })
        expect(objectsOf(bytes)).not.toMatch(ACTIVE)
      },
    )
    await fc.assert(property, { numRuns: RUNS, seed: 20261126 })
    expect(printed).toBeGreaterThan(RUNS / 50)
  }, 300_000)

  it('is judged without a throw', async () => {
    const property = fc.asyncProperty(paperTrees, async (paper) => {
      for (const { code, block: at } of await paperProblems('rma-return-form', { paper }, 'en')) {
        expect(code).toMatch(/^TEMPLATE_/)
        expect(at).toBeGreaterThanOrEqual(0)
      }
    })
    await fc.assert(property, { numRuns: RUNS / 10, seed: 20261127 })
  }, 120_000)
})

describe('the shipped papers', () => {
  it.each(PAPER_EVENTS.flatMap((event) => LOCALES.map((locale) => [event, locale] as const)))(
    '%s in %s can go online as they are, and are given exactly their contract',
    async (event, locale) => {
      expect(await paperProblems(event, shippedPaper(event, locale), locale)).toEqual([])
      const template = PAPER_TEMPLATES[event] as (typeof PAPER_TEMPLATES)['rma-return-form']
      const values = template.values(template.sample(locale), ((key: string) => key) as never)
      expect(Object.keys(values).sort()).toEqual(Object.keys(contractOf(event)).sort())
    },
  )
})

describe('what cannot be printed', () => {
  const at = (code: string, number: number, name: string) => ({ code, part: 'body', block: number, name })

  it.each([
    ['a price', tree(BARCODE, paragraph(variable('totalPrice'))), at('TEMPLATE_VARIABLE_UNKNOWN', 2, 'totalPrice')],
    [
      'a column of prices',
      tree(BARCODE, block('goods', { columns: ['price'] })),
      at('TEMPLATE_VARIABLE_UNFIT', 2, 'price'),
    ],
    [
      'an address in a sentence',
      tree(BARCODE, paragraph(variable('sender'))),
      at('TEMPLATE_VARIABLE_UNFIT', 2, 'sender'),
    ],
    ['a button', tree(BARCODE, block('button', { label: 'x' })), at('TEMPLATE_BLOCK_BROKEN', 2, 'button')],
    [
      'a link',
      tree(BARCODE, paragraph({ type: 'link', fields: { url: 'https://a.example' }, children: [written('x')] })),
      at('TEMPLATE_BLOCK_BROKEN', 2, 'link'),
    ],
    [
      'five boxes',
      tree(BARCODE, block('boxes', { boxes: Array(5).fill({}) })),
      at('TEMPLATE_BLOCK_BROKEN', 2, 'boxes'),
    ],
    ['a paper that no scanner reads', tree(paragraph(written('x'))), at('TEMPLATE_BARCODE_MISSING', 0, '')],
    ['an empty paper', tree(), at('TEMPLATE_LANGUAGE_MISSING', 0, '')],
  ])('is %s', async (_what, content, problem) => {
    expect(await paperProblems('rma-return-form', content, 'nl')).toEqual([problem])
  })

  it('is a table on a label, and a label that takes two', async () => {
    const table = tree(BARCODE, block('goods', { columns: ['article'] }))
    expect(await paperProblems('rma-shipping-label', table, 'nl')).toEqual([
      at('TEMPLATE_VARIABLE_UNKNOWN', 2, 'lines'),
    ])
    const long = tree(paragraph(written('veel '.repeat(600))), BARCODE)
    expect(await paperProblems('rma-shipping-label', long, 'nl')).toEqual([at('TEMPLATE_TOO_LONG', 0, '')])
    expect(await paperProblems('rma-return-form', long, 'nl')).toEqual([])
  })
})

describe('a paper of one’s own', () => {
  it('shows words, braces and tags as they were written, over as many pages as it takes', async () => {
    const sample = { ...PAPER_TEMPLATES['rma-return-form'].sample('nl'), contactName: '<b>Sam</b> {{ x }}' }
    const long = Array.from({ length: 900 }, (_, index) => `w${index}`).join(' ')
    const content = tree(
      block('brand', { below: 'Onderregel' }),
      BARCODE,
      { type: 'heading', tag: 'h1', children: [written('Retour voor '), variable('contactName')] },
      paragraph(written('Hier is '), written('vet', 1), written(', {{ rmaNumber }} en '), variable('rmaNumber')),
      { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [written('eerste stap')] }] },
      { type: 'heading', tag: 'h2', children: [written('Lang')] },
      paragraph(written(long), { type: 'linebreak' }, written('x'.repeat(400))),
      paragraph(written(long)),
      block('goods', { columns: ['article', 'quantity'] }),
      block('facts', { facts: [{ label: 'Vervoer', variable: 'transport' }] }),
    )
    const { bytes, pages } = await renderPaper('rma-return-form', sample, 'nl', content)
    const shown = text(bytes)
    expect(pages).toBeGreaterThan(1)
    for (const part of ['Onderregel', 'Retour voor <b>Sam</b> {{ x }}', 'Hier is vet, {{ rmaNumber }} en RMA26-00191'])
      expect(shown).toContain(part)
    expect(shown).toMatch(/1\. +eerste stap/)
    expect(new Set(shown.match(/\bw\d+\b/g)).size).toBe(900)
    expect(shown.match(/x{20,}/g)?.join('')).toHaveLength(400)
    expect(shown).not.toContain('Geteld')
  })
})
