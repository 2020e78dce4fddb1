/** How one effect reads in the list. */
import { translator } from '@messages/translate'
import Link from 'next/link'
import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '@/core/locale'
import type { Outbox } from '@/payload-types'
import { EffectChip } from '../outbox/EffectChip'
import { effectName, mayRetry } from '../outbox/effect'
import { RetryButton } from '../outbox/RetryButton'
import { outboxPath } from '../paths'

type Props = Pick<DefaultServerCellComponentProps, 'rowData' | 'i18n'>

const textOf = ({ i18n }: Props) => translator(localeOf(i18n.language), 'admin')

export function EffectCell(props: Props) {
  const effect = props.rowData as Outbox
  return (
    <Link className="nz" href={outboxPath(effect.id)}>
      {effectName(textOf(props), effect)}
    </Link>
  )
}

/** The state; and of what failed the reason and the way to try it again. */
export function EffectStatusCell(props: Props) {
  const effect = props.rowData as Outbox
  return (
    <span className="nz nz-effect">
      <EffectChip panel={{ t: textOf(props) }} effect={effect} />
      {effect.status !== 'done' && effect.lastError && <span className="nz-error">{effect.lastError}</span>}
      {mayRetry(effect) && <RetryButton id={effect.id} />}
    </span>
  )
}
