/** What a page holds as it is printed: glyphs and rules with their places, and what is made of them. */

/** One glyph, in the frame in which its text runs from left to right and its lines from top to bottom. */
export interface Glyph {
  readonly text: string;
  /** Left edge and baseline, in points from the top left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
}

/** A straight line of the print, along one of the axes. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Where text may run to: right, down, left, up. */
export type Angle = 0 | 90 | 180 | 270;

/** The glyphs of one direction and the rules, turned so that the text runs to the right. */
export interface Frame {
  readonly angle: Angle;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

/** Why a page is not read: it has no text that a program could read, or one that is no text. */
export type Unread = 'no-text' | 'unreadable';

/** One page of a PDF. */
export interface PrintPage {
  /** Its number in the file, from 1. */
  readonly sheet: number;
  /** The frames of the page, the one with the most text first. */
  readonly frames: readonly Frame[];
  /** The number that the file gives the page, where it does. */
  readonly label?: string | undefined;
  readonly unread?: Unread | undefined;
  /** How many glyphs have no character that one could read. */
  readonly broken: number;
  /** Whether its text is invisible, over a picture: recognised by a scanner's program. */
  readonly recognised: boolean;
}

/** A line of the text that was taken from a file. */
export interface TextLine {
  readonly text: string;
  /** Whether it stands outside the text of its page: a running head, a page number. */
  readonly placed?: boolean;
  /** Whether it is a heading by its letters, on a line of its own. */
  readonly alone?: boolean;
}

/** The text of one page. */
export interface TextPage {
  readonly sheet: number;
  /** The number that is printed on it. */
  readonly page?: string | undefined;
  readonly lines: readonly TextLine[];
  readonly unread?: Unread | undefined;
}
