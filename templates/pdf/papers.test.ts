import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { flatten } from '@messages/format'
import { messagesOf } from '@messages/translate'
import { afterAll, describe, expect, it } from 'vitest'
import type { ReturnFormData } from '@/core/documents'
import { LOCALES } from '@/core/locale'
import { heading, paragraph, tree } from '../mail/tree'
import { renderPaper } from '../render/paperOf'
import { printable } from '../render/printable'
import { barcode } from './paperTree'
import { returnFormSample, shippingLabelSample } from './sample'

const folder = mkdtempSync(path.join(tmpdir(), 'nazorg-papers-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

function saved({ bytes }: { bytes: Buffer }): string {
  const file = path.join(folder, `${Math.random()}.pdf`)
  writeFileSync(file, bytes)
  return file
}

const textOf = (file: string) => run('pdftotext', '-layout', file, '-')

/** What a scanner reads from the first page, printed at 150 dots per inch. */
function scanned(file: string): string {
  run('pdftoppm', '-r', '150', '-l', '1', '-singlefile', '-png', file, file)
  return run('zbarimg', '--quiet', '--raw', '-Sdisable', '-Scode128.enable', `${file}.png`).trim()
}

function manyLines(count: number, over: Partial<ReturnFormData> = {}): ReturnFormData {
  const sample = returnFormSample('nl')
  const [line] = sample.lines
  if (!line) throw new Error('the sample has no lines')
  const lines = Array.from({ length: count }, (_, index) => ({
    ...line,
    position: index + 1,
    articleNumber: `A${index}Z`,
  }))
  return { ...sample, lines, totalPieces: count * 3, ...over }
}

describe('return form and shipping label', () => {
  it.each(LOCALES)('carry a number that scans, and hold as PDFs: %s', async (locale) => {
    const form = saved(await renderPaper('rma-return-form', returnFormSample(locale), locale))
    const label = saved(await renderPaper('rma-shipping-label', shippingLabelSample(locale), locale))
    for (const file of [form, label]) {
      expect(scanned(file)).toBe('RMA26-00191')
      expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
      expect(run('pdfinfo', file)).toMatch(/Tagged: +yes/)
      expect(run('qpdf', '--qdf', '--object-streams=disable', file, '-')).toContain(locale === 'nl' ? 'nl-NL' : 'en-GB')
      expect(textOf(file)).not.toMatch(/[€£]/)
    }
    expect(run('pdfinfo', form)).toMatch(/Page size: +595.\d+ x 841.\d+ pts \(A4\)/)
    expect(run('pdfinfo', label)).toMatch(/Page size: +297.\d+ x 419.\d+ pts/)
  })

  it('say that the goods are collected, and which article the customer typed in', async () => {
    const sample = returnFormSample('nl')
    const lines = sample.lines.map((line) => ({ ...line, orderNumber: '', freeEntry: true }))
    const text = textOf(saved(await renderPaper('rma-return-form', { ...sample, lines, transport: 'pickup' }, 'nl')))
    expect(text).toContain('Wij halen op')
    expect(text).toContain('ingevoerd')
    expect(textOf(saved(await renderPaper('rma-return-form', sample, 'nl')))).toContain('Klant stuurt zelf op')
  })

  it('say that the customer brings the goods and when, without a word of boxes or of the night service', async () => {
    const brought = {
      transport: 'bring',
      nightDelivery: true,
      bringHours: ['Ma t/m vr 8.00–17.00', 'Za 9.00–12.00'],
    } as const
    const read = async (over: object = {}) => {
      const data = { ...returnFormSample('nl'), ...brought, ...over }
      return textOf(saved(await renderPaper('rma-return-form', data, 'nl'))).replace(/\s+/g, ' ')
    }
    for (const text of [await read(), await read({ stage: 'requested' })]) {
      expect(text).toContain('Klant brengt zelf')
      expect(text).toContain('Geef dit formulier af met de goederen.')
      expect(text).toContain('Wanneer brengen: Ma t/m vr 8.00–17.00; Za 9.00–12.00')
      expect(text).not.toMatch(/in de doos|stevige doos|buitenkant|[Nn]acht|Stuur/)
    }
    expect(await read({ instructions: 'Plak de doos goed dicht.' })).not.toContain('Plak')
  })

  it('scan with a number twice as long', async () => {
    const rmaNumber = 'RETOUR-2026-0000012345'
    expect(scanned(saved(await renderPaper('rma-return-form', { ...returnFormSample('nl'), rmaNumber }, 'nl')))).toBe(
      rmaNumber,
    )
    expect(
      scanned(saved(await renderPaper('rma-shipping-label', { ...shippingLabelSample('nl'), rmaNumber }, 'nl'))),
    ).toBe(rmaNumber)
  })

  it.each(['small', 'large'] as const)('scan with the barcode wherever an admin puts it: %s', async (size) => {
    const paper = tree('x', heading('Vooraf'), paragraph('Een zin.'), barcode(size), paragraph('En erna.'))
    const form = await renderPaper('rma-return-form', returnFormSample('nl'), 'nl', { paper })
    const label = await renderPaper('rma-shipping-label', shippingLabelSample('nl'), 'nl', { paper })
    for (const pdf of [form, label]) expect(scanned(saved(pdf))).toBe('RMA26-00191')
  })

  it('come out of the same data with the same bytes', async () => {
    const twice = async (make: () => Promise<{ bytes: Buffer }>) => [(await make()).bytes, (await make()).bytes]
    const [form, formAgain] = await twice(() => renderPaper('rma-return-form', returnFormSample('nl'), 'nl'))
    const [label, labelAgain] = await twice(() => renderPaper('rma-shipping-label', shippingLabelSample('nl'), 'nl'))
    expect(form?.equals(formAgain ?? Buffer.alloc(0))).toBe(true)
    expect(label?.equals(labelAgain ?? Buffer.alloc(0))).toBe(true)
    const other = await renderPaper('rma-return-form', { ...returnFormSample('nl'), revision: 2 }, 'nl')
    expect(form?.equals(other.bytes)).toBe(false)
  })

  it('use every sentence of documents.json', () => {
    const sources = run('cat', ...run('find', 'templates/pdf', '-name', '*.ts').trim().split('\n'))
    const keys = [...flatten(messagesOf('nl', 'documents')).keys()]
    // A column of the table is named by its property.
    expect(keys.filter((key) => !new RegExp(`'${key}'|^  ${key}:`, 'm').test(sources))).toEqual([])
  })
})

describe('return form', () => {
  it('names who sends what to whom, why and how many', async () => {
    const text = textOf(saved(await renderPaper('rma-return-form', returnFormSample('nl'), 'nl')))
    for (const part of [
      'De Proefzaak B.V.',
      'Fictieplein 12',
      'Retourmagazijn, deur 4',
      'K13047',
      '21 november 2026',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).toMatch(/3 +JUMBO BAG RED RETROSPOT +536526 +Verkeerd besteld +10/)
    expect(text).toMatch(/Totaal 3 regels +16/)
    expect(text).toContain('Twee weegschalen hebben een barst in het glas')
  })

  it('does not call a request approved', async () => {
    const text = textOf(
      saved(await renderPaper('rma-return-form', { ...returnFormSample('nl'), stage: 'requested' }, 'nl')),
    )
    expect(text).toContain('Nog niet beslist')
    expect(text).not.toContain('Goedgekeurd')
  })

  it('breaks 200 lines over pages, each with column heads and its number, none lost', async () => {
    const pdf = await renderPaper('rma-return-form', manyLines(200), 'nl')
    const pages = textOf(saved(pdf)).split('\f').slice(0, -1)
    expect(pages).toHaveLength(pdf.pages)
    expect(pdf.pages).toBeGreaterThan(8)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Pagina ${index + 1} van ${pdf.pages}`)
      expect(page).toMatch(/Nr\. +Artikel +Order +Reden/)
      expect(page).toContain('RMA26-00191')
    }
    expect(new Set(pages.join().match(/A\d+Z/g))).toHaveProperty('size', 200)
    expect(pages.at(-1)).toContain('Paraaf magazijn')
  })

  it('keeps whole remarks of 2,000 characters, and every article name on its page', async () => {
    const words = Array.from({ length: 333 }, (_, index) => `w${String(index).padStart(4, '0')}`)
    const over = { remarks: words.join(' ').slice(0, 2000), decisionNote: `${'x'.repeat(999)}Q` }
    const lines = manyLines(3).lines.map((line) => ({
      ...line,
      articleName: `${'LONG NAME '.repeat(12)}END`,
      remark: 'z '.repeat(999),
    }))
    const pdf = await renderPaper('rma-return-form', manyLines(3, { ...over, lines }), 'nl')
    const text = textOf(saved(pdf))
    for (const word of words) expect(text).toContain(word)
    expect(text.match(/x+Q?/g)?.join('').match(/x/g)?.length).toBeGreaterThanOrEqual(999)
    expect(text.match(/\bEND\b/g)).toHaveLength(3)
    expect(pdf.pages).toBeLessThanOrEqual(5)
  })

  it('does not let a thousand line breaks fill pages', async () => {
    const remarks = 'a\n'.repeat(1000)
    expect(
      (await renderPaper('rma-return-form', { ...returnFormSample('nl'), remarks }, 'nl')).pages,
    ).toBeLessThanOrEqual(2)
  })
})

describe('printable', () => {
  it('keeps what the typeface has, gives the base letter of what it lacks, and hides nothing', () => {
    expect(printable('Łódź €12 ‘é’ 10 × 5')).toBe('Łódź €12 ‘é’ 10 × 5')
    expect(printable('e\u0301 ﬁ ℃ \u200bz')).toBe('é fi °C z')
    expect(printable('Привет ✓ 😀')).toBe('?????? ? ?')
  })

  it('matches the fonts: every sign it lets through comes out of the paper again', async () => {
    const remarks = 'ÀŸĄąČčĐđĘęĞğİıŁłŃńŐőŘřŚśŞşŢţŮůŹźŻżƒȘșȚțẞỲ–—‘’‚“”„†•…′″‹›⁄€ℓ™−'
    const text = textOf(saved(await renderPaper('rma-return-form', { ...returnFormSample('nl'), remarks }, 'nl')))
    expect(text.replace(/\s/g, '').normalize('NFC')).toContain(remarks.slice(0, 40))
  })
})
