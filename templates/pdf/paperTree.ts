/** The blocks that only papers have, for writing their trees by hand. */
import type { PaperColumn } from '@/core/templates/contract'
import type { Sign } from '@/core/templates/paperBody'
import { block, type Make } from '../mail/tree'

export const brand = (below: string): Make => block('brand', { below })
export const barcode = (size: 'small' | 'large'): Make => block('barcode', { large: size === 'large' })
export const address = (label: string, variable: string, size: 'compact' | 'large'): Make =>
  block('address', { label, variable, large: size === 'large' })
export const passage = (label: string, variable: string, sign: Sign = 'none'): Make =>
  block('passage', { label, variable, sign })
export const goods = (...columns: PaperColumn[]): Make => block('goods', { columns })
export const counter = (before: string, between: string): Make => block('counter', { before, between })
export const boxes = (...labels: readonly string[]): Make => {
  const rows = (id: string) => labels.map((label, index) => ({ id: `${id}${index}`, label }))
  return (id) => block('boxes', { boxes: rows(id) })(id)
}
