/** 发文字号 (document number): issuing code, year in 〔〕, serial number, 号. */

/** A document number in its parts. */
interface DocNumber {
  /** 机关代字, e.g. 某政办发. */
  readonly code: string;
  readonly year: number;
  readonly serial: number;
}

const CODE = '[\\u4e00-\\u9fff]{2,12}';
/** Matches document numbers in normalised text. */
export const DOC_NUMBER = new RegExp(`(${CODE})〔(\\d{4})〕第?(\\d{1,5})号`, 'gu');

/** Parse one document number that is the whole of `s`; undefined if it is none. */
export function parseDocNumber(s: string): DocNumber | undefined {
  const m = new RegExp(`^(${CODE})〔(\\d{4})〕第?(\\d{1,5})号$`, 'u').exec(s);
  return m === null ? undefined : { code: m[1]!, year: Number(m[2]), serial: Number(m[3]) };
}
