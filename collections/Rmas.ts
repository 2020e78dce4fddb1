import { onlyStaff } from '@access/fields'
import { shownTo } from '@access/panel'
import { rmaAccess } from '@access/rmas'
import type { CollectionConfig } from 'payload'

import { RMA_STATUSES } from '@/core/rmas/status'
import type { Transport } from '@/core/rmas/transport'
import { uploadForReceipt, uploadToRma } from '@/endpoints/attachments/uploadAttachment'
import { messageEndpoints } from '@/endpoints/messages/messageEndpoints'
import { currentTermsFor } from '@/endpoints/rmas/acceptTerms'
import { cancelRma } from '@/endpoints/rmas/cancelRma'
import { checkRma } from '@/endpoints/rmas/checkRma'
import { completeRma, confirmRma } from '@/endpoints/rmas/completeRma'
import { correctRma } from '@/endpoints/rmas/correctRma'
import { createRma } from '@/endpoints/rmas/createRma'
import { decideRma } from '@/endpoints/rmas/decideRma'
import { inspectRma } from '@/endpoints/rmas/inspectRma'
import { matchList } from '@/endpoints/rmas/matchList'
import { orderLabel } from '@/endpoints/rmas/orderLabel'
import { receiveRma } from '@/endpoints/rmas/receiveRma'
import { saveDraft } from '@/endpoints/rmas/saveDraft'
import { termsOf } from '@/endpoints/rmas/showTerms'
import { submitDraft } from '@/endpoints/rmas/submitDraft'
import { takeOverRma } from '@/endpoints/rmas/takeOverRma'
import { acceptedTermsField } from './fields/acceptedTerms'
import { answersField } from './fields/answers'
import { chainFields } from './fields/chain'
import { dealerDecisionFields } from './fields/dealer'
import { wholeNumber } from './fields/numbers'
import { panelColumn, shownAs } from './fields/panelPart'
import { rmaLinesField } from './fields/rmaLines'
import { awaitedConfirmation, unexpectedField } from './fields/rmaReceiving'
import { choice, customerField, date, longText, one, text } from './fields/simple'
import { unreadFields } from './fields/unread'
import { labels, words } from './fields/words'

const STATUS_WORDS: Record<(typeof RMA_STATUSES)[number], { nl: string; en: string }> = {
  draft: words('Concept', 'Draft'),
  awaitingDealer: words('Wacht op dealer', 'Awaiting dealer'),
  submitted: words('Ingediend', 'Submitted'),
  partiallyApproved: words('Deels goedgekeurd', 'Partly approved'),
  approved: words('Goedgekeurd', 'Approved'),
  rejected: words('Afgewezen', 'Rejected'),
  partiallyReceived: words('Deels ontvangen', 'Partly received'),
  received: words('Ontvangen', 'Received'),
  inspected: words('Gecontroleerd', 'Inspected'),
  completed: words('Afgehandeld', 'Completed'),
  cancelled: words('Geannuleerd', 'Cancelled'),
}

const TRANSPORT_WORDS: Record<Transport, [nl: string, en: string]> = {
  send: ['Opsturen', 'Sent'],
  bring: ['Brengen', 'Brought'],
  pickup: ['Laten ophalen', 'Collected'],
}

/** A customer's request to send goods back. Its life: src/core/rmas/status.ts; its verbs: src/endpoints/rmas. */
export const Rmas: CollectionConfig<'rmas'> = {
  slug: 'rmas',
  labels: labels(['RMA', 'RMA’s'], ['RMA', 'RMAs']),
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'status', 'customer', 'pieces', 'submittedAt'],
    listSearchableFields: ['number', 'customerNumber', 'customerName', 'lines.articleNumber', 'lines.articleName'],
    group: words('Afhandeling', 'Cases'),
    hidden: shownTo('admin', 'agent', 'sales'),
    components: {
      beforeListTable: ['/src/admin/list/RmaStatusTabs#RmaStatusTabs'],
      views: { edit: { root: { Component: '/src/admin/rma/RmaView#RmaView' } } },
    },
  },
  access: rmaAccess,
  lockDocuments: false,
  // Who may see the prices hangs on it (access/fields.ts).
  forceSelect: { customer: true },
  disableDuplicate: true,
  defaultSort: '-submittedAt',
  endpoints: [
    currentTermsFor('rmas'),
    checkRma,
    matchList,
    createRma,
    saveDraft,
    submitDraft,
    decideRma,
    takeOverRma,
    cancelRma,
    receiveRma,
    inspectRma,
    completeRma,
    confirmRma,
    correctRma,
    orderLabel,
    uploadToRma,
    uploadForReceipt,
    termsOf('rmas'),
    ...messageEndpoints('rmas'),
  ],
  indexes: [{ fields: ['customer', 'submittedAt'] }, { fields: ['status', 'submittedAt'] }],
  fields: [
    shownAs(text('number', 'RMA-nummer', 'RMA number', { unique: true }), '/src/admin/list/rmaCells#NumberCell'),
    shownAs(customerField(), '/src/admin/list/rmaCells#CustomerCell'),
    text('customerNumber', 'Klantnummer', 'Customer number', { index: true }),
    text('customerName', 'Klantnaam', 'Customer name'),
    // The customer's dealer when it was sent: what was sent under a dealer stays theirs to read.
    one('dealer', 'customers', ['Dealer', 'Dealer'], { index: true, read: onlyStaff }),
    ...dealerDecisionFields(),
    one('contact', 'contacts', ['Contact', 'Contact'], { index: true }),
    one('onBehalfBy', 'users', ['Namens de klant gemaakt door', 'Made on behalf by']),
    {
      name: 'status',
      type: 'select',
      label: words('Status', 'Status'),
      admin: { components: { Cell: '/src/admin/list/rmaCells#StatusCell' } },
      required: true,
      index: true,
      defaultValue: 'draft',
      options: RMA_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })),
    },
    wholeNumber('revision', 'Revisie', 'Revision', { defaultValue: 0 }),
    ...chainFields(),
    ...unreadFields(),
    one('reason', 'return-reasons', ['Reden', 'Reason']),
    answersField(),
    longText('remarks', 'Opmerkingen', 'Remarks'),
    text('ccEmail', 'Kopie naar', 'Copy to', { maxLength: 254 }),
    choice('transport', ['Vervoer', 'Transport'], TRANSPORT_WORDS),
    acceptedTermsField(),
    rmaLinesField(),
    unexpectedField(),
    awaitedConfirmation(),
    wholeNumber('fileCount', 'Bestanden', 'Files', { defaultValue: 0 }),
    panelColumn('pieces', 'Omvang', 'Size', '/src/admin/list/rmaCells#PiecesCell'),
    shownAs(
      date('submittedAt', 'Ingediend op', 'Submitted at', { index: true }),
      '/src/admin/list/MomentCell#MomentCell',
    ),
    date('decidedAt', 'Besloten op', 'Decided at'),
    one('decidedBy', 'users', ['Besloten door', 'Decided by']),
    longText('decisionNote', 'Toelichting bij het besluit', 'Note on the decision'),
    one('returnForm', 'documents', ['Retourformulier', 'Return form']),
    one('shippingLabel', 'documents', ['Verzendlabel', 'Shipping label']),
    one('creditInvoice', 'invoices', ['Creditfactuur', 'Credit note']),
  ],
}
