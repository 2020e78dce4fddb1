import { translator } from '@messages/translate'

import { type Carrier, carrierOf, parcelLink } from '@/core/carriers'
import type { Shipment } from '@/payload-types'
import { type Clock, longDate } from '../returns/moment'

type Props = {
  readonly shipments: readonly Shipment[]
  readonly carriers: readonly Carrier[]
  readonly clock: Clock
}

/** Parcels of an order, with the way to where their carrier shows them. */
export function ShipmentList({ shipments, carriers, clock }: Props) {
  return (
    <ul className="plain-rows">
      {shipments.map((shipment) => (
        <Parcel key={shipment.id} shipment={shipment} carriers={carriers} clock={clock} />
      ))}
    </ul>
  )
}

type ParcelProps = Omit<Props, 'shipments'> & { readonly shipment: Shipment }

function Parcel({ shipment, carriers, clock }: ParcelProps) {
  const t = translator(clock.locale, 'orders')
  const { number, carrier, service, trackingCode, shippedAt } = shipment
  const link = parcelLink(shipment, carriers)
  const by = carrierOf(carriers, carrier)?.title ?? carrier
  return (
    <li>
      <span>
        <span className="no">{number}</span>
        <span className="small soft">
          {[by, service, shippedAt && longDate(shippedAt, clock)].filter(Boolean).join(' · ')}
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
