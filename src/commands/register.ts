/**
 * `npm run register`: drafts what the register of agencies lacks, and the places of a new city.
 * Only ever appends: an entry that stands, by a person or by an earlier draft, is left as it is.
 * `--help` lists the options.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document } from 'yaml';
import { contentDirectory, readCorpus } from '../corpus/index.ts';
import { writeFileBeside } from '../corpus/write.ts';
import { hasErrors } from '../domain/diagnostics.ts';
import { agencyKinds } from '../domain/schema.ts';
import { type DraftedAgency, draftRegister, placeText, withEntries } from '../drafts/agencies.ts';
import type { NamePlace, UnknownName } from '../drafts/names.ts';
import { draftPlaces } from '../drafts/places.ts';
import { registerPhrases, registerUsage } from '../messages/commands.ts';
import { textOf } from '../messages/index.ts';
import { withContent } from './contentLock.ts';
import { options, PlainError, run, say, shownPath } from './speak.ts';

/** Agencies and names that are printed; `--json` has all. */
const SHOWN = 24;

async function main(): Promise<void> {
  const { values } = options(registerUsage, {
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const content = contentDirectory();
  const dryRun = values['dry-run'] === true;
  const work = async (): Promise<void> => {
    const { corpus, diagnostics } = await readCorpus(content);
    if (corpus === undefined || hasErrors(diagnostics))
      throw new PlainError(
        textOf(registerPhrases.broken, {
          errors: diagnostics.filter((d) => d.severity === 'error').length,
        }),
      );
    const { drafted, doubtful } = draftRegister(corpus);
    const places = existsSync(join(content, 'places.yaml')) ? undefined : draftPlaces(corpus);
    const paths = {
      agencies: join(content, 'agencies.yaml'),
      places: join(content, 'places.yaml'),
    };
    if (!dryRun && drafted.length > 0) await append(paths.agencies, drafted);
    if (!dryRun && places !== undefined)
      await writeFileBeside(
        paths.places,
        `# 地名。由 npm run register 据公报文本起草；核过后删去 review: true。\n${new Document(places).toString({ lineWidth: 0 })}`,
      );
    if (values.json) {
      console.log(
        JSON.stringify(
          { dryRun, drafted, doubtful: doubtful.map(plain), places: places ?? null },
          null,
          2,
        ),
      );
      return;
    }
    report(drafted, doubtful, dryRun, shownPath(paths.agencies));
    if (places !== undefined)
      console.log(
        say(registerPhrases.places, {
          path: shownPath(paths.places),
          counties: places.counties.map((c) => c.name),
          dryRun,
        }),
      );
    if (!dryRun && (drafted.length > 0 || places !== undefined))
      console.log(say(registerPhrases.next));
  };
  await (dryRun ? work() : withContent(content, work));
}

const plain = ({ name, places }: UnknownName): { name: string; places: readonly NamePlace[] } => ({
  name,
  places,
});

/** Put entries after those that stand, whose text is kept as it is. */
async function append(path: string, drafted: readonly DraftedAgency[]): Promise<void> {
  const before = existsSync(path) ? await readFile(path, 'utf8') : undefined;
  await writeFileBeside(path, withEntries(before, drafted));
}

function report(
  drafted: readonly DraftedAgency[],
  doubtful: readonly UnknownName[],
  dryRun: boolean,
  path: string,
): void {
  if (drafted.length === 0) console.log(say(registerPhrases.nothing));
  else console.log(say(registerPhrases.drafted, { count: drafted.length, path, dryRun }));
  const most = drafted.toSorted((a, b) => b.places.length - a.places.length);
  for (const { entry, places } of most.slice(0, SHOWN))
    console.log(
      say(registerPhrases.agency, {
        name: entry.name,
        others: entry.aliases.map((a) => (typeof a === 'string' ? a : a.name)),
        kind: { zh: agencyKinds[entry.kind], en: entry.kind },
        count: places.length,
        place: placeText(places),
      }),
    );
  if (most.length > SHOWN) console.log(say(registerPhrases.more, { count: most.length - SHOWN }));
  for (const { entry, perhaps } of drafted.filter((d) => d.perhaps !== undefined).slice(0, SHOWN))
    console.log(
      say(registerPhrases.perhaps, { name: entry.name, known: perhaps!.name, id: perhaps!.id }),
    );
  if (doubtful.length === 0) return;
  console.log(say(registerPhrases.doubtful, { count: doubtful.length }));
  for (const { name, places } of doubtful.slice(0, SHOWN / 2))
    console.log(
      say(registerPhrases.name, { name, count: places.length, place: placeText(places) }),
    );
  if (doubtful.length > SHOWN / 2)
    console.log(say(registerPhrases.more, { count: doubtful.length - SHOWN / 2 }));
}

await run(main);
