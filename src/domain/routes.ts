/** Addresses of pages, as site paths: `/` is the root of the site, wherever it is served. */

/** Page of an issue. */
export const issuePath = (id: string): string => `/issues/${id}/`;

/** Page of a document. */
export const documentPath = (id: string): string => `/documents/${id}/`;

/** Page of a document's lines in the source text. */
export const sourcePath = (id: string): string => `/documents/${id}/source/`;

/** Page of an issue's corrections. */
export const correctionsPath = (issue: string): string => `/corrections/${issue}/`;

/** Page of a rule sheet. */
export const calculatorPath = (id: string): string => `/calculators/${id}/`;

/** Page of a rule sheet's audit. */
export const auditPath = (id: string): string => `/calculators/${id}/audit/`;

/** Page of an agency. */
export const agencyPath = (id: string): string => `/agencies/${id}/`;

/** A clause in its document; the anchor is written as it is, and a browser encodes it. */
export const clausePath = (document: string, clause: string): string =>
  `${documentPath(document)}#${clause}`;

/** Page of what hangs on the clauses of a document. */
export const linksPath = (id: string): string => `/documents/${id}/links/`;

/** Two documents side by side. */
export const comparePath = (a: string, b: string): string => `/compare/?a=${a}&b=${b}`;
