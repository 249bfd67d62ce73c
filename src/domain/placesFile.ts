/**
 * `places.yaml`: the places of a city, as an editor writes them. The look-up is in
 * `places.ts`, which needs no schema and runs in a browser.
 */
import { z } from 'zod';

const name = z.string().trim().min(2, 'must have at least two characters');
const names = z.array(name).min(1);

const called = {
  name: name.describe('Official name with its level: 某某旗, 某某镇, 某某街道.'),
  short: names
    .optional()
    .describe(
      'Short names in use. A name without its level (某某 for 某某旗) is understood and needs no entry.',
    ),
  former: names.optional().describe('Names that it had before, or that of what it took in.'),
};
const basis = z
  .string()
  .trim()
  .min(1)
  .describe(
    'What the entry rests on, in Simplified Chinese: a document and its clause, or a published list.',
  );

const Township = z.union([
  name,
  z.strictObject({
    ...called,
    basis: basis.optional().describe('Absent: what townshipsBasis of the county says.'),
  }),
]);

const County = z.strictObject({
  ...called,
  basis,
  zone: z
    .literal(true)
    .optional()
    .describe('A development zone: a text may speak of it beside the counties, but it is none.'),
  within: names.optional().describe('For a zone: the counties on whose ground it lies.'),
  townships: z.array(Township).default([]).describe('Townships and streets, by name.'),
  townshipsBasis: basis.optional().describe('What the list of townships rests on.'),
  whole: z
    .literal(true)
    .optional()
    .describe('The list of townships is whole: a name that is not in it is worth a question.'),
});

/** Schema of `places.yaml`. */
export const PlacesFile = z
  .strictObject({
    city: z
      .strictObject({
        ...called,
        in: names
          .optional()
          .describe('The larger places that it lies in, long and short: 某某自治区, 某某.'),
        basis,
      })
      .describe('The city whose gazette this is.'),
    counties: z.array(County).min(1).describe('Counties, banners, districts, county-level cities.'),
    elsewhere: z
      .array(
        z.strictObject({
          ...called,
          city: name.describe('The city, league or prefecture that it belongs to.'),
          basis,
        }),
      )
      .default([])
      .describe(
        'Places of other cities that are easily met here: named in the texts, or next door.',
      ),
    review: z
      .literal(true)
      .optional()
      .describe('The list was drafted by a program and nobody has read it yet.'),
  })
  .superRefine(({ counties, elsewhere }, context) => {
    const seen = new Set<string>();
    for (const [list, places] of Object.entries({ counties, elsewhere })) {
      for (const [i, place] of places.entries()) {
        if (seen.has(place.name))
          context.addIssue({
            code: 'custom',
            path: [list, i, 'name'],
            message: `“${place.name}” is listed twice`,
          });
        seen.add(place.name);
      }
    }
    for (const [i, county] of counties.entries()) {
      const own = new Set<string>();
      for (const [j, township] of county.townships.entries()) {
        const given = typeof township === 'string' ? township : township.name;
        if (own.has(given))
          context.addIssue({
            code: 'custom',
            path: ['counties', i, 'townships', j],
            message: `“${given}” is listed twice in ${county.name}`,
          });
        own.add(given);
        if (
          county.townshipsBasis === undefined &&
          (typeof township === 'string' || !township.basis)
        )
          context.addIssue({
            code: 'custom',
            path: ['counties', i, 'townships', j],
            message: 'must say what it rests on (basis), or the county must (townshipsBasis)',
          });
      }
    }
  });
export type PlacesFile = z.infer<typeof PlacesFile>;
