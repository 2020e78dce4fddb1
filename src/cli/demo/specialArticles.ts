/** For importRetail: what this wholesaler buys in only for whoever orders it. The embroidered quilts. */
export const SPECIAL_ARTICLES: ReadonlySet<string> = new Set(['22803'])
