/** What contacts are told about their own account: each says how to reach the house, for who did not do it themselves. */
import type { AccountNoticeMailData, AddressLinkMailData } from '@/core/accountMails'
import { unbroken } from '../render/unbroken'
import type { MailTemplate, MailText } from './mailTemplate'
import { greetingOf } from './rmaValues'
import { accountNoticeSample, addressChangedSample, addressLinkSample } from './sample'
import { button, facts, hole, opening, paragraph, tree } from './tree'

const ownValues = (data: AccountNoticeMailData, t: MailText) => ({
  companyName: data.companyName,
  name: data.name,
  greeting: greetingOf(data.name, t),
  contactUs: contactUs(data, t),
})

function contactUs({ brand: { phone, email } }: AccountNoticeMailData, t: MailText): string {
  const ways = phone && email ? 'both' : phone ? 'phone' : email ? 'email' : 'none'
  return t('ownAccount.contactUs', { ways, phone: unbroken(phone ?? ''), email: email ?? '' })
}

const linkValues = (data: AddressLinkMailData, t: MailText) => ({
  ...ownValues(data, t),
  newAddress: data.newAddress,
  link: data.link,
  validFor: t('hours', { hours: data.expiresHours }),
})

const frame = ({ companyName }: AccountNoticeMailData, t: MailText) => ({
  date: '',
  why: t('ownAccount.why', { company: companyName }),
})

/** To the new address: only its link changes the login. */
export const addressConfirm: MailTemplate<'login-address-confirm'> = {
  event: 'login-address-confirm',
  sample: addressLinkSample,
  values: linkValues,
  frame: ({ companyName }, t) => ({ date: '', why: t('addressConfirm.why', { company: companyName }) }),
  content: (t) => ({
    subject: t('addressConfirm.subject'),
    preheader: t('addressConfirm.preview'),
    body: tree(
      'login-address-confirm',
      opening(t('ownAccount.kicker'), { title: t('addressConfirm.title') }),
      paragraph(hole('greeting')),
      paragraph(t('addressConfirm.intro', { address: hole('newAddress'), company: hole('companyName') })),
      button({ label: t('addressConfirm.button') }, 'link'),
      paragraph(t('addressConfirm.expires', { time: hole('validFor') })),
      paragraph(t('addressConfirm.ignore')),
      paragraph(t('linkFallback', { link: hole('link') })),
    ),
  }),
}

/** To the address of now: its reader can still refuse. */
export const addressRequested: MailTemplate<'login-address-requested'> = {
  event: 'login-address-requested',
  sample: addressLinkSample,
  values: linkValues,
  frame,
  content: (t) => ({
    subject: t('addressRequested.subject'),
    preheader: t('addressRequested.preview'),
    body: tree(
      'login-address-requested',
      opening(t('ownAccount.kicker'), { title: t('addressRequested.title') }),
      paragraph(hole('greeting')),
      paragraph(t('addressRequested.intro')),
      facts([t('ownAccount.newAddress'), 'newAddress']),
      paragraph(t('addressRequested.notYou')),
      button({ label: t('addressRequested.button') }, 'link'),
      paragraph(t('addressRequested.expires', { time: hole('validFor') })),
      paragraph(hole('contactUs')),
      paragraph(t('linkFallback', { link: hole('link') })),
    ),
  }),
}

export const addressChanged: MailTemplate<'login-address-changed'> = {
  event: 'login-address-changed',
  sample: addressChangedSample,
  values: (data, t) => ({ ...ownValues(data, t), oldAddress: data.oldAddress, newAddress: data.newAddress }),
  frame,
  content: (t) => ({
    subject: t('addressChanged.subject'),
    preheader: t('addressChanged.preview'),
    body: tree(
      'login-address-changed',
      opening(t('ownAccount.kicker'), { title: t('addressChanged.title') }),
      paragraph(hole('greeting')),
      paragraph(t('addressChanged.intro')),
      facts([t('ownAccount.oldAddress'), 'oldAddress'], [t('ownAccount.newAddress'), 'newAddress']),
      paragraph(t('ownAccount.notYou')),
      paragraph(hole('contactUs')),
    ),
  }),
}

/** To whoever has an account with the address that somebody else asked for. */
export const addressTaken: MailTemplate<'login-address-taken'> = {
  event: 'login-address-taken',
  sample: accountNoticeSample,
  values: ownValues,
  frame,
  content: (t) => ({
    subject: t('addressTaken.subject'),
    preheader: t('addressTaken.preview'),
    body: tree(
      'login-address-taken',
      opening(t('ownAccount.kicker'), { title: t('addressTaken.title') }),
      paragraph(hole('greeting')),
      paragraph(t('addressTaken.intro', { company: hole('companyName') })),
      paragraph(t('addressTaken.twoLogins')),
      paragraph(hole('contactUs')),
    ),
  }),
}

export const passwordChanged: MailTemplate<'password-changed'> = {
  event: 'password-changed',
  sample: accountNoticeSample,
  values: ownValues,
  frame,
  content: (t) => ({
    subject: t('passwordChanged.subject'),
    preheader: t('passwordChanged.preview'),
    body: tree(
      'password-changed',
      opening(t('ownAccount.kicker'), { title: t('passwordChanged.title') }),
      paragraph(hole('greeting')),
      paragraph(t('passwordChanged.intro', { company: hole('companyName') })),
      paragraph(t('passwordChanged.notYou')),
      paragraph(hole('contactUs')),
    ),
  }),
}
