/** `npm run desk`: the editor's desk, see `src/desk/`. `--help` lists the options. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentDirectory } from '../corpus/index.ts';
import { openDesk } from '../desk/server.ts';
import { Session } from '../desk/session.ts';
import { PRINT_FILE } from '../intake/index.ts';
import { trouble } from '../messages/commands.ts';
import { deskPhrases, deskUsage } from '../messages/desk.ts';
import { textOf } from '../messages/index.ts';
import { withContent } from './contentLock.ts';
import { language, options, PlainError, run, say } from './speak.ts';

async function main(): Promise<void> {
  const { values } = options(deskUsage, {
    issue: { type: 'string' },
    pdf: { type: 'string' },
    port: { type: 'string' },
  });
  if (values.pdf !== undefined && !existsSync(values.pdf))
    throw new PlainError(textOf(trouble.missing, { path: values.pdf }));
  const port = values.port === undefined ? 0 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || values.port === '0')
    throw new PlainError(textOf(deskPhrases.badPort, { asked: values.port ?? '' }));
  const content = contentDirectory();
  const gazette = join(content, 'gazette');
  const present = existsSync(gazette)
    ? readdirSync(gazette, { withFileTypes: true })
        .filter((e) => e.isDirectory())
        .map((e) => e.name)
        .sort()
    : [];
  const issue = values.issue ?? present.at(-1);
  if (issue === undefined || !present.includes(issue))
    throw new PlainError(textOf(deskPhrases.noIssue, { asked: values.issue, present }));
  const kept = join(gazette, issue, PRINT_FILE);
  const pdf = values.pdf ?? (existsSync(kept) ? kept : undefined);
  const session = new Session(content, issue, (work) => withContent(content, work));
  const { doubts } = await session.look();
  try {
    const { address } = await openDesk(session, language, port, pdf);
    console.log(say(deskPhrases.open, { address, issue, doubts: doubts.length }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new PlainError(textOf(deskPhrases.portTaken, { port }));
    throw error;
  }
}

await run(main);
