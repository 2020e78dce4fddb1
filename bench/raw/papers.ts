/**
 * The least that a return form takes: a tagged page with the words, fonts and barcode of the product's own, in pdfkit, everything at a
 * place that is known. `node --import tsx bench/raw/papers.ts COUNT`; prints as JSON what making COUNT of them took and how the
 * last one came out (`Papers`).
 */
import { readFileSync } from 'node:fs'
import bwipjs from 'bwip-js/node'
import PDFDocument from 'pdfkit'

export type Papers = { readonly ms: number; readonly pdf: string }

type Font = 'Regular' | 'SemiBold' | 'Narrow' | 'Wide'
type Text = readonly [tag: string, text: string, font: Font, size: number, x: number, y: number, width: number]

const WARM = 20
const FONTS = ['Regular', 'SemiBold', 'Narrow', 'Wide'] as const
const MODULE = 0.41

const fonts = FONTS.map((name) => [name, readFileSync(`templates/pdf/fonts/Archivo-${name}.ttf`)] as const)
const mm = (millimetres: number) => (millimetres * 72) / 25.4

/** Places are in millimetres from the top left. */
const above = (number: string): Text[] => [
  ['P', 'Nazorg', 'Wide', 13, 26.5, 14.5, 80],
  ['P', 'Retourformulier', 'Regular', 8.5, 26.5, 20, 80],
  ['P', number, 'SemiBold', 8.5, 151, 29, 40],
  ['H1', number, 'Wide', 21, 15, 36, 180],
  ['P', 'Leg dit formulier in de doos.', 'Regular', 11, 15, 48, 180],
  ['P', 'Van', 'Regular', 8, 15, 62, 45],
  ['P', 'Garage B-MANY', 'SemiBold', 9.5, 15, 66, 45],
  ['P', 'Inkoop B-MANY', 'SemiBold', 9.5, 15, 71, 45],
  ['P', 'Aan', 'Regular', 8, 65, 62, 45],
  ['P', 'Nazorg', 'SemiBold', 9.5, 65, 66, 45],
  ['P', 'Klantnummer', 'Regular', 8, 115, 62, 38],
  ['P', 'B-MANY', 'SemiBold', 9.5, 115, 66, 38],
  ['P', 'Aangevraagd', 'Regular', 8, 115, 73, 38],
  ['P', '28 november 2026', 'SemiBold', 9.5, 115, 77, 38],
  ['P', 'Besluit', 'Regular', 8, 155, 62, 40],
  ['P', 'Goedgekeurd op 28 november 2026', 'SemiBold', 9.5, 155, 66, 40],
  ['P', 'Vervoer', 'Regular', 8, 155, 78, 40],
  ['P', 'Klant stuurt zelf op', 'SemiBold', 9.5, 155, 82, 40],
]

const COLUMNS = [
  ['Nr.', 15, 8],
  ['Artikel', 25, 44],
  ['Order', 71, 18],
  ['Reden', 91, 26],
  ['Te retourneren', 118, 16],
  ['Geteld', 137, 14],
  ['Akkoord', 154, 14],
  ['Conditie', 171, 22],
] as const
const heads: Text[] = COLUMNS.map(([text, x, width]) => ['TH', text, 'Narrow', 8, x, 97, width])

const rowAt = (line: number): Text[] => {
  const y = 105 + line * 17.5
  return [
    ['TD', String(line + 1), 'Regular', 9.5, 15, y, 8],
    ['TD', `LED lamp ${2109 + line}`, 'Narrow', 9.5, 25, y, 44],
    ['TD', `ART-${2109 + line}`, 'Regular', 8, 25, y + 4.5, 44],
    ['TD', 'BO0000300', 'SemiBold', 9.5, 71, y, 18],
    ['TD', 'Job 300', 'Regular', 8, 71, y + 9, 18],
    ['TD', 'Verkeerd besteld', 'Regular', 9.5, 91, y, 26],
    ['TD', '1', 'Wide', 12, 118, y, 16],
  ]
}

const total: Text[] = [
  ['TD', 'Totaal 3 regels', 'SemiBold', 9.5, 25, 159, 60],
  ['TD', '3', 'Wide', 12, 118, 158, 16],
  ['TD', 'Deze kolommen vult het magazijn in', 'Regular', 8, 137, 159, 58],
]

