/** How much one request holds. Without schemas, so that the browser has them too. */

export const MAX_LINES = 200

/** Rows of a list that is pasted or uploaded. */
export const MOST_ROWS = 500

/** Pieces that no order line bounds: as many as a person can mean. */
export const MOST_FREE_PIECES = 9_999_999
