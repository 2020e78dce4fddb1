import { translator } from '@messages/translate'

import { trackingLink } from '@/core/orders'
import type { Shipment } from '@/payload-types'
import { type Clock, longDate } from '../returns/moment'

type Props = { readonly shipments: readonly Shipment[]; readonly clock: Clock }

/** Parcels of an order, with the way to where their carrier shows them. */
export function ShipmentList({ shipments, clock }: Props) {
  return (
    <ul className="shipments">
      {shipments.map((shipment) => (
        <Parcel key={shipment.id} shipment={shipment} clock={clock} />
      ))}
    </ul>
  )
}

function Parcel({ shipment, clock }: { readonly shipment: Shipment; readonly clock: Clock }) {
  const t = translator(clock.locale, 'orders')
  const { number, carrier, service, trackingCode, trackingUrl, shippedAt } = shipment
  const link = trackingLink(trackingUrl)
  return (
    <li>
      <span>
        <span className="no">{number}</span>
        <span className="small soft">
          {[carrier, service, shippedAt && longDate(shippedAt, clock)].filter(Boolean).join(' · ')}
        </span>
      </span>
      {link ? (
        <a href={link} target="_blank" rel="noreferrer">
          {t('follow', { code: trackingCode ?? number })}
        </a>
      ) : (
        trackingCode && <span className="no">{trackingCode}</span>
      )}
    </li>
  )
}
