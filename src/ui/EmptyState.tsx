import type { ReactNode } from 'react'

import { Icon, type IconName } from './Icon'

type Props = {
  readonly icon?: IconName
  /** What was looked for, or what will appear here. */
  readonly title: string
  /** What to do next. */
  readonly children?: ReactNode
  /** One button. */
  readonly action?: ReactNode
}

export function EmptyState({ icon = 'search', title, children, action }: Props) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <strong>{title}</strong>
      {children && <p className="small soft">{children}</p>}
      {action}
    </div>
  )
}
