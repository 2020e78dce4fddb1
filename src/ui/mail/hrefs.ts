export const MAIL = '/account/mail'
