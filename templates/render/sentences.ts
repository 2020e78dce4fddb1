/** Breaks written text into the lines of a paper: bold words in the middle of others, pages that may end between two lines. */
import { BLACK, type Paper, type Place, type TextStyle, WORD_SPACING } from './paper'
import { printable } from './printable'

export type Run = { readonly text: string; readonly bold: boolean }
export type Line = readonly Run[]

type Setting = { readonly paper: Paper; readonly style: TextStyle; readonly width: number }

/** No line of ours holds more signs: an endless word is measured in pieces. */
const SIGNS_MAX = 300

export const lineHeight = ({ size, leading = 1.35 }: TextStyle): number => size * leading

export const plain = (text: string): Run[] => [{ text, bold: false }]

/** The lines of a text at this width; an empty text has none. */
export function breakIntoLines(paper: Paper, runs: readonly Run[], style: TextStyle, width: number): Line[] {
  const setting = { paper, style, width }
  const lines: Run[][] = []
  for (const row of rowsOf(runs)) {
    lines.push([])
    for (const word of row) place(setting, lines, word)
  }
  return lines.every((line) => line.length === 0) ? [] : lines
}

type Word = readonly Run[]

/** Rows as they were typed, each a list of words; a word may change its weight in the middle. */
function rowsOf(runs: readonly Run[]): Word[][] {
  const rows: Run[][][] = [[[]]]
  for (const { text, bold } of runs) {
    for (const token of printable(text).split(/(\n| +)/)) {
      if (token === '\n') rows.push([[]])
      else if (/^ +$/.test(token)) rows.at(-1)?.push([])
      else if (token !== '') rows.at(-1)?.at(-1)?.push({ text: token, bold })
    }
  }
  return rows.map((row) => row.filter((word) => word.length > 0))
}

function place(setting: Setting, lines: Run[][], word: Word): void {
  const line = lines.at(-1) ?? []
  if (line.length > 0) {
    const joined = together(line, word)
    if (widthOf(setting, joined) <= setting.width) {
      lines[lines.length - 1] = joined
      return
    }
    lines.push([])
  }
  for (const part of partsOf(setting, word)) {
    if ((lines.at(-1) ?? []).length > 0) lines.push([])
    lines[lines.length - 1] = [...part]
  }
}

/** Words of one weight become one text, so that whoever copies or hears a line gets its spaces. */
function together(line: readonly Run[], word: Word): Run[] {
  const [before, last] = [line.slice(0, -1), line.at(-1)]
  const [first, ...rest] = word
  if (!last || !first) return [...line, ...word]
  if (last.bold === first.bold) return [...before, { ...last, text: `${last.text} ${first.text}` }, ...rest]
  return [...line, { text: ' ', bold: false }, ...word]
}

/** A word that is wider than the line, cut where it must be. */
function partsOf(setting: Setting, word: Word): Word[] {
  if (widthOf(setting, word) <= setting.width) return [word]
  return word.flatMap(({ text, bold }) => {
    const parts: Word[] = []
    for (let rest = text; rest !== ''; ) {
      let [fits, tooLong] = [1, Math.min(rest.length, SIGNS_MAX) + 1]
      while (tooLong - fits > 1) {
        const middle = Math.floor((fits + tooLong) / 2)
        if (widthOf(setting, [{ text: rest.slice(0, middle), bold }]) <= setting.width) fits = middle
        else tooLong = middle
      }
      parts.push([{ text: rest.slice(0, fits), bold }])
      rest = rest.slice(fits)
    }
    return parts
  })
}

const widthOf = ({ paper, style }: Setting, runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + runWidth(paper, run, style), 0)

function runWidth({ doc }: Paper, { text, bold }: Run, style: TextStyle): number {
  const spaces = text.split(' ').length - 1
  const signs = style.spacing ?? 0
  const natural = doc.font(bold ? 'SemiBold' : style.font).fontSize(style.size)
  return natural.widthOfString(text) + spaces * style.size * WORD_SPACING + text.length * signs
}

/** Writes lines below one another from a place on. */
export function putLines(paper: Paper, lines: readonly Line[], style: TextStyle, { x, y }: Place): void {
  const options = { lineBreak: false, wordSpacing: style.size * WORD_SPACING, characterSpacing: style.spacing ?? 0 }
  for (const [index, line] of lines.entries()) {
    let at = x
    for (const run of line) {
      const width = runWidth(paper, run, style)
      paper.doc.fillColor(style.color ?? BLACK).text(run.text, at, y + index * lineHeight(style), options)
      at += width
    }
  }
}
