export const PRICES = '/account/prices'
