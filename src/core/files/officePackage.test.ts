import { describe, expect, it } from 'vitest'

import { cpuMsOf } from '../../../tests/support/cpuTime'
import { drawingProblem } from './drawing'
import { faultOfContents, faultOfPart } from './officePackage'
import type { ZipEntry } from './zip'

/** Of the processor: many times what it takes, far less than what the square of a megabyte would. */
const SOON_MS = 5000
const RELS = 'word/_rels/document.xml.rels'
const rels = (...all: string[]) =>
  `<Relationships>${all.map((one) => `<Relationship ${one}/>`).join('')}</Relationships>`
const faultOf = (xml: string) => faultOfPart('docx', RELS, xml)

describe('the relationships of an Office file', () => {
  it.each([
    ['links to click', 'Type="http://x/hyperlink" Target="https://shop.example/frame" TargetMode="External"'],
    ['a template of its own', 'Type="http://x/attachedTemplate" Target="a.dotx"'],
    ['an address with an ampersand', 'Type="http://x/hyperlink" Target="https://x/?a&amp;b" TargetMode="External"'],
  ])('%s are taken', (_what, one) => expect(faultOf(rels(one))).toBeNull())

  it.each([
    ['a template from elsewhere', 'Type="http://x/attachedTemplate" TargetMode="External" Target="http://evil"'],
    ['in single quotes', "Type='http://x/oleObject' TargetMode='External' Target='http://evil'"],
    ['behind a bracket', 'Id=">" Type="http://x/attachedTemplate" TargetMode="External"'],
    ['in numbers', 'Type="http://x/attached&#84;emplate" Target="http://evil" TargetMode="External"'],
  ])('%s is code', (_what, one) => {
    expect(faultOf(rels('Type="http://x/styles"', one))).toBe('FILE_HAS_CODE')
    expect(faultOf(rels(one).replaceAll('<Relationship ', '<r:Relationship '))).toBe('FILE_HAS_CODE')
  })

  it.each([
    ['tags without an end', '<Relationship '],
    ['spaces', '<Relationship Type       '],
    ['types', '<Relationship Type="'],
    ['slashes', '/attachedTemplate/'],
  ])('of nothing but %s are judged at once', async (_what, text) => {
    const xml = text.repeat(Math.ceil((1024 * 1024) / text.length))
    const both = [xml, `<Relationship TargetMode="External" Type="${xml}`]
    expect(await cpuMsOf(() => both.map(faultOf))).toBeLessThan(SOON_MS)
  })

  it('are read only as far as a lawful file has them', () => {
    const entry = (name: string, size: number): ZipEntry => ({ name, size, method: 8, head: 0, from: 0, to: 0 })
    const main = [entry('[Content_Types].xml', 1000), entry('word/document.xml', 9e7)]
    const many = (count: number, size: number) =>
      faultOfContents('docx', [
        ...main,
        ...Array.from({ length: count }, (_, at) => entry(`word/_rels/${at}.rels`, size)),
      ])
    expect(many(300, 20_000)).toBeNull()
    expect(many(1900, 10)).toBe('FILE_UNSAFE')
    expect(many(20, 1_000_000)).toBe('FILE_UNSAFE')
  })
})

it('a drawing of links without an end is judged at once', async () => {
  const drawing = new TextEncoder().encode('<a '.repeat(340_000))
  expect(await cpuMsOf(() => drawingProblem(drawing))).toBeLessThan(SOON_MS)
})
