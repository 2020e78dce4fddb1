import { describe, expect, it } from 'vitest'

import { FILE_KIND_NAMES, FILE_KINDS, type FileKind, fitsDeclared, fitsSignature, kindOfName } from './kinds'

describe('kinds of file', () => {
  it.each([
    ['a.pdf', 'pdf'],
    ['a.JPG', 'jpeg'],
    ['a.b.jpeg', 'jpeg'],
    ['a.docm', null],
    ['pdf', null],
    ['a.pdf ', null],
  ])('%s is %s by its last ending', (name, kind) => expect(kindOfName(name, FILE_KIND_NAMES)).toBe(kind))

  it('are those that the settings name', () => {
    expect(kindOfName('a.png', ['pdf'])).toBeNull()
  })

  it.each<[FileKind, string, boolean]>([
    ['jpeg', 'image/jpeg', true],
    ['jpeg', 'image/jpg', true],
    ['pdf', 'APPLICATION/PDF; charset=binary', true],
    ['doc', '', true],
    ['xls', 'application/octet-stream', true],
    ['pdf', 'text/html', false],
    ['docx', 'application/msword', false],
  ])('%s may be declared as %j: %s', (kind, type, fits) => expect(fitsDeclared(kind, type)).toBe(fits))

  it('begin as no other does', () => {
    const begins = (kind: FileKind, text: string) =>
      fitsSignature(
        kind,
        Uint8Array.from(text, (one) => one.charCodeAt(0)),
      )
    expect(begins('pdf', '%PDF-1.7')).toBe(true)
    expect(begins('pdf', ' %PDF-1.7')).toBe(false)
    expect(begins('png', '\x89PNG')).toBe(false)
    expect(new Set(FILE_KIND_NAMES.map((kind) => FILE_KINDS[kind].mimeType)).size).toBe(FILE_KIND_NAMES.length)
  })
})
