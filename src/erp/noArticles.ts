/** Codes in the place of an article number that stand for postage, discounts, fees and corrections. */
const NO_ARTICLES = new Set(['AMAZONFEE', 'B', 'BANK CHARGES', 'C2', 'CRUK', 'D', 'DOT', 'M', 'PADS', 'POST', 'S'])

/** Whether the code is no article, so that its lines cannot be returned. Gift vouchers are none either. */
export const isNoArticle = (code: string): boolean => {
  const upper = code.toUpperCase()
  return NO_ARTICLES.has(upper) || upper.startsWith('GIFT_')
}
