import bwipjs from 'bwip-js/node'

import { BLACK, fitted, type Paper, type Place, put, type TextStyle } from './paper'

/** Empty modules that a scanner needs on either side. */
const QUIET_MODULES = 10

/** Widths of bar, space, bar … in modules. */
function widthsOf(text: string): number[] {
  const [symbol] = bwipjs.raw('code128', text)
  if (!symbol || !('sbs' in symbol)) throw new RangeError(`no Code 128 for "${text}"`)
  return symbol.sbs
}

/** `width` includes both quiet zones; a short number keeps to `moduleMax`. */
type BarcodePlace = Place & { readonly height: number; readonly moduleMax: number; readonly label: TextStyle }

/** Draws a number as Code 128 with the number below it. `align: 'right'` puts the last bar on the right edge. */
export function drawBarcode(paper: Paper, text: string, place: BarcodePlace): void {
  const widths = widthsOf(text)
  const modules = widths.reduce((sum, width) => sum + width, 0)
  const module = Math.min(place.moduleMax, place.width / (modules + 2 * QUIET_MODULES))
  const bars = modules * module
  const start = place.align === 'right' ? place.x + place.width - bars : place.x + (place.width - bars) / 2

  let x = start
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) paper.doc.rect(x, place.y, width * module, place.height)
    x += width * module
  }
  paper.doc.fill(BLACK)
  const label = fitted(paper, text, place.label, bars)
  const gap = label.size * 0.25
  put(paper, text, label, { x: start, y: place.y + place.height + gap, width: bars, align: 'center' })
}
