/** One whole invented gazette for each seed. */
import { Converter } from 'opencc-js/cn2t';
import { appointmentNotice, appointmentSection } from './appointments.ts';
import { annals, chronicle } from './chronicle.ts';
import { cityOf } from './city.ts';
import { damageSome } from './damage.ts';
import { diceOf } from './dice.ts';
import { notice, order, other, plan, shortNotice } from './documents.ts';
import { setGazette } from './layout.ts';
import type { DraftDocument, Fact, Gazette } from './truth.ts';

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Rewrite every string of a value. */
function convert<T>(value: T, change: (s: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((v) => convert(v, change)) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [k, KEPT.has(k) ? v : convert(v, change)]),
    ) as T;
  }
  return value;
}
/** Fields that hold a word of the bench and no text. */
const KEPT = new Set([
  'type',
  'action',
  'set',
  'damage',
  'kinds',
  'roles',
  'start',
  'end',
  'date',
  'kind',
]);

/** UTF-16 little endian with its mark, as Windows programs save it. */
function utf16(text: string): Uint8Array {
  const out = new Uint8Array(2 + text.length * 2);
  out.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    out[2 + 2 * i] = code & 255;
    out[3 + 2 * i] = code >> 8;
  }
  return out;
}

/** Generate the gazette of a seed. */
export function gazetteOf(seed: number): Gazette {
  const d = diceOf(seed);
  const city = cityOf(d);
  const year = d.int(2012, 2025);
  const number = d.int(1, 12);
  let serial = d.int(3, 30);
  const next = (): number => {
    serial += d.int(1, 3);
    return serial;
  };
  const drafts: DraftDocument[] = [];
  if (d.chance(0.5)) drafts.push(order(d, city, year, next()));
  for (let i = d.int(1, 2); i > 0; i -= 1) drafts.push(notice(d, city, year, next()));
  if (d.chance(0.7)) drafts.push(other(d, city, year, next()));
  drafts.push(shortNotice(d, city, year, next()));
  if (d.chance(0.5)) drafts.push(plan(d, city, year, next()));
  if (d.chance(0.6)) drafts.push(appointmentSection(d, city, year, Math.min(number, 12)));
  else
    for (let i = d.int(1, 3); i > 0; i -= 1) drafts.push(appointmentNotice(d, city, year, next()));
  drafts.push(d.chance(0.25) ? annals(d, city) : chronicle(d, city, year));

  const traditional = d.chance(0.12);
  const change = traditional ? toTraditional : (s: string): string => s;
  const damaged = damageSome(d, drafts, d.int(0, 3));
  const name = d.pick([
    `${city.government}公报`,
    `${city.name}人民政府公报`,
    `${city.name}政府公报`,
    `${city.short}政报`,
  ]);
  const set = setGazette(d, city, { name, year, number, total: d.int(20, 300) }, damaged);
  const lines = set.lines.map(change);
  const text = lines.join(d.chance(0.2) ? '\r\n' : '\n');
  const wide = d.chance(0.1);
  const agencies = [
    ...[...city.departments, ...city.others].map(({ name: n, aliases, kind }) => ({
      name: n,
      aliases,
      kind,
    })),
    {
      name: `各${city.level === '县' ? '乡镇' : '县（市、区）'}人民政府`,
      aliases: [],
      kind: 'group',
    },
    {
      name: city.government,
      aliases: [`${city.level}人民政府`, `${city.level}政府`],
      kind: 'government',
    },
  ];
  return {
    seed,
    id: `${year}-${String(number).padStart(2, '0')}`,
    bytes: wide ? utf16(text) : new TextEncoder().encode(text),
    lines,
    name: change(name),
    year,
    number,
    government: change(city.government),
    documents: convert(set.documents, change),
    furniture: set.furniture,
    agencies: convert(agencies, change),
    forms: {
      ...set.forms,
      script: traditional ? 'traditional' : 'simplified',
      encoding: wide ? 'UTF-16' : 'UTF-8',
    },
  };
}

/** Facts of one kind in a gazette, each with its lines and document. */
export const factsOf = <K extends Fact['type']>(
  gazette: Gazette,
  type: K,
): {
  fact: Extract<Fact, { type: K }>;
  lines: readonly [number, number];
  document: number;
  text: string;
}[] =>
  gazette.documents.flatMap((doc, document) =>
    doc.blocks.flatMap((b) =>
      (b.facts ?? []).flatMap((fact) =>
        fact.type === type
          ? [{ fact: fact as Extract<Fact, { type: K }>, lines: b.lines, document, text: b.text }]
          : [],
      ),
    ),
  );
