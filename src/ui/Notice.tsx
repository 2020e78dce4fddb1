import type { ReactNode } from 'react'

import { FocusOn } from './FocusOn'
import { Icon, type IconName } from './Icon'

type Tone = 'info' | 'ok' | 'wait' | 'stop'

const ICONS: Record<Tone, IconName> = { info: 'info', ok: 'check', wait: 'warning', stop: 'warning' }

type Props = {
  readonly tone?: Tone
  readonly icon?: IconName
  /** One sentence. */
  readonly title: string
  /** One sentence of help. */
  readonly children?: ReactNode
  /** Facts that the sentence needs, such as an address. */
  readonly facts?: ReactNode
  /** At most one button or link. */
  readonly action?: ReactNode
  readonly id?: string
  /** Moves the focus here when it appears: for the answer to something the reader just did. */
  readonly focus?: boolean
}

export function Notice({ tone = 'info', icon, title, children, facts, action, id = 'notice', focus = false }: Props) {
  return (
    <div
      id={id}
      className={tone === 'info' ? 'notice' : `notice ${tone}`}
      role={tone === 'stop' ? 'alert' : 'status'}
      tabIndex={focus ? -1 : undefined}
    >
      <Icon name={icon ?? ICONS[tone]} />
      <div>
        <strong>{title}</strong>
        {children && <p>{children}</p>}
        {facts}
      </div>
      {action}
      {focus && <FocusOn id={id} />}
    </div>
  )
}
