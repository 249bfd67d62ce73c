/** Turn zod's findings into sentences with the line of the YAML key that they concern. */
import type { z } from 'zod';
import type { Diagnostic } from './diagnostics.ts';

/**
 * @param error what zod found
 * @param schema the schema of the file, for the descriptions of its keys
 * @param file path for messages
 * @param yaml the YAML text that was checked
 * @param offset lines of the file before the YAML text
 * @param rule name of the rule that reports
 */
export function explainIssues(
  error: z.ZodError,
  schema: z.ZodObject,
  file: string,
  yaml: string,
  offset: number,
  rule: string,
): Diagnostic[] {
  const known = Object.keys(schema.shape);
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

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && /received undefined$/u.test(issue.message))
    return 'is missing.';
  const text = issue.message
    .replace(/^Invalid input: /u, '')
    .replace(/^Invalid option: /u, '')
    .replace(/^expected one of/u, 'must be one of')
    .replace(/^expected (\w+), received (\w+)$/u, 'must be a $1, not a $2');
  return `${text.endsWith('.') ? text : `${text}.`}`;
}

function nearestHint(known: readonly string[]): string {
  if (known.length === 0) return 'Remove the key, or correct its name.';
  return `The keys are: ${known.join(', ')}.`;
}

function describeKey(schema: z.ZodObject, path: readonly PropertyKey[]): string | undefined {
  const first = path[0];
  if (typeof first !== 'string') return undefined;
  const field = schema.shape[first] as z.ZodType | undefined;
  return field?.description === undefined ? undefined : `${first}: ${field.description}`;
}

/** 1-based line of the deepest key of `path` that can be found in the YAML text. */
function lineOf(yaml: string, path: readonly PropertyKey[]): number {
  const lines = yaml.split('\n');
  let from = 0;
  for (const step of path) {
    if (typeof step === 'number') {
      // The n-th item of a list: count dashes of the first indentation met.
      const start = lines.findIndex((l, i) => i >= from && /^\s*-(?:\s|$)/u.test(l));
      if (start === -1) break;
      const indent = /^\s*/u.exec(lines[start]!)![0].length;
      let n = -1;
      for (let i = start; i < lines.length; i++) {
        if (/^\s*/u.exec(lines[i]!)![0].length === indent && lines[i]!.trimStart().startsWith('-'))
          n += 1;
        if (n === step) {
          from = i;
          break;
        }
      }
    } else {
      const pattern = new RegExp(
        `^\\s*(?:-\\s+)?(?:\\{\\s*)?['"]?${String(step).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}['"]?\\s*:`,
        'u',
      );
      const at = lines.findIndex((l, i) => i >= from && pattern.test(l));
      if (at === -1) break;
      from = at;
    }
  }
  return from + 1;
}
