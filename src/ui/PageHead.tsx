import Link from 'next/link'
import type { ReactNode } from 'react'

import { Icon } from './Icon'

type Props = {
  readonly title: ReactNode
  /** The title is the number of a case. */
  readonly number?: boolean
  /** The status beside a number. */
  readonly chip?: ReactNode
  /** One sentence. */
  readonly lead?: ReactNode
  /** Buttons at the right; one of them primary. */
  readonly actions?: ReactNode
  /** The page above this one. */
  readonly crumb?: { readonly href: string; readonly label: string }
}

export function PageHead({ title, number = false, chip, lead, actions, crumb }: Props) {
  const heading = <h1 className={number ? 'docno' : undefined}>{title}</h1>
  return (
    <>
      {crumb && (
        <Link className="crumb" href={crumb.href}>
          <Icon name="arrowLeft" small />
          {crumb.label}
        </Link>
      )}
      <div className="head">
        <div>
          {chip ? (
            <div className="docline">
              {heading}
              {chip}
            </div>
          ) : (
            heading
          )}
          {lead && (typeof lead === 'string' ? <p>{lead}</p> : lead)}
        </div>
        {actions && <div className="head-act">{actions}</div>}
      </div>
    </>
  )
}
