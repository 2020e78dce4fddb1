import { onlyStaff } from '@access/fields'
import { shownTo } from '@access/panel'
import { warrantyClaimAccess } from '@access/warrantyClaims'
import type { CollectionConfig } from 'payload'

import { CLAIM_STATUSES, type ClaimStatus } from '@/core/claims/statuses'
import { uploadToClaim } from '@/endpoints/attachments/uploadAttachment'
import { cancelClaim } from '@/endpoints/claims/cancelClaim'
import { checkClaim } from '@/endpoints/claims/checkClaim'
import { claimVerbs } from '@/endpoints/claims/claimVerbs'
import { createClaim } from '@/endpoints/claims/createClaim'
import { giveResponse } from '@/endpoints/claims/giveResponse'
import { saveClaimDraft } from '@/endpoints/claims/saveClaimDraft'
import { showHistory } from '@/endpoints/claims/showHistory'
import { submitClaimDraft } from '@/endpoints/claims/submitClaimDraft'
import { messageEndpoints } from '@/endpoints/messages/messageEndpoints'
import { noteOn } from '@/endpoints/request/keepNote'
import { currentTermsFor } from '@/endpoints/rmas/acceptTerms'
import { termsOf } from '@/endpoints/rmas/showTerms'
import { acceptedTermsField } from './fields/acceptedTerms'
import { answersField } from './fields/answers'
import { chainFields } from './fields/chain'
import { claimLinesField } from './fields/claimLines'
import { wholeNumber } from './fields/numbers'
import { panelColumn, shownAs } from './fields/panelPart'
import { customerField, date, longText, one, text } from './fields/simple'
import { unreadFields } from './fields/unread'
import { labels, words } from './fields/words'

const STATUS_WORDS: Readonly<Record<ClaimStatus, { nl: string; en: string }>> = {
  draft: words('Concept', 'Draft'),
  submitted: words('Ingediend', 'Submitted'),
  inProgress: words('In behandeling', 'In progress'),
  sentToManufacturer: words('Bij de fabrikant', 'Sent to manufacturer'),
  accepted: words('Toegekend', 'Accepted'),
  partlyAccepted: words('Deels toegekend', 'Partly accepted'),
  rejected: words('Afgewezen', 'Rejected'),
  closed: words('Gesloten', 'Closed'),
  cancelled: words('Geannuleerd', 'Cancelled'),
}

/** What a customer claims under warranty. Its life: src/core/claims/status.ts; its verbs: src/endpoints/claims. */
export const WarrantyClaims: CollectionConfig<'warranty-claims'> = {
  slug: 'warranty-claims',
  labels: labels(['Garantieclaim', 'Garantieclaims'], ['Warranty claim', 'Warranty claims']),
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'status', 'customer', 'articles', 'submittedAt'],
    listSearchableFields: [
      'number',
      'customerNumber',
      'customerName',
      'lines.articleNumber',
      'lines.articleName',
      'lines.serialNumber',
    ],
    group: words('Afhandeling', 'Cases'),
    hidden: shownTo('admin', 'agent', 'sales'),
    components: {
      beforeListTable: ['/src/admin/list/ClaimStatusTabs#ClaimStatusTabs'],
      views: { edit: { root: { Component: '/src/admin/claims/ClaimView#ClaimView' } } },
    },
  },
  access: warrantyClaimAccess,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-submittedAt',
  endpoints: [
    currentTermsFor('warranty-claims'),
    checkClaim,
    createClaim,
    saveClaimDraft,
    submitClaimDraft,
    ...claimVerbs,
    cancelClaim,
    giveResponse,
    noteOn('warranty-claims'),
    uploadToClaim,
    showHistory,
    termsOf('warranty-claims'),
    ...messageEndpoints('warranty-claims'),
  ],
  indexes: [{ fields: ['customer', 'submittedAt'] }],
  fields: [
    shownAs(text('number', 'Claimnummer', 'Claim number', { unique: true }), '/src/admin/list/claimCells#NumberCell'),
    shownAs(customerField(), '/src/admin/list/rmaCells#CustomerCell'),
    text('customerNumber', 'Klantnummer', 'Customer number', { index: true }),
    text('customerName', 'Klantnaam', 'Customer name'),
    // As with returns: the customer's dealer when it was sent.
    one('dealer', 'customers', ['Dealer', 'Dealer'], { index: true, read: onlyStaff }),
    one('contact', 'contacts', ['Contact', 'Contact'], { index: true }),
    one('onBehalfBy', 'users', ['Namens de klant gemaakt door', 'Made on behalf by']),
    {
      name: 'status',
      type: 'select',
      label: words('Status', 'Status'),
      admin: { components: { Cell: '/src/admin/list/claimCells#StatusCell' } },
      required: true,
      index: true,
      defaultValue: 'draft',
      options: CLAIM_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })),
    },
    wholeNumber('revision', 'Revisie', 'Revision', { defaultValue: 0 }),
    ...chainFields(),
    ...unreadFields(),
    text('formEmail', 'Mailadres voor het claimformulier', 'Mail address for the claim form', { maxLength: 254 }),
    text('ccEmail', 'Kopie naar', 'Copy to', { maxLength: 254 }),
    text('contactName', 'Contactpersoon', 'Contact person', { maxLength: 120 }),
    text('contactPhone', 'Telefoon', 'Phone', { maxLength: 40 }),
    text('damage', 'Soort schade', 'Kind of damage', { maxLength: 40 }),
    // As the kind was called: one that is not offered any more still has its name on old claims.
    {
      name: 'damageTitle',
      type: 'group',
      label: words('Schade', 'Damage'),
      fields: [text('nl', 'Nederlands', 'Dutch'), text('en', 'Engels', 'English')],
    },
    longText('complaint', 'Klacht', 'Complaint'),
    claimLinesField(),
    answersField(),
    // Nobody said yet: null.
    { name: 'returnAfterReview', type: 'checkbox', label: words('Na beoordeling retour', 'Return after review') },
    acceptedTermsField(),
    wholeNumber('fileCount', 'Bestanden', 'Files', { defaultValue: 0 }),
    panelColumn('articles', 'Artikelen', 'Articles', '/src/admin/list/claimCells#ArticlesCell'),
    shownAs(
      date('submittedAt', 'Ingediend op', 'Submitted at', { index: true }),
      '/src/admin/list/MomentCell#MomentCell',
    ),
    // Since when it has an outcome, or none will come.
    date('handledAt', 'Behandeld op', 'Handled at', { index: true }),
    date('closedAt', 'Gesloten op', 'Closed at'),
    one('handledBy', 'users', ['Behandeld door', 'Handled by'], { read: onlyStaff }),
    longText('note', 'Toelichting aan de klant', 'Note to the customer'),
    { ...longText('internalNote', 'Interne notitie', 'Internal note'), access: { read: onlyStaff } },
    one('claimForm', 'documents', ['Claimformulier', 'Claim form']),
    one('response', 'attachments', ['Reactie', 'Response']),
    one('invoice', 'invoices', ['Factuur', 'Invoice']),
    text('invoiceNumber', 'Factuurnummer', 'Invoice number'),
  ],
}
