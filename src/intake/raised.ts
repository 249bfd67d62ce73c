/** Raised figures: a note's mark and the 2 of m² stay what they are when they come into a line. */
const RAISED: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

/** A text that is set as a superscript, its figures as such characters. */
export const raised = (text: string): string => [...text].map((c) => RAISED[c] ?? c).join('');
