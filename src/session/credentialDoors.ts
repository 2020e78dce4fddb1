/**
 * A server action can be posted to any page, the login's too, so the page says nothing of what a request tries. The front
 * counts every post to a page with a form for visitors and marks it; the actions of those forms ask for the mark. Whoever posts
 * them elsewhere finds the door closed, and nobody else's posts need to be counted, whatever cookies they carry.
 */
const DOORS = /^\/api\/(contacts\/(login|forgot-password|reset-password)|registrations)$/

/** Set by the front alone (src/server/rateLimits.ts), in place of the client's word. */
export const COUNTED = 'x-nazorg-counted'

/** Whether the portal may call this address of the API for a request with these headers. */
export const isOpenTo = (path: string, headers: Headers): boolean => !DOORS.test(path) || headers.has(COUNTED)
