/** The fields in which a membership keeps the link that is out, when there is none. */
export const NO_LINK = { invitationHash: null, invitationExpiresAt: null } as const
