'use client'

import { useRowLabel } from '@payloadcms/ui'

import { usePanel } from '../text/PanelTextContext'

type Row = {
  readonly label?: unknown
  readonly name?: unknown
  readonly blockType?: string
  readonly required?: unknown
}

/** A field in the list: its number, what it asks, and what kind it is. */
export function BlockLabel() {
  const { t } = usePanel()
  const { data, rowNumber } = useRowLabel<Row>()
  const kind = t(`form.kind.${(data?.blockType ?? 'text') as 'text'}`)
  const said = typeof data?.label === 'string' && data.label.trim() ? data.label : t('form.unnamed')
  return (
    <span className="nz-block">
      <span className="nz-block-number">{(rowNumber ?? 0) + 1}</span>
      <b>{said}</b>
      <span className="muted">{kind}</span>
    </span>
  )
}
