'use client'

import type { MessageTree } from '@messages/format'
import { useMemo } from 'react'

import { Section } from '@/ui/Section'
import { usePanel } from '../text/PanelTextContext'
import { configText } from './configText'
import { DownloadButton } from './DownloadButton'
import { LoadFile } from './LoadFile'
import { RunList } from './RunList'
import { useRuns } from './useRuns'

type Props = { readonly messages: MessageTree; readonly zone: string }

export function ConfigDesk({ messages, zone }: Props) {
  const { locale } = usePanel()
  const t = useMemo(() => configText(locale, messages), [locale, messages])
  const { runs, reload } = useRuns(locale)
  return (
    <>
      <Section title={t('downloadTitle')}>
        <p className="hint">{t('downloadHelp')}</p>
        <DownloadButton t={t} />
      </Section>
      <Section title={t('uploadTitle')}>
        <p className="hint">{t('uploadHelp')}</p>
        <LoadFile t={t} onApplied={reload} />
      </Section>
      <Section title={t('runsTitle')}>
        <RunList t={t} runs={runs} zone={zone} onUndone={reload} />
      </Section>
    </>
  )
}
