/**
 * What a schema finds wrong with the data of a file, as rows of the catalogue with the line of
 * the key that each concerns. No sentence of the schema library is passed on.
 */
import { isMap, isNode, isScalar, isSeq } from 'yaml';
import { z } from 'zod';
import { parted, type Text } from '../messages/index.ts';
import { must, unknownKey, wholeFile, wrong } from '../messages/yaml.ts';
import { type Diagnostic, diagnose } from './diagnostics.ts';
import { parseYaml } from './yaml.ts';

/**
 * @param error what zod found
 * @param whole the schema of the file, for the descriptions of its keys
 * @param file path for messages
 * @param yaml the YAML text that was checked
 * @param offset lines of the file before the YAML text
 * @param rule name of the rule that reports
 */
export function explainIssues(
  error: z.ZodError,
  whole: z.ZodType,
  file: string,
  yaml: string,
  offset: number,
  rule: string,
): Diagnostic[] {
  const schema = chosen(whole, yaml);
  return error.issues.flatMap(meant).flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return keys.map((key): Diagnostic => {
      const path = key === undefined ? issue.path : [...issue.path, key];
      const place = { file, line: lineOf(yaml, path) + offset };
      const field = fieldOf(path);
      const about = describeKey(schema, path);
      if (key === undefined) {
        const values = decidingValues(schema, issue);
        const wanted = values.length > 0 ? must.oneOf(values) : mustOf(issue);
        return diagnose(wrong(rule), { field, about, must: wanted }, place);
      }
      const known = keysOf(at(schema, issue.path));
      return diagnose(
        unknownKey(rule),
        { field, about, known, near: known.find((k) => alike(k, key)) },
        place,
      );
    });
  });
}

/** The values that the deciding key of a union may have, where a finding says that it has none of them. */
function decidingValues(schema: z.ZodType, issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'invalid_union' || issue.errors.length > 0) return [];
  const union = at(schema, issue.path.slice(0, -1));
  const key = String(issue.path.at(-1));
  if (!(union instanceof z.ZodDiscriminatedUnion)) return [];
  return union.options.flatMap((option) => {
    const kind = option instanceof z.ZodObject ? option.shape[key] : undefined;
    return kind instanceof z.ZodLiteral ? [...kind.values].map(String) : [];
  });
}

/** The path of a key: names joined with dots, positions in a list counted from 1. */
function fieldOf(path: readonly PropertyKey[]): Text {
  if (path.length === 0) return wholeFile;
  const part = (language: 'zh' | 'en'): string =>
    path
      .map((step) =>
        typeof step === 'number'
          ? language === 'zh'
            ? `第 ${step + 1} 条`
            : `entry ${step + 1}`
          : String(step),
      )
      .join(language === 'zh' ? ' 的 ' : ', ');
  return { zh: part('zh'), en: part('en') };
}

/** Whether a key is one that is known but for width, case and spaces. */
const alike = (known: string, key: string): boolean => {
  const plain = (s: string): string =>
    s
      .normalize('NFKC')
      .replace(/[\s_-]/gu, '')
      .toLowerCase();
  return known !== key && plain(known) === plain(key);
};

/** The findings of the form of a union that the editor is likely to have meant: the one with the fewest, at their full paths. */
function meant(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  // A form whose deciding key has another value is not the one that was meant; nor is one of another type.
  const far = (issues: readonly z.core.$ZodIssue[]): number =>
    issues.reduce(
      (n, i) =>
        n +
        (i.code === 'invalid_type' && i.path.length === 0
          ? 100
          : i.code === 'invalid_value' && i.values.length === 1
            ? 10
            : i.code === 'unrecognized_keys'
              ? i.keys.length
              : 1),
      0,
    );
  const ranked = issue.errors
    .map((issues) => ({ issues, n: far(issues) }))
    .sort((a, b) => a.n - b.n);
  const best = ranked[0]!;
  if (best.n >= 100) return [issue];
  // nothing: yes. The key is of another form, which has only its value to say against it.
  const extra = best.issues.flatMap((i) => (i.code === 'unrecognized_keys' ? i.keys : []));
  const own = issue.errors.find(
    ([one, ...others]) =>
      one?.code === 'invalid_value' &&
      others.length === 0 &&
      extra.includes(String(one.path.at(-1))),
  );
  return (own ?? best.issues).flatMap((i) =>
    meant({ ...i, path: [...issue.path, ...i.path] } as z.core.$ZodIssue),
  );
}

