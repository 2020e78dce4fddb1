import { shownTo } from '@access/panel'
import { registrationAccess } from '@access/registrations'
import type { CollectionConfig } from 'payload'

import { REGISTRATION_STATUSES, type RegistrationStatus } from '@/core/registrations/status'
import { approveRegistration } from '@/endpoints/registrations/approveRegistration'
import { createRegistration } from '@/endpoints/registrations/createRegistration'
import { proceedWithRegistration, withdrawRegistration } from '@/endpoints/registrations/moveRegistration'
import { rejectRegistration } from '@/endpoints/registrations/rejectRegistration'
import { showForm } from '@/endpoints/registrations/showForm'
import { addressFields } from './fields/address'
import { shownAs } from './fields/panelPart'
import { checkbox, choice, date, localeField, longText, one, text } from './fields/simple'
import { labels, words } from './fields/words'

const STATUS_WORDS: Readonly<Record<RegistrationStatus, { nl: string; en: string }>> = {
  unchecked: words('Wacht op btw-controle', 'Waiting for VAT check'),
  open: words('Te beoordelen', 'To decide'),
  approved: words('Goedgekeurd', 'Approved'),
  rejected: words('Afgewezen', 'Rejected'),
  withdrawn: words('Ingetrokken', 'Withdrawn'),
}

/** Somebody who wants to become a customer, or to act for one. Its life: src/core/registrations/status.ts. */
export const Registrations: CollectionConfig<'registrations'> = {
  slug: 'registrations',
  labels: labels(['Aanmelding', 'Aanmeldingen'], ['Registration', 'Registrations']),
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'status', 'submittedAt', 'dueOn'],
    listSearchableFields: ['name', 'contactName', 'email', 'customerNumber'],
    group: words('Klanten', 'Customers'),
    hidden: shownTo('admin', 'agent'),
    components: {
      beforeListTable: ['/src/admin/list/RegistrationStatusTabs#RegistrationStatusTabs'],
      views: { edit: { root: { Component: '/src/admin/registrations/RegistrationView#RegistrationView' } } },
    },
  },
  access: registrationAccess,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-submittedAt',
  endpoints: [
    showForm,
    createRegistration,
    approveRegistration,
    rejectRegistration,
    proceedWithRegistration,
    withdrawRegistration,
  ],
  indexes: [{ fields: ['status', 'submittedAt'] }],
  fields: [
    // Of the company, or of the person.
    shownAs(text('name', 'Naam', 'Name', { required: true }), '/src/admin/list/registrationCells#NameCell'),
    choice('kind', ['Soort', 'Kind'], {
      business: ['Zakelijk', 'Business'],
      private: ['Particulier', 'Private'],
      access: ['Toegang', 'Access'],
      endCustomer: ['Eindklant', 'End customer'],
    }),
    shownAs(
      {
        name: 'status',
        type: 'select',
        label: words('Status', 'Status'),
        required: true,
        index: true,
        defaultValue: 'open',
        options: REGISTRATION_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })),
      },
      '/src/admin/list/registrationCells#StatusCell',
    ),
    text('contactName', 'Contactpersoon', 'Contact', { required: true }),
    text('email', 'E-mailadres', 'Email address', { required: true, index: true }),
    text('phone', 'Telefoon', 'Phone'),
    localeField(),
    text('vatNumber', 'Btw-nummer', 'VAT number', { index: true }),
    { name: 'address', type: 'group', label: words('Adres', 'Address'), fields: addressFields() },
    text('customerNumber', 'Opgegeven klantnummer', 'Customer number as given'),
    // The dealer whose number was given; empty when nobody has that number.
    one('dealer', 'customers', ['Dealer', 'Dealer'], { index: true }),
    checkbox('withoutInvoices', 'Mag geen facturen zien', 'May not see invoices'),
    checkbox('extraLogin', 'Extra login', 'Extra login'),
    longText('remarks', 'Opmerking', 'Remark'),
    {
      name: 'acceptedTerms',
      type: 'group',
      label: words('Aanvaarde voorwaarden', 'Accepted terms'),
      fields: [one('page', 'pages', ['Pagina', 'Page']), text('hash', 'Kenmerk', 'Hash'), date('at', 'Op', 'At')],
    },
    ...vatCheckFields(),
    shownAs(
      date('submittedAt', 'Ontvangen op', 'Received at', { required: true, index: true }),
      '/src/admin/list/MomentCell#MomentCell',
    ),
    // A day, as the calendar of the house had it when the registration came in.
    shownAs(
      text('dueOn', 'Antwoord uiterlijk', 'Answer by', { index: true }),
      '/src/admin/list/registrationCells#DueCell',
    ),
    date('decidedAt', 'Besloten op', 'Decided at'),
    one('decidedBy', 'users', ['Besloten door', 'Decided by']),
    one('decidedByContact', 'contacts', ['Besloten door de dealer', 'Decided by the dealer']),
    longText('decisionNote', 'Reden', 'Reason'),
    one('customer', 'customers', ['Klant', 'Customer'], { index: true }),
    one('contact', 'contacts', ['Contact', 'Contact']),
  ],
}

/** What VIES said, in its own words: texts from elsewhere. */
function vatCheckFields() {
  return [
    choice('vatCheck', ['Btw-controle', 'VAT check'], {
      notAsked: ['Niet gevraagd', 'Not asked'],
      pending: ['Gevraagd', 'Asked'],
      valid: ['Geldig', 'Valid'],
      invalid: ['Ongeldig', 'Invalid'],
      unavailable: ['Geen antwoord', 'No answer'],
    }),
    date('vatCheckedAt', 'Gecontroleerd op', 'Checked at'),
    text('vatName', 'Naam volgens VIES', 'Name by VIES'),
    longText('vatAddress', 'Adres volgens VIES', 'Address by VIES'),
  ]
}
