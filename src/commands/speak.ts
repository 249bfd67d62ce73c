/**
 * How the commands speak: in the language of the person who runs them, and in sentences also
 * where the machine fails them.
 */
import { relative } from 'node:path';
import { type ParseArgsConfig, type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Diagnostic } from '../domain/diagnostics.ts';
import { trouble } from '../messages/commands.ts';
import {
  inLanguage,
  type Language,
  languageOf,
  type Phrase,
  type Text,
  textOf,
} from '../messages/index.ts';

/** The language to speak; where neither Gongbao nor the environment says one, that of the system. */
export const language: Language =
  process.platform === 'win32' && process.env['GONGBAO_LANG'] === undefined
    ? languageOf({ LANG: Intl.DateTimeFormat().resolvedOptions().locale })
    : languageOf(process.env);

/** A phrase in the language to speak. */
export const say = <P>(phrase: Phrase<P>, ...[parameters]: P extends void ? [] : [P]): string =>
  inLanguage(textOf(phrase, parameters as P), language);

/** A path as it is shown: from the working directory where it lies in it, else whole. */
export function shownPath(path: string): string {
  const from = relative(process.cwd(), path);
  return from === '' ? '.' : from.startsWith('..') ? path : from;
}

/** A diagnostic of content, with its paths from where the command runs. */
export const placedIn = (place: string, d: Diagnostic): Diagnostic => ({
  ...d,
  file: `${place}/${d.file}`,
  ...(d.also === undefined
    ? {}
    : { also: d.also.map((p) => ({ ...p, file: `${place}/${p.file}` })) }),
});

/** Something that a person did or met; the message is all that is said of it. */
export class PlainError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(inLanguage(text, language));
    this.text = text;
  }
}

/** What a system's error means, in a sentence; undefined where it is no error of the system. */
function systemTrouble(error: unknown): Text | undefined {
  const { code, path } = (error ?? {}) as { code?: unknown; path?: unknown };
  if (typeof code !== 'string' || !/^E[A-Z0-9]+$/u.test(code)) return undefined;
  const at = { path: typeof path === 'string' ? path : '—' };
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return textOf(trouble.noSpace, at);
    case 'EACCES':
    case 'EPERM':
      return textOf(trouble.denied, at);
    case 'EROFS':
      return textOf(trouble.readOnly, at);
    case 'ENOENT':
      return textOf(trouble.missing, at);
    case 'EISDIR':
      return textOf(trouble.isFolder, at);
    case 'ENOTDIR':
    case 'EEXIST':
      return textOf(trouble.notFolder, at);
    case 'EMFILE':
    case 'ENFILE':
      return textOf(trouble.tooMany, at);
    default:
      return textOf(trouble.system, { ...at, code });
  }
}

/** Run a command: whatever goes wrong becomes a sentence, and an exit code. */
export async function run(main: () => Promise<void> | void): Promise<void> {
  // A reader that closes the pipe (head, less) has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  });
  try {
    await main();
  } catch (error) {
    process.exitCode = error instanceof PlainError ? 2 : 1;
    const known = error instanceof PlainError ? error.text : systemTrouble(error);
    if (known !== undefined) console.error(inLanguage(known, language));
    else {
      console.error(say(trouble.ourFault));
      console.error(error);
    }
  }
}

/** Says what is wrong with how a command was called, and ends. */
export function misused(text: Text): never {
  console.error(inLanguage(text, language));
  process.exit(2);
}

/**
 * The options of a command. `--help` prints its use and ends; so does an option that there is
 * none of, after a sentence.
 */
export function options<O extends ParseArgsOptionsConfig>(
  usage: Text,
  config: O,
  positionals = 0,
): {
  values: ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values'];
  positionals: string[];
} {
  let parsed: ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: { ...config, help: { type: 'boolean', short: 'h' } },
    } as ParseArgsConfig as { options: O; allowPositionals: true });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const option = /'(-[^' ]*)/u.exec(message)?.[1] ?? message;
    misused(
      textOf(
        code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? trouble.unknownOption : trouble.optionNeedsValue,
        { option, usage },
      ),
    );
  }
  if ((parsed.values as { help?: boolean }).help === true) {
    console.log(inLanguage(usage, language));
    process.exit(0);
  }
  const extra = parsed.positionals[positionals];
  if (extra !== undefined) misused(textOf(trouble.extraArgument, { words: extra, usage }));
  return { values: parsed.values, positionals: parsed.positionals };
}
