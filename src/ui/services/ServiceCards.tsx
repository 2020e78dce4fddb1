import Link from 'next/link'

import { Icon, type IconName } from '../Icon'

export type ServiceCard = {
  readonly code: string
  readonly title: string
  readonly description: string | null
  readonly icon: IconName
}

/** What may be asked for: the whole cell is the link. */
export function ServiceCards({ services }: { readonly services: readonly ServiceCard[] }) {
  return (
    <ul className="service-cards">
      {services.map(({ code, title, description, icon }) => (
        <li key={code}>
          <Link href={`/services/new/${code}`}>
            <Icon name={icon} />
            <span>
              <b>{title}</b>
              {description && <span className="soft">{description}</span>}
            </span>
            <Icon name="arrowRight" small />
          </Link>
        </li>
      ))}
    </ul>
  )
}
