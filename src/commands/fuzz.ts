/**
 * `npm run fuzz`: what a test run has no time for. Everything is made from seeds and can be
 * repeated; what is found is printed, and makes the command fail.
 *
 *   npm run fuzz                      all of it; hours
 *   npm run fuzz -- sources           20,000 mutated sources: a draft that is proved, or a sentence
 *   npm run fuzz -- edits             2,000 edits over all files of content: each is reported, or changes no data
 *   npm run fuzz -- builds            100 edits, each upon the one before, built from what was kept and from nothing: the same bytes
 *   npm run fuzz -- cache             builds from broken caches: the same bytes as from none
 *   … --count 500 --seed 7            so many, from this seed
 */

import { trouble } from '../messages/commands.ts';
import { textOf } from '../messages/index.ts';
import { fuzzUsage } from '../messages/tools.ts';
import { fuzzCache } from './fuzz/builds.ts';
import { fuzzBuilds } from './fuzz/chain.ts';
import { fuzzEdits } from './fuzz/edits.ts';
import { fuzzSources } from './fuzz/sources.ts';
import { misused, options, run } from './speak.ts';

/** What is tried: how often where nothing else is asked for, and how. */
const parts = {
  sources: { count: 20_000, fuzz: fuzzSources },
  edits: { count: 2000, fuzz: fuzzEdits },
  builds: { count: 100, fuzz: fuzzBuilds },
  cache: { count: 12, fuzz: fuzzCache },
} as const;

await run(async () => {
  const { values, positionals } = options(
    fuzzUsage,
    { count: { type: 'string' }, seed: { type: 'string', default: '1' } },
    Number.POSITIVE_INFINITY,
  );
  const words = positionals.find((name) => !Object.hasOwn(parts, name));
  if (words !== undefined) misused(textOf(trouble.extraArgument, { words, usage: fuzzUsage }));
  for (const [name, { count, fuzz }] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const start = performance.now();
    const { tried, faults, told } = await fuzz(
      Number(values.count ?? count),
      Number(values.seed),
      (done, found) => {
        console.error(`… ${name}: ${done}, ${found.length} faults`);
        if (found.length > 0) console.error(`  ${found.at(-1)}`);
      },
    );
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`${name}: ${tried} tried in ${seconds} s, ${faults.length} faults`);
    for (const line of told) console.log(`  ${line}`);
    for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
});
