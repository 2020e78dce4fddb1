'use client'

import { useDocumentDrawer, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useState } from 'react'

import type { StatusTone } from '@/core/rmas/statusTone'
import type { Contact, Customer, Membership } from '@/payload-types'
import { Chip } from '@/ui/Chip'
import { usePanel } from '../text/PanelTextContext'

const TONES: Readonly<Record<Membership['status'], StatusTone>> = {
  active: { tone: 'ok', shape: 'check' },
  invited: { tone: 'wait', shape: 'triangle' },
  blocked: { tone: 'stop', shape: 'octagon' },
}

type Side = 'contact' | 'customer'

/** Who may act for this customer. */
export const ContactsOfCustomer = () => <AccessList of="customer" />

/** For whom this contact may act. */
export const CustomersOfContact = () => <AccessList of="contact" />

function AccessList({ of }: { readonly of: Side }) {
  const { t } = usePanel()
  const { id } = useDocumentInfo()
  const { rows, failed, reload } = useMemberships(of, id)
  const [GiveDrawer, , give] = useDocumentDrawer({ collectionSlug: 'memberships' })
  // The drawer starts over whenever these change, so they must stay the same object.
  const filledIn = useMemo(() => ({ [of]: id, status: 'active' }), [of, id])
  if (!id) return null

  const done = () => {
    give.closeDrawer()
    reload()
  }
  return (
    <section className="nz nz-access">
      <h3>{t(of === 'customer' ? 'customer.contacts' : 'customer.customers')}</h3>
      {failed && <p className="err">{t('customer.notLoaded')}</p>}
      {!failed && !rows && <p className="soft">{t('customer.loading')}</p>}
      {rows?.length === 0 && (
        <p className="soft">{t(of === 'customer' ? 'customer.noContacts' : 'customer.noCustomers')}</p>
      )}
      <ul className="nz-rows">
        {rows?.map((row) => (
          <AccessRow key={row.id} of={of} membership={row} onSaved={reload} />
        ))}
      </ul>
      <button type="button" className="btn" onClick={give.openDrawer}>
        {t('customer.give')}
      </button>
      <GiveDrawer initialData={filledIn} redirectAfterCreate={false} onSave={done} />
    </section>
  )
}

type RowProps = { readonly of: Side; readonly membership: Membership; readonly onSaved: () => void }

function AccessRow({ of, membership, onSaved }: RowProps) {
  const { t } = usePanel()
  const { id, status, rights } = membership
  const [Drawer, , { openDrawer }] = useDocumentDrawer({ collectionSlug: 'memberships', id })
  return (
    <li>
      <div>
        <OtherSide of={of} membership={membership} />
        <p>{t('customer.rights', { n: rights?.length ?? 0 })}</p>
      </div>
      <Chip {...TONES[status]} word={t(`customer.status.${status}`)} />
      <button type="button" className="btn quiet" onClick={openDrawer}>
        {t('customer.edit')}
      </button>
      <Drawer onSave={onSaved} />
    </li>
  )
}

function OtherSide({ of, membership }: Pick<RowProps, 'of' | 'membership'>) {
  const other = of === 'customer' ? membership.contact : membership.customer
  if (typeof other === 'string') return <span className="muted">{other}</span>
  const [collection, aside] =
    of === 'customer' ? ['contacts', (other as Contact).email] : ['customers', (other as Customer).number]
  return (
    <>
      <a href={`/admin/collections/${collection}/${other.id}`}>
        <strong>{other.name}</strong>
      </a>{' '}
      <span className="muted">{aside}</span>
    </>
  )
}

/** The memberships of one contact or customer, read again on demand. */
function useMemberships(of: Side, id: string | number | undefined) {
  const [rows, setRows] = useState<readonly Membership[] | null>(null)
  const [failed, setFailed] = useState(false)

  const reload = useCallback(async () => {
    if (!id) return
    const url = `/api/memberships?where[${of}][equals]=${id}&depth=1&limit=200`
    const found = await fetch(url, { credentials: 'include' }).then(
      (response) => (response.ok ? (response.json() as Promise<{ docs: Membership[] }>) : null),
      () => null,
    )
    setFailed(found === null)
    if (found) setRows(found.docs)
  }, [of, id])

  useEffect(() => {
    void reload()
  }, [reload])
  return { rows, failed, reload }
}
