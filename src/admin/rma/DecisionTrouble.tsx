'use client'

import { useRouter } from 'next/navigation'

import { Notice } from '@/ui/Notice'
import { usePanel } from '../text/PanelTextContext'
import type { WaitingLine } from './DecisionLine'
import type { LineError, Trouble } from './useDecision'

type Props = {
  readonly trouble: Trouble | null
  readonly errors: ReadonlyMap<string, LineError>
  readonly lines: readonly WaitingLine[]
}

/** Why the decision was not recorded, above the lines; the focus moves here. */
export function DecisionTrouble({ trouble, errors, lines }: Props) {
  const { t } = usePanel()
  const router = useRouter()
  if (!trouble) return null
  const id = 'decision-trouble'
  if (trouble.kind === 'race') {
    const reload = (
      <button type="button" className="btn" onClick={() => router.refresh()}>
        {t('decide.reload')}
      </button>
    )
    return (
      <Notice id={id} key="race" tone="stop" focus title={t('decide.raceTitle')} action={reload}>
        {t('decide.raceHelp')}
      </Notice>
    )
  }
  if (trouble.kind === 'refused') {
    return (
      <Notice id={id} key={trouble.reason} tone="stop" focus title={t('decide.refusedTitle')}>
        {t('decide.refusedHelp', { reason: trouble.reason })}
      </Notice>
    )
  }
  const faulty = lines.filter((line) => errors.has(line.id))
  return (
    <Notice id={id} key={[...errors.keys()].join()} tone="stop" focus title={t('decide.fixTitle', { n: errors.size })}>
      {t('decide.fixHelp')}{' '}
      {faulty.map(({ id: line, position }) => (
        <a key={line} className="nz-goto" href={`#${errors.get(line)?.at === 'note' ? 'note' : 'approve'}-${line}`}>
          {t('decide.goToLine', { n: position })}
        </a>
      ))}
    </Notice>
  )
}
