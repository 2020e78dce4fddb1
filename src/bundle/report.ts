/** What an import does or did, in the words of its reader. */
import { translator } from '@messages/translate'

import { diffInWords } from '@/core/config/inWords'
import { type Change, nameOf } from '@/core/config/plan'
import type { Report, ReportEntry } from '@/core/config/report'
import type { Shapes } from '@/core/config/shape'
import type { Locale } from '@/core/locale'
import type { Outcome } from './importBundle'
import type { Touched } from './runs'

export function reportOf({ shapes, changes, refused, run }: Outcome, reader: Locale): Report {
  const entries = changes.map((change): ReportEntry => {
    const own = refused.filter(({ part, key }) => part === change.part && key === change.key)
    const entry = entryOf(shapes, change, reader)
    return own.length === 0
      ? entry
      : { ...entry, kind: 'refused', reasons: own.map(({ error }) => String(error.details.how)) }
  })
  return { entries, run }
}

export const runEntries = (shapes: Shapes, touched: readonly Touched[], reader: Locale): ReportEntry[] =>
  touched.map(({ part, key, before, after }) =>
    entryOf(shapes, { part, key, before, after, kind: before ? 'changed' : 'created' }, reader),
  )

function entryOf(shapes: Shapes, change: Change, reader: Locale): ReportEntry {
  const { part, key, kind } = change
  const shape = shapes.get(part)
  if (!shape) throw new Error(`There is no shape of ${part}`)
  const t = translator(reader, 'config')
  const wordings = { yes: t('yes'), no: t('no'), online: t('online') }
  const fields = kind === 'unchanged' ? [] : diffInWords(shape, change, { reader, wordings })
  const partName = shape.label[reader]
  return { part, partName, key, name: part === key ? partName : nameOf(change), kind, fields, reasons: [] }
}