/** Of a union that one key decides, the schema that the text chose; the union where it chose none. */
function chosen(schema: z.ZodType, yaml: string): z.ZodType {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const key = schema.def.discriminator;
  const data: unknown = parseYaml(yaml).documents[0]?.get(key);
  const found = schema.options.find((option) => {
    const kind = option instanceof z.ZodObject ? option.shape[key] : undefined;
    return kind instanceof z.ZodLiteral && kind.values.has(data as never);
  });
  return found instanceof z.ZodType ? found : schema;
}

/** What a value must be, from one finding. */
export function mustOf(issue: z.core.$ZodIssue): Text {
  const own = parted(issue.message);
  if (own.zh !== own.en) return own;
  switch (issue.code) {
    case 'invalid_type': {
      const received = /received (\w+)$/u.exec(issue.message)?.[1] ?? typeof issue.input;
      return received === 'undefined'
        ? must.missing
        : must.type(issue.expected, received.toLowerCase());
    }
    case 'invalid_value':
      return must.oneOf(issue.values.map(String));
    case 'too_small':
      return issue.inclusive === false
        ? must.above(String(issue.minimum))
        : must.atLeast(issue.origin, String(issue.minimum));
    case 'too_big':
      return issue.inclusive === false
        ? must.below(String(issue.maximum))
        : must.atMost(issue.origin, String(issue.maximum));
    case 'invalid_format':
      return issue.format === 'url' ? must.address : must.form;
    case 'invalid_union':
      return must.union;
    case 'custom':
      // A refinement that has one text only: a room whose messages are not in the catalogue yet.
      return own.en === 'Invalid input' ? must.form : own;
    default:
      return must.form;
  }
}

/** The schema at a path: into objects, lists and what wraps them; undefined where it has none. */
function at(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let here: z.ZodType | undefined = unwrap(schema);
  for (const [depth, step] of path.entries()) {
    if (here instanceof z.ZodUnion) {
      const rest = path.slice(depth);
      return here.options
        .map((o) => (o instanceof z.ZodType ? at(o, rest) : undefined))
        .find((o) => o !== undefined);
    }
    const next: unknown =
      here instanceof z.ZodArray
        ? here.element
        : here instanceof z.ZodRecord
          ? here.valueType
          : here instanceof z.ZodObject
            ? here.shape[String(step)]
            : undefined;
    here = unwrap(next);
    if (here === undefined) return undefined;
  }
  return here;
}

/** Keys of an object schema, or of any in a union; none for a list. */
function keysOf(schema: z.ZodType | undefined): readonly string[] {
  if (schema instanceof z.ZodUnion) {
    return [...new Set(schema.options.flatMap((o) => (o instanceof z.ZodType ? keysOf(o) : [])))];
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Description of the innermost key on a path that has one: into objects, lists and what wraps them. */
function describeKey(schema: z.ZodType, path: readonly PropertyKey[]): Text | undefined {
  let here: unknown = schema;
  let description: Text | undefined;
  for (const [depth, step] of path.entries()) {
    here = unwrap(here);
    if (here instanceof z.ZodUnion) {
      const rest = path.slice(depth);
      const found = here.options.map((o) =>
        o instanceof z.ZodType ? describeKey(o, rest) : undefined,
      );
      return found.find((said) => said !== undefined) ?? description;
    }
    if (here instanceof z.ZodArray || here instanceof z.ZodRecord) {
      here = here instanceof z.ZodArray ? here.element : here.valueType;
      continue;
    }
    if (!(here instanceof z.ZodObject)) break;
    here = here.shape[String(step)];
    if (!(here instanceof z.ZodType)) break;
    const said = here.description ?? unwrap(here)?.description;
    if (said !== undefined) {
      const text = parted(said);
      description = { zh: `${String(step)}：${text.zh}`, en: `${String(step)}: ${text.en}` };
    }
  }
  return description;
}

/** What an optional, default or nullable schema wraps. */
function unwrap(schema: unknown): z.ZodType | undefined {
  let here = schema;
  while (
    here instanceof z.ZodOptional ||
    here instanceof z.ZodDefault ||
    here instanceof z.ZodNullable
  ) {
    here = here.unwrap();
  }
  return here instanceof z.ZodType ? here : undefined;
}

/** 1-based line of the deepest key of `path` that stands in the YAML text. */
export function lineOf(yaml: string, path: readonly PropertyKey[]): number {
  const { documents, lines } = parseYaml(yaml);
  let here: unknown = documents[0]?.contents;
  let offset = isNode(here) ? (here.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(here)) {
      const pair = here.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (pair === undefined || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      here = pair.value;
    } else if (isSeq(here)) {
      here = here.items[Number(step)];
      if (!isNode(here)) break;
      offset = here.range?.[0] ?? offset;
    } else break;
  }
  return lines.linePos(offset).line;
}
