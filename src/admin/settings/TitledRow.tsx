'use client'

import { useRowLabel } from '@payloadcms/ui'

import { usePanel } from '../text/PanelTextContext'

/** A row of a list of settings, by its title; a new one by its place. */
export function TitledRow() {
  const { t } = usePanel()
  const { data, rowNumber } = useRowLabel<{ readonly title?: unknown }>()
  const title = typeof data?.title === 'string' ? data.title.trim() : ''
  return <span>{title || t('settings.row', { n: (rowNumber ?? 0) + 1 })}</span>
}
