import { onlyStaff } from '@access/fields'
import { shownTo } from '@access/panel'
import { serviceRequestAccess } from '@access/serviceRequests'
import type { CollectionConfig } from 'payload'

import { SERVICE_STATUSES, type ServiceStatus } from '@/core/services/status'
import { uploadToServiceRequest } from '@/endpoints/attachments/uploadAttachment'
import { messageEndpoints } from '@/endpoints/messages/messageEndpoints'
import { noteOn } from '@/endpoints/request/keepNote'
import { answerRequest } from '@/endpoints/services/answerRequest'
import { askCustomer } from '@/endpoints/services/askCustomer'
import { cancelRequest } from '@/endpoints/services/cancelRequest'
import { createRequest } from '@/endpoints/services/createRequest'
import { declineRequest } from '@/endpoints/services/declineRequest'
import { finishRequest } from '@/endpoints/services/finishRequest'
import { saveRequestDraft } from '@/endpoints/services/saveRequestDraft'
import { startRequest } from '@/endpoints/services/startRequest'
import { submitRequestDraft } from '@/endpoints/services/submitRequestDraft'
import { answersField } from './fields/answers'
import { chainFields } from './fields/chain'
import { wholeNumber } from './fields/numbers'
import { shownAs } from './fields/panelPart'
import { customerField, date, longText, one, text } from './fields/simple'
import { unreadFields } from './fields/unread'
import { labels, words } from './fields/words'

const STATUS_WORDS: Readonly<Record<ServiceStatus, { nl: string; en: string }>> = {
  draft: words('Concept', 'Draft'),
  submitted: words('Ingediend', 'Submitted'),
  inProgress: words('In behandeling', 'In progress'),
  waitingForCustomer: words('Wacht op klant', 'Waiting for customer'),
  done: words('Afgerond', 'Done'),
  declined: words('Niet mogelijk', 'Declined'),
  cancelled: words('Geannuleerd', 'Cancelled'),
}

/** What a customer asks for by a service type. Its life: src/core/services/status.ts; its verbs: src/endpoints/services. */
export const ServiceRequests: CollectionConfig<'service-requests'> = {
  slug: 'service-requests',
  labels: labels(['Serviceaanvraag', 'Serviceaanvragen'], ['Service request', 'Service requests']),
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'status', 'customer', 'title', 'submittedAt', 'dueAt'],
    listSearchableFields: ['number', 'customerNumber', 'customerName', 'title.nl', 'title.en'],
    group: words('Afhandeling', 'Cases'),
    hidden: shownTo('admin', 'agent', 'sales'),
    components: {
      beforeListTable: ['/src/admin/list/ServiceStatusTabs#ServiceStatusTabs'],
      views: { edit: { root: { Component: '/src/admin/services/RequestView#RequestView' } } },
    },
  },
  access: serviceRequestAccess,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-submittedAt',
  endpoints: [
    createRequest,
    saveRequestDraft,
    submitRequestDraft,
    startRequest,
    askCustomer,
    answerRequest,
    finishRequest,
    declineRequest,
    cancelRequest,
    noteOn('service-requests'),
    uploadToServiceRequest,
    ...messageEndpoints('service-requests'),
  ],
  indexes: [{ fields: ['customer', 'submittedAt'] }, { fields: ['status', 'submittedAt'] }],
  fields: [
    shownAs(text('number', 'Nummer', 'Number', { unique: true }), '/src/admin/list/serviceCells#NumberCell'),
    one('type', 'service-types', ['Servicetype', 'Service type'], { required: true, index: true }),
    // As the type was called: a type that is no longer shown still has its name on old requests.
    shownAs(
      {
        name: 'title',
        type: 'group',
        label: words('Aanvraag', 'Request'),
        fields: [text('nl', 'Nederlands', 'Dutch'), text('en', 'Engels', 'English')],
      },
      '/src/admin/list/serviceCells#TitleCell',
    ),
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
      admin: { components: { Cell: '/src/admin/list/serviceCells#StatusCell' } },
      required: true,
      index: true,
      defaultValue: 'draft',
      options: SERVICE_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })),
    },
    wholeNumber('revision', 'Revisie', 'Revision', { defaultValue: 0 }),
    ...chainFields(),
    ...unreadFields(),
    answersField(),
    wholeNumber('fileCount', 'Bestanden', 'Files', { defaultValue: 0 }),
    shownAs(
      date('submittedAt', 'Ingediend op', 'Submitted at', { index: true }),
      '/src/admin/list/MomentCell#MomentCell',
    ),
    shownAs(
      { ...date('dueAt', 'Streefmoment', 'Target'), access: { read: onlyStaff } },
      '/src/admin/list/MomentCell#MomentCell',
    ),
    date('closedAt', 'Gesloten op', 'Closed at'),
    one('handledBy', 'users', ['Behandeld door', 'Handled by'], { read: onlyStaff }),
    longText('question', 'Vraag aan de klant', 'Question to the customer'),
    longText('answer', 'Antwoord van de klant', 'The customer’s answer'),
    longText('note', 'Toelichting aan de klant', 'Note to the customer'),
    { ...longText('internalNote', 'Interne notitie', 'Internal note'), access: { read: onlyStaff } },
  ],
}
