/** Turn zod's findings into sentences with the line of the YAML key that they concern. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Diagnostic } from './diagnostics.ts';

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
  const known = keysOf(schema);
  return error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return keys.map((key): Diagnostic => {
      const path = key === undefined ? issue.path : [...issue.path, key];
      const field = path.map(String).join('.') || '(the whole file)';
      const line = lineOf(yaml, path) + offset;
      const description = describeKey(schema, path);
      return {
        file,
        line,
        rule,
        severity: 'error',
        message:
          key === undefined ? `${field}: ${sentence(issue)}` : `${field}: there is no such key.`,
        hint:
          key === undefined
            ? (description ?? 'See the description of the key in src/domain/schema.ts.')
            : nearestHint(issue.path.length === 0 ? known : []),
      };
    });
  });
}

/** Of a union that one key decides, the schema that the text chose; the union where it chose none. */
function chosen(schema: z.ZodType, yaml: string): z.ZodType {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const key = schema.def.discriminator;
  const data: unknown = parseDocument(yaml).get(key);
  const found = schema.options.find((option) => {
    const kind = option instanceof z.ZodObject ? option.shape[key] : undefined;
    return kind instanceof z.ZodLiteral && kind.values.has(data as never);
  });
  return found instanceof z.ZodType ? found : schema;
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && /received undefined$/u.test(issue.message))
    return 'is missing.';
  const text = issue.message
    .replace(/^Invalid input: /u, '')
    .replace(/^Invalid option: /u, '')
    .replace(/^Invalid discriminator value\. Expected (.+)$/u, 'must be $1')
    .replace(/^expected one of/u, 'must be one of')
    .replace(/^expected (\w+), received (\w+)$/u, 'must be a $1, not a $2');
  return `${text.endsWith('.') ? text : `${text}.`}`;
}

function nearestHint(known: readonly string[]): string {
  if (known.length === 0) return 'Remove the key, or correct its name.';
  return `The keys are: ${known.join(', ')}.`;
}

/** Keys of an object schema, or of any in a union, at its top; none for a list. */
function keysOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodUnion) {
    return [...new Set(schema.options.flatMap((o) => (o instanceof z.ZodType ? keysOf(o) : [])))];
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Description of the innermost key on a path that has one: into objects, lists and what wraps them. */
function describeKey(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let at: unknown = schema;
  let description: string | undefined;
  for (const [depth, step] of path.entries()) {
    at = unwrap(at);
    if (at instanceof z.ZodUnion) {
      const rest = path.slice(depth);
      const found = at.options.map((o) =>
        o instanceof z.ZodType ? describeKey(o, rest) : undefined,
      );
      return found.find((said) => said !== undefined) ?? description;
    }
    if (at instanceof z.ZodArray || at instanceof z.ZodRecord) {
      at = at instanceof z.ZodArray ? at.element : at.valueType;
      continue;
    }
    if (!(at instanceof z.ZodObject)) break;
    at = at.shape[String(step)];
    if (!(at instanceof z.ZodType)) break;
    const said = at.description ?? unwrap(at)?.description;
    if (said !== undefined) description = `${String(step)}: ${said}`;
  }
  return description;
}

/** What an optional, default or nullable schema wraps. */
function unwrap(schema: unknown): z.ZodType | undefined {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodNullable) {
    at = at.unwrap();
  }
  return at instanceof z.ZodType ? at : undefined;
}

/** 1-based line of the deepest key of `path` that stands in the YAML text. */
export function lineOf(yaml: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  let at: unknown = parseDocument(yaml, { lineCounter: lines }).contents;
  let offset = isNode(at) ? (at.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(at)) {
      const pair = at.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (pair === undefined || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      at = pair.value;
    } else if (isSeq(at)) {
      at = at.items[Number(step)];
      if (!isNode(at)) break;
      offset = at.range?.[0] ?? offset;
    } else break;
  }
  return lines.linePos(offset).line;
}
