import type { UIFieldServerProps } from 'payload'

import { addressLine, deliveryAddressesOf } from '@/core/addresses/deliveryAddresses'
import { stillWanted } from '@/core/addresses/wantedAddresses'
import { formatMoment } from '@/core/moment'
import { Chip } from '@/ui/Chip'
import { type Panel, panelOf } from '../panelRequest'

/** The delivery addresses as the customer wants them, while the ERP has others; to read: they are the ERP's to change. */
export async function WantedByCustomer({ req, id }: UIFieldServerProps) {
  const panel = await panelOf(req)
  const found = panel && id !== undefined ? await loadWanted(panel, String(id)) : null
  if (!panel || !found) return null
  const { t, zone, locale } = panel
  const { wanted, erps } = found
  const lines = wanted.addresses.map(addressLine)
  const gone = erps.filter((line) => !lines.includes(line))
  return (
    <section className="nz nz-wanted" aria-labelledby="wanted-addresses">
      <h3 id="wanted-addresses">{t('wanted.title')}</h3>
      <p className="soft">
        {t('wanted.lead', { name: wanted.by, when: formatMoment(new Date(wanted.at), zone, locale) })}
      </p>
      {lines.length === 0 && <p>{t('wanted.none')}</p>}
      <ul className="nz-rows">
        {wanted.addresses.map((address) => (
          <li key={address.id}>
            <span>{addressLine(address)}</span>
            <span className="chips">
              {address.primary && <Chip tone="neutral" shape="check" word={t('wanted.primary')} />}
              {!erps.includes(addressLine(address)) && <Chip tone="wait" shape="triangle" word={t('wanted.new')} />}
            </span>
          </li>
        ))}
        {gone.map((line) => (
          <li key={line}>
            <s>{line}</s>
            <Chip tone="stop" shape="octagon" word={t('wanted.gone')} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Null when nothing is wanted, and for who may not see the customer. */
async function loadWanted({ payload, user }: Panel, id: string) {
  const where = { id: { equals: id } }
  const { totalDocs } = await payload.count({ collection: 'customers', where, overrideAccess: false, user })
  if (totalDocs === 0) return null
  // No door of REST gives the field away: it is read past access, here alone, once the customer may be seen.
  const customer = await payload.findByID({ collection: 'customers', id, depth: 0, overrideAccess: true })
  const wanted = stillWanted(customer)
  return wanted && { wanted, erps: deliveryAddressesOf(customer.addresses).map(addressLine) }
}
