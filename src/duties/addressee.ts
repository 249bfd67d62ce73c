/**
 * Whom a letter or a reply speaks to: 你局 is the one body that stands before the colon at its head.
 *
 * A paper to several bodies, or to one whose name does not end as 你… says, speaks to nobody that
 * can be told: the name stays unknown and is reported.
 */
import type { GazetteDocument } from '../domain/model.ts';
import type { Resolution } from '../domain/register.ts';
import { simplify } from '../domain/script.ts';
import type { PrintedName } from './agencies.ts';
import type { NameIndex } from './names.ts';

/** The one body that a document is addressed to. */
interface Addressee {
  readonly name: string;
  readonly resolution: Resolution;
}

/** Blocks at the head of a document among which its addressee stands. */
const HEAD = 8;
/** A line that is one name and a colon. */
const LINE = /^([\p{Script=Han}（）()]{3,30})[：:]$/u;
/** Several, or nobody in particular: 各…, 有关…, 市直…单位. */
const SEVERAL = /[、，和及]|^(?:各|有关|相关|全体|广大)|各|(?:有关|相关|直属)?(?:单位|部门)$/u;
/** What may stand behind the word by which a body is spoken to: 某县人民政府 is 你县, 某局党组 你局. */
const BEHIND = /^(?:(?:人民)?政府|党组|党委|管理?委(?:员)?会|员会|公室)?$/u;
const YOU = /^你([市县区州盟旗镇乡局委办厅院校部])$/u;

/**
 * The one body that a document is addressed to.
 *
 * @returns undefined where it has no addressee, or several
 */
export function addresseeOf(doc: GazetteDocument, names: NameIndex): Addressee | undefined {
  for (const clause of doc.clauses.slice(0, HEAD)) {
    if (clause.number !== undefined) return undefined;
    const name = LINE.exec(clause.text.replace(/\s/gu, ''))?.[1];
    if (name === undefined) continue;
    if (SEVERAL.test(name)) return undefined;
    return { name, resolution: names.register.resolve(name, doc.id) };
  }
  return undefined;
}

/** Whether a printed name is 你… and means the addressee. */
export function isSpokenTo(printed: string, addressee: Addressee): boolean {
  const word = YOU.exec(simplify(printed))?.[1];
  if (word === undefined) return false;
  const name = simplify(addressee.name);
  const at = name.lastIndexOf(word);
  return at > 0 && BEHIND.test(name.slice(at + 1));
}

/** A name as the register knows it: 你局 resolves as the addressee does. */
export const meant = (name: PrintedName, addressee: Addressee | undefined): PrintedName =>
  addressee !== undefined &&
  name.resolution.kind === 'unknown' &&
  isSpokenTo(name.printed, addressee)
    ? { ...name, resolution: addressee.resolution }
    : name;
