/**
 * `npm run hosting -- nginx|apache|headers [folder]`: prints a configuration for somebody
 * else's server, for the path that `url` in site.yaml has.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { contentDirectory } from '../corpus/index.ts';
import { basePathOf } from '../domain/address.ts';
import { hostingPhrases } from '../messages/hosting.ts';
import { inLanguage, languageOf, textOf } from '../messages/index.ts';
import { configuration, type ServerKind, servers } from './hosting/configurations.ts';

const [server, folder = 'dist'] = process.argv.slice(2);
if (!servers.includes(server as ServerKind)) {
  console.error(inLanguage(textOf(hostingPhrases.usage, undefined), languageOf(process.env)));
  process.exitCode = 2;
} else {
  const site = parse(readFileSync(join(contentDirectory(), 'site.yaml'), 'utf8')) as {
    url: string;
  };
  process.stdout.write(configuration(server as ServerKind, basePathOf(site.url), resolve(folder)));
}
