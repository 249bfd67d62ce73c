/**
 * Finds names of the register in a text, at a given place, as the text prints them: any
 * width, with white space or a line break inside, with or without brackets.
 */
import type { Register, Resolution } from '../domain/register.ts';
import { simplify } from '../domain/script.ts';
import { foldText } from '../domain/text.ts';

interface Node {
  readonly next: Map<string, Node>;
  /** The folded name that ends here. */
  name?: string;
}

/** One name found in a text. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly resolution: Exclude<Resolution, { kind: 'unknown' }>;
}

/** Code units of UTF-16. A list that grew up to one of them would be a table of hashes for a long time. */
const UNITS = 0x1_00_00;

/** By the first unit of each; of a character outside the basic plane, that is not folded, nothing is kept. */
const folded = new Array<string | undefined>(UNITS);

/** What one character counts for in a name; empty for white space and brackets. */
function foldCharacter(c: string, unit: number): string {
  if (c.length > 1) return simplify(foldText(c));
  const f = folded[unit] ?? simplify(foldText(c));
  folded[unit] = f;
  return f;
}

const OPENING = /[（(【[〔﹝]/gu;
const CLOSING = /[）)】\]〕﹞]/gu;

/** The names of a register, laid out so that a text is read once, whatever their number. */
export class NameIndex {
  readonly register: Register;
  readonly #root: Node = { next: new Map() };
  /** Of each unit: 1 where a name begins with it, 2 where none does; 0 where nobody asked. */
  readonly #begins = new Uint8Array(UNITS);

  constructor(register: Register) {
    this.register = register;
    for (const name of register.names) {
      const key = foldText(name);
      let node = this.#root;
      for (const c of simplify(key)) {
        let next = node.next.get(c);
        if (next === undefined) {
          next = { next: new Map() };
          node.next.set(c, next);
        }
        node = next;
      }
      if (node !== this.#root) node.name = key;
    }
  }

  /** Whether no name begins with a character, by its unit; half of a character may begin any. */
  #beginsNone(unit: number): boolean {
    if (unit >= 0xd8_00 && unit <= 0xdf_ff) return false;
    if (this.#begins[unit] === 0) {
      const [first] = foldCharacter(String.fromCharCode(unit), unit);
      this.#begins[unit] = first !== undefined && this.#root.next.has(first) ? 1 : 2;
    }
    return this.#begins[unit] === 2;
  }

  /**
   * The names that begin at `start`, the longest first.
   *
   * @param carried words that the text leaves out before the name, because an earlier name of the list has them
   * @param document id of the document, for names that are bound to one
   */
  at(text: string, start: number, document: string, carried = ''): NameMatch[] {
    // Few characters begin a name, and each place of a text is asked for.
    if (start >= text.length) return [];
    if (carried === '' && this.#beginsNone(text.charCodeAt(start))) return [];
    let node: Node | undefined = this.#root;
    if (carried !== '') for (const c of simplify(foldText(carried))) node = node?.next.get(c);
    if (node === undefined) return [];
    const found: NameMatch[] = [];
    for (let i = start; i < text.length; ) {
      const unit = text.charCodeAt(i);
      const c = unit < 0xd8_00 || unit > 0xdb_ff ? text[i]! : text.slice(i, i + 2);
      const f = foldCharacter(c, unit);
      if (f === '' && i === start) break;
      for (const part of f) node = node?.next.get(part);
      if (node === undefined) break;
      i += c.length;
      if (f !== '' && node.name !== undefined) {
        const resolution = this.register.resolve(node.name, document);
        // 县（市）政府 holds no 市政府.
        if (
          resolution.kind !== 'unknown' &&
          !closesOnly(text.slice(start, i)) &&
          !goesOnAsDepartments(c, text, i) &&
          !goesOnAsUnion(c, text, i)
        )
          found.push({
            start,
            end: withGovernment(text, closeBracket(text, start, i), resolution),
            resolution,
          });
      }
    }
    return found.reverse();
  }
}

/** 各乡镇|人民政府: a group of places and their governments are the same bodies. */
function withGovernment(text: string, end: number, resolution: NameMatch['resolution']): number {
  if (resolution.kind !== 'found' || !resolution.agency.group) return end;
  if (!/[县市区旗州盟乡镇（）()]/u.test(text[end - 1]!)) return end;
  const more = /^(?:人民)?政府(?!采购|网|部门|投资|职能|工作|及其|有关)/u.exec(
    simplify(text.slice(end, end + 8)),
  );
  return end + (more?.[0].length ?? 0);
}

/** 民政部门, 财政部门: those of that field in any place, and no ministry 民政部. */
const goesOnAsDepartments = (last: string, text: string, end: number): boolean =>
  (last === '部' || last === '署') && /^[门門](?![户戶类類槛檻票])/u.test(text.slice(end, end + 2));

/** 某供销合作社|联合社: the union of those societies is another body. */
const goesOnAsUnion = (last: string, text: string, end: number): boolean =>
  last === '社' && /^(?:联合?社|聯合?社|总社|總社)/u.test(text.slice(end, end + 3));

/** Whether words close a bracket that they have not opened. */
function closesOnly(words: string): boolean {
  let open = 0;
  for (const c of words) {
    if ('（(【[〔'.includes(c)) open += 1;
    else if ('）)】]〕'.includes(c)) open -= 1;
    if (open < 0) return true;
  }
  return false;
}

/** A name that ends inside brackets that it opened takes the closing ones along. */
function closeBracket(text: string, start: number, end: number): number {
  const inside = text.slice(start, end);
  let open = (inside.match(OPENING)?.length ?? 0) - (inside.match(CLOSING)?.length ?? 0);
  let at = end;
  for (; open > 0; open -= 1) {
    const next = /^\s*[）)】\]〕﹞]/u.exec(text.slice(at, at + 4));
    if (next === null) break;
    at += next[0].length;
  }
  return at;
}

const indexes = new WeakMap<Register, NameIndex>();

/** The index of a register; made once. */
export function nameIndex(register: Register): NameIndex {
  let index = indexes.get(register);
  if (index === undefined) {
    index = new NameIndex(register);
    indexes.set(register, index);
  }
  return index;
}
