/** The one place where text becomes part of HTML or XML. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as the content of an element, or of an attribute in double quotation marks, of HTML or XML. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/gu, (c) => ENTITIES[c] ?? c);