const below = (number: string): Text[] => [
  ['H2', 'Zo retourneert u', 'SemiBold', 10.5, 15, 178, 85],
  ['P', '1. Stuur alleen de stuks van dit formulier.', 'Regular', 9.5, 15, 183, 85],
  ['P', '2. Gebruik een stevige doos, verpakking ongeopend.', 'Regular', 9.5, 15, 188, 85],
  ['P', `3. Schrijf ${number} op de buitenkant.`, 'Regular', 9.5, 15, 193, 85],
  ['P', '4. Meerdere dozen? Schrijf op elke doos 1/2, 2/2.', 'Regular', 9.5, 15, 198, 85],
  ['P', 'Aantal dozen', 'Regular', 8, 17, 257, 50],
  ['P', 'Ontvangen op', 'Regular', 8, 77, 257, 50],
  ['P', 'Paraaf magazijn', 'Regular', 8, 137, 257, 50],
  ['P', `${number}, revisie 1`, 'Regular', 8, 15, 282, 60],
  ['P', 'Pagina 1 van 1', 'Regular', 8, 160, 282, 35],
]

/** Left, top, width and height of what is filled: lines, and the sign of the house. */
const BOXES = [
  [15, 60, 180, 0.3],
  [15, 93, 180, 0.5],
  [15, 104, 180, 0.3],
  [15, 121.5, 180, 0.1],
  [15, 139, 180, 0.1],
  [15, 157, 180, 0.3],
  [15, 166, 180, 0.3],
  [135, 93, 0.2, 73],
  [152, 93, 0.2, 64],
  [169, 93, 0.2, 64],
  [15, 176, 85, 0.5],
  [15, 255, 180, 0.2],
  [15, 275, 180, 0.2],
  [15, 255, 0.2, 20],
  [75, 255, 0.2, 20],
  [135, 255, 0.2, 20],
  [195, 255, 0.2, 20],
  [15, 14.5, 8, 8],
] as const

function write(doc: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, texts: readonly Text[]): void {
  for (const [tag, text, font, size, x, y, width] of texts) {
    const element = doc.struct(tag)
    parent.add(element)
    element.add(
      () =>
        void doc
          .font(font)
          .fontSize(size)
          .text(text, mm(x), mm(y), { width: mm(width) }),
    )
  }
}

function drawBarcode(doc: PDFKit.PDFDocument, text: string): void {
  const [symbol] = bwipjs.raw('code128', text)
  if (!symbol || !('sbs' in symbol)) throw new Error('No barcode')
  const widths = symbol.sbs
  let x = 195 - MODULE * widths.reduce((sum, width) => sum + width, 0)
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) doc.rect(mm(x), mm(14), mm(width * MODULE), mm(15))
    x += width * MODULE
  }
  doc.fill('#000000')
}

async function makePaper(number: string): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    tagged: true,
    lang: 'nl-NL',
    pdfVersion: '1.7',
    displayTitle: true,
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => doc.on('end', resolve))
  for (const [name, bytes] of fonts) doc.registerFont(name, bytes)
  const root = doc.struct('Document')
  doc.addStructure(root)
  root.add(doc.struct('Figure', { alt: number }, () => drawBarcode(doc, number)))
  doc.markContent('Artifact', { type: 'Layout' })
  for (const [x, y, width, height] of BOXES) doc.rect(mm(x), mm(y), mm(width), mm(height))
  doc.fill('#000000').endMarkedContent()
  write(doc, root, above(number))
  const table = doc.struct('Table')
  root.add(table)
  for (const texts of [heads, rowAt(0), rowAt(1), rowAt(2), total]) {
    const row = doc.struct('TR')
    table.add(row)
    write(doc, row, texts)
  }
  write(doc, root, below(number))
  root.end()
  doc.end()
  await ended
  return Buffer.concat(chunks)
}

async function makeAll(count: number): Promise<Buffer> {
  let last: Buffer = Buffer.alloc(0)
  for (let n = 1; n <= count; n += 1) last = await makePaper(`RMA26-${String(n).padStart(5, '0')}`)
  return last
}

await makeAll(WARM)
const begun = performance.now()
const last = await makeAll(Number(process.argv[2]))
const papers: Papers = { ms: performance.now() - begun, pdf: last.toString('base64') }
process.stdout.write(`${JSON.stringify(papers)}\n`)
