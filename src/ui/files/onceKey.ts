/** A key of which there is no other. Not `randomUUID`: a portal without https has none. */
export const newOnceKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')
