/** How soon something is to be done. Apart from the schema, so that a browser may have it. */

/** At once, within hours that the text sets, later in the course. */
export const whens = ['now', 'hours', 'later'] as const;
export type When = (typeof whens)[number];
