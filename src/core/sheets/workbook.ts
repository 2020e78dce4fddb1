/** The parts of a workbook with one sheet (ECMA-376): what its rows are wrapped in. */
import { columnName, escapeText, headXml } from './cells'

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type SheetHead = {
  /** What the sheet is called; shortened to what spreadsheets take. */
  readonly name: string
  readonly columns: readonly {
    readonly title: string
    /** In characters. */
    readonly width: number
  }[]
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts that say nothing of the rows, by their place in the file. */
export const FIXED_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${OFFICE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${OFFICE}.styles+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': stylesXml(),
}

/** Cell formats in the order of STYLE: 49 is text, 1 and 4 are numbers without and with decimals, 14 a day as its reader writes days. */
function stylesXml(): string {
  const format = (id: number, more = '') => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"${more}/>`
  const formats = [
    format(0),
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/>',
    format(49, ' applyNumberFormat="1"'),
    format(49, ' applyNumberFormat="1" quotePrefix="1"'),
    ...[1, 4, 14].map((id) => format(id, ' applyNumberFormat="1"')),
  ]
  const font = (more = '') => `<font>${more}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`
  return `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2">${font()}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

/** What stands before the rows: the head stays in view, and each column is as wide as what it holds. */
export function sheetBegin({ columns }: SheetHead): string {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>${headXml(columns.map(({ title }) => title))}`
}

/** @param rows how many there are below the head */
export const sheetEnd = (head: SheetHead, rows: number): string =>
  `</sheetData><autoFilter ref="${rangeOf(head, rows)}"/></worksheet>`

/** @param rows as for sheetEnd: the range of the filter has a name of its own */
export function workbookXml(head: SheetHead, rows: number): string {
  const name = sheetName(head.name)
  const range = `'${name.replaceAll("'", "''")}'!${rangeOf(head, rows).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="${escapeText(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${escapeText(range)}</definedName></definedNames></workbook>`
}

const rangeOf = ({ columns }: SheetHead, rows: number): string => `A1:${columnName(columns.length - 1)}${rows + 1}`

const LONGEST_NAME = 31

/** Without the signs that no sheet may be called by. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST_NAME)
