/**
 * What may stand in the files of `content/`, key by key: a key that goes, becomes needed or takes
 * another value changes what an editor may write, and is seen here. By hand: what is refused.
 */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PlacesFile } from '../../../src/domain/placesFile.ts';
import { ReadingsFile } from '../../../src/domain/readings.ts';
import { GradeSheet, ItemSheet, LookupSheet, ScheduleSheet } from '../../../src/domain/rules.ts';
import {
  AgenciesFile,
  DocumentFrontMatter,
  IsoDate,
  IssueFile,
  SiteFile,
  SynonymsFile,
} from '../../../src/domain/schema.ts';

type Json = { readonly [key: string]: unknown };

/** One line a key: `path type limits`, with ? for a key that may be left out. */
function* keysOf(schema: Json, path = ''): Generator<string> {
  const {
    type,
    properties,
    required,
    items,
    anyOf,
    oneOf,
    description: _,
    $schema: __,
    ...rest
  } = schema;
  const union = (anyOf ?? oneOf) as readonly Json[] | undefined;
  const { additionalProperties, propertyNames, ...limits } = rest;
  const said = Object.entries(limits).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  yield [path, union === undefined ? type : 'one of', ...said].filter(Boolean).join(' ');
  for (const [i, one] of (union ?? []).entries()) yield* keysOf(one, `${path}(${i + 1})`);
  for (const [key, inner] of Object.entries((properties ?? {}) as Record<string, Json>)) {
    const may = ((required ?? []) as string[]).includes(key) ? '' : '?';
    yield* keysOf(inner, `${path === '' ? '' : `${path}.`}${key}${may}`);
  }
  if (items !== undefined) yield* keysOf(items as Json, `${path}[]`);
  if (typeof propertyNames === 'object') yield* keysOf(propertyNames as Json, `${path}{key}`);
  if (typeof additionalProperties === 'object')
    yield* keysOf(additionalProperties as Json, `${path}{}`);
  if (properties !== undefined && additionalProperties !== false) yield `${path} and other keys`;
}
const keys = (schema: z.ZodType): string =>
  [
    ...keysOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as unknown as Json),
  ].join('\n');

describe('the keys of', () => {
  it.each([
    ['a document', DocumentFrontMatter],
    ['issue.yaml', IssueFile],
    ['site.yaml', SiteFile],
    ['agencies.yaml', AgenciesFile],
    ['synonyms.yaml', SynonymsFile],
    ['places.yaml', PlacesFile],
    ['readings.yaml', ReadingsFile],
    ['a sheet of grades', GradeSheet],
    ['a sheet of items', ItemSheet],
    ['a sheet of years', ScheduleSheet],
    ['a sheet of entries', LookupSheet],
  ] as const)('%s', (_, schema) => expect(keys(schema)).toMatchSnapshot());
});

describe('a day', () => {
  it.each(['2023-11-01', '2024-02-29', '1999-12-31'])('is %s', (text) =>
    expect(IsoDate.safeParse(text).success).toBe(true),
  );
  it.each(['2023-02-29', '2023-13-01', '2023-1-1', '2023-11', '20231101', 'x2023-11-01', ''])(
    'is not %s',
    (text) => expect(IsoDate.safeParse(text).success).toBe(false),
  );
});
