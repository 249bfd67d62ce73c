/** The scripts of package.json run in any shell, that of Windows too. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe('the script', () => {
  it.each(Object.entries(scripts))(
    '%s says nothing that one shell alone understands',
    (_, line) => {
      // A variable before a command, one of a shell, a quotation, a pattern, a redirection, a second command by `;`.
      expect(line).not.toMatch(/^\w+=|[ &|]\w+=\S* \w|\$|%\w+%|'|`|\*|[<>]|;|(?<!&)&(?!&)|\|/u);
      // A program is Node or one that a package brings, of which npm makes a command on each platform.
      for (const part of line.split(' && ')) {
        const [program = '', file = ''] = part.split(' ');
        expect(['node', 'vitest', 'biome', 'tsc']).toContain(program);
        if (program === 'node') expect(existsSync(join(root, file)), file).toBe(true);
      }
    },
  );
});
