/** A sheet that the text does not bear out stops the build, which loads the corpus. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { loadCorpus } from '../../../src/corpus/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongbao-rules-'));
beforeAll(() => {
  vi.stubEnv('GONGBAO_LANG', 'en');
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});
const sheet = join(folder, 'rules/postal-incident.yaml');

it('loads the sheets of the content, and stops at a threshold that the text does not have', async () => {
  cpSync(join(import.meta.dirname, '../../../content'), folder, { recursive: true });
  const { rules } = await loadCorpus(folder);
  expect(rules.map((r) => r.sheet.id)).toContain('postal-incident');

  const right = readFileSync(sheet, 'utf8');
  writeFileSync(sheet, right.replace("deaths: '[30,)'", "deaths: '[31,)'"));
  await expect(loadCorpus(folder)).rejects.toThrow(
    /rules\/postal-incident\.yaml:\d+ (?:error|错误) \[rule-number\] (?:“deaths”的条件里有31人|“deaths” asks for 31人)/u,
  );
  writeFileSync(
    sheet,
    right.replace('quote: 直接经济损失1亿元以上', 'quote: 直接经济损失1亿元及以上'),
  );
  await expect(loadCorpus(folder)).rejects.toThrow(
    /rules\/postal-incident\.yaml:\d+ (?:error|错误) \[rule-quote\] (?:这些文字不在|These words do not stand in)/u,
  );
});

it('loads a content without sheets', async () => {
  rmSync(join(folder, 'rules'), { recursive: true });
  expect((await loadCorpus(folder)).rules).toEqual([]);
});
