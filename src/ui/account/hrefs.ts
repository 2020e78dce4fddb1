export const PROFILE = '/account/profile'
