/**
 * `places.yaml`: the places of a city, as an editor writes them. The look-up is in
 * `places.ts`, which needs no schema and runs in a browser.
 */
import { z } from 'zod';
import { both } from '../messages/index.ts';

const name = z.string().trim().min(2, both('至少两个字', 'must have at least two characters'));
const names = z.array(name).min(1);

const called = {
  name: name.describe(
    both(
      '正式名称，带级别：某某旗、某某镇、某某街道。',
      'Official name with its level: 某某旗, 某某镇, 某某街道.',
    ),
  ),
  short: names
    .optional()
    .describe(
      both(
        '通用的简称。只是去掉级别的（某某旗写作某某）不必写。',
        'Short names in use. A name without its level (某某 for 某某旗) is understood and needs no entry.',
      ),
    ),
  former: names
    .optional()
    .describe(
      both('旧称，或并入者的名称。', 'Names that it had before, or that of what it took in.'),
    ),
};
const basis = z
  .string()
  .trim()
  .min(1)
  .describe(
    both(
      '依据：哪份文件哪一条，或哪个公布的名录。',
      'What the entry rests on, in Simplified Chinese: a document and its clause, or a published list.',
    ),
  );

const Township = z.union([
  name,
  z.strictObject({
    ...called,
    basis: basis
      .optional()
      .describe(
        both('不写即依县的 townshipsBasis。', 'Absent: what townshipsBasis of the county says.'),
      ),
  }),
]);

const County = z.strictObject({
  ...called,
  basis,
  zone: z
    .literal(true)
    .optional()
    .describe(
      both(
        '开发区：文中可与旗县并列，但不是旗县。',
        'A development zone: a text may speak of it beside the counties, but it is none.',
      ),
    ),
  within: names
    .optional()
    .describe(
      both('开发区：坐落在哪些旗县。', 'For a zone: the counties on whose ground it lies.'),
    ),
  townships: z
    .array(Township)
    .default([])
    .describe(both('乡镇、街道的名称。', 'Townships and streets, by name.')),
  townshipsBasis: basis
    .optional()
    .describe(both('乡镇名录的依据。', 'What the list of townships rests on.')),
  whole: z
    .literal(true)
    .optional()
    .describe(
      both(
        '乡镇名录是全的：不在其中的名称值得一问。',
        'The list of townships is whole: a name that is not in it is worth a question.',
      ),
    ),
});

/** Schema of `places.yaml`. */
export const PlacesFile = z
  .strictObject({
    city: z
      .strictObject({
        ...called,
        in: names
          .optional()
          .describe(
            both(
              '所属的上级地方，全称和简称：某某自治区、某某。',
              'The larger places that it lies in, long and short: 某某自治区, 某某.',
            ),
          ),
        basis,
      })
      .describe(both('这是哪个市的公报。', 'The city whose gazette this is.')),
    counties: z
      .array(County)
      .min(1)
      .describe(both('县、旗、区、县级市。', 'Counties, banners, districts, county-level cities.')),
    elsewhere: z
      .array(
        z.strictObject({
          ...called,
          city: name.describe(
            both('所属的市、盟、州。', 'The city, league or prefecture that it belongs to.'),
          ),
          basis,
        }),
      )
      .default([])
      .describe(
        both(
          '外市而常遇到的地方：文中写到的，或邻近的。',
          'Places of other cities that are easily met here: named in the texts, or next door.',
        ),
      ),
    review: z
      .literal(true)
      .optional()
      .describe(
        both(
          '名录由程序起草，还没有人看过。',
          'The list was drafted by a program and nobody has read it yet.',
        ),
      ),
  })
  .superRefine(({ counties, elsewhere }, context) => {
    const seen = new Set<string>();
    for (const [list, places] of Object.entries({ counties, elsewhere })) {
      for (const [i, place] of places.entries()) {
        if (seen.has(place.name))
          context.addIssue({
            code: 'custom',
            path: [list, i, 'name'],
            message: both(`“${place.name}”列了两次`, `“${place.name}” is listed twice`),
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
            message: both(
              `${county.name}中“${given}”列了两次`,
              `“${given}” is listed twice in ${county.name}`,
            ),
          });
        own.add(given);
        if (
          county.townshipsBasis === undefined &&
          (typeof township === 'string' || !township.basis)
        )
          context.addIssue({
            code: 'custom',
            path: ['counties', i, 'townships', j],
            message: both(
              '要写依据（basis），或由县统一写（townshipsBasis）',
              'must say what it rests on (basis), or the county must (townshipsBasis)',
            ),
          });
      }
    }
  });
export type PlacesFile = z.infer<typeof PlacesFile>;
