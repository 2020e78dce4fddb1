/** How the ERP that is played answers an event: as it should, five seconds later, with 500, 410 or what is no HTTP, or not at all. */
export const ANSWERS = ['well', 'slowly', 'wrongly', 'gone', 'garbage', 'never'] as const
export type Answering = (typeof ANSWERS)[number]
