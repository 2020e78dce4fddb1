/** All texts of the server side, by language and area. Browser code takes one area from here through a page, and messages/format.ts. */
import type { Locale } from '@/core/locale'
import enAccount from './en/account.json'
import enAdmin from './en/admin.json'
import enApi from './en/api.json'
import enCaseMessages from './en/caseMessages.json'
import enClaims from './en/claims.json'
import enConfig from './en/config.json'
import enContacts from './en/contacts.json'
import enDealers from './en/dealers.json'
import enDocuments from './en/documents.json'
import enErrors from './en/errors.json'
import enExports from './en/exports.json'
import enFiles from './en/files.json'
import enForms from './en/forms.json'
import enGrids from './en/grids.json'
import enHome from './en/home.json'
import enInvoices from './en/invoices.json'
import enLists from './en/lists.json'
import enLogin from './en/login.json'
import enMailPreferences from './en/mailPreferences.json'
import enMails from './en/mails.json'
import enOrders from './en/orders.json'
import enPicker from './en/picker.json'
import enPrices from './en/prices.json'
import enReceiving from './en/receiving.json'
import enRegister from './en/register.json'
import enRegisterImport from './en/registerImport.json'
import enRequest from './en/request.json'
import enReturnForm from './en/returnForm.json'
import enReturns from './en/returns.json'
import enRowList from './en/rowList.json'
import enServices from './en/services.json'
import enShell from './en/shell.json'
import enStatus from './en/status.json'
import { formatter, type MessageKey, type MessageTree, type TextTree, type Translate } from './format'
import nlAccount from './nl/account.json'
import nlAdmin from './nl/admin.json'
import nlApi from './nl/api.json'
import nlCaseMessages from './nl/caseMessages.json'
import nlClaims from './nl/claims.json'
import nlConfig from './nl/config.json'
import nlContacts from './nl/contacts.json'
import nlDealers from './nl/dealers.json'
import nlDocuments from './nl/documents.json'
import nlErrors from './nl/errors.json'
import nlExports from './nl/exports.json'
import nlFiles from './nl/files.json'
import nlForms from './nl/forms.json'
import nlGrids from './nl/grids.json'
import nlHome from './nl/home.json'
import nlInvoices from './nl/invoices.json'
import nlLists from './nl/lists.json'
import nlLogin from './nl/login.json'
import nlMailPreferences from './nl/mailPreferences.json'
import nlMails from './nl/mails.json'
import nlOrders from './nl/orders.json'
import nlPicker from './nl/picker.json'
import nlPrices from './nl/prices.json'
import nlReceiving from './nl/receiving.json'
import nlRegister from './nl/register.json'
import nlRegisterImport from './nl/registerImport.json'
import nlRequest from './nl/request.json'
import nlReturnForm from './nl/returnForm.json'
import nlReturns from './nl/returns.json'
import nlRowList from './nl/rowList.json'
import nlServices from './nl/services.json'
import nlShell from './nl/shell.json'
import nlStatus from './nl/status.json'
import { parseTexts } from './parseTexts'

const nl = {
  api: nlApi,
  shell: nlShell,
  grids: nlGrids,
  exports: nlExports,
  lists: nlLists,
  login: nlLogin,
  receiving: nlReceiving,
  register: nlRegister,
  registerImport: nlRegisterImport,
  home: nlHome,
  request: nlRequest,
  orders: nlOrders,
  picker: nlPicker,
  prices: nlPrices,
  mailPreferences: nlMailPreferences,
  returns: nlReturns,
  returnForm: nlReturnForm,
  status: nlStatus,
  claims: nlClaims,
  invoices: nlInvoices,
  rowList: nlRowList,
  services: nlServices,
  caseMessages: nlCaseMessages,
  contacts: nlContacts,
  account: nlAccount,
  dealers: nlDealers,
  errors: nlErrors,
  mails: nlMails,
  documents: nlDocuments,
  files: nlFiles,
  forms: nlForms,
  admin: nlAdmin,
  config: nlConfig,
}

const en = {
  api: enApi,
  shell: enShell,
  grids: enGrids,
  exports: enExports,
  lists: enLists,
  login: enLogin,
  receiving: enReceiving,
  register: enRegister,
  registerImport: enRegisterImport,
  home: enHome,
  request: enRequest,
  orders: enOrders,
  picker: enPicker,
  prices: enPrices,
  mailPreferences: enMailPreferences,
  returns: enReturns,
  returnForm: enReturnForm,
  status: enStatus,
  claims: enClaims,
  invoices: enInvoices,
  rowList: enRowList,
  services: enServices,
  caseMessages: enCaseMessages,
  contacts: enContacts,
  account: enAccount,
  dealers: enDealers,
  errors: enErrors,
  mails: enMails,
  documents: enDocuments,
  files: enFiles,
  forms: enForms,
  admin: enAdmin,
  config: enConfig,
}

type Messages = typeof nl
export type Area = keyof Messages
/** A key with its area first: `'login.title'`. */
type AnyKey = MessageKey<Messages>
/** A key within one area: `'title'`. */
export type AreaKey<A extends Area> = MessageKey<Messages[A]>

export const AREAS = Object.keys(nl) as Area[]

const ALL: Readonly<Record<Locale, Readonly<Record<Area, TextTree>>>> = { nl, en }
const made = new Map<string, Translate>()
const parsed = new Map<string, MessageTree>()

/** The texts of one area as its file holds them. */
export const textsOf = (locale: Locale, area: Area): TextTree => ALL[locale][area]

/** The texts of one area, to hand to a client component. */
export function messagesOf(locale: Locale, area: Area): MessageTree {
  const name = `${locale}:${area}`
  const messages = parsed.get(name) ?? parseTexts(ALL[locale][area], locale)
  parsed.set(name, messages)
  return messages
}

/** `t('login.title')` for one language, or `t('title')` when an area is named. Formatters are kept: call it freely. */
export function translator(locale: Locale): Translate<AnyKey>
export function translator<A extends Area>(locale: Locale, area: A): Translate<AreaKey<A>>
export function translator(locale: Locale, area?: Area): Translate {
  const name = `${locale}:${area ?? ''}`
  let t = made.get(name)
  if (!t) {
    t = formatter<TextTree>(locale, area ? ALL[locale][area] : ALL[locale])
    made.set(name, t)
  }
  return t
}
