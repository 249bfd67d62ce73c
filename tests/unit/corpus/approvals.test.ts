/** Whether the content is approved, as its readers are told: by its seals, by a draft's build, beside a gate. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { issueFolders } from '../../../src/corpus/folders.ts';
import { readCorpus, settingsDigest } from '../../../src/corpus/index.ts';
import { SEAL_FILE, sealText } from '../../../src/corpus/seal.ts';
import { cityContent, issue } from '../../fixtures/city.ts';

let content: string;
beforeAll(async () => {
  content = await cityContent();
});
afterAll(() => rmSync(content, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const places = ['', `gazette/${issue}`];
const approve = async (which: readonly string[] = places): Promise<void> => {
  const { approvals } = await readCorpus(content);
  for (const { folder, sealed } of approvals)
    if (which.includes(folder)) writeFileSync(join(content, folder, SEAL_FILE), sealText(sealed));
};
const forget = (): void => {
  for (const folder of places) rmSync(join(content, folder, SEAL_FILE), { force: true });
};
const unapproved = async (): Promise<boolean> =>
  (await readCorpus(content)).corpus!.site.unapproved === true;
const states = async (): Promise<string[]> =>
  (await readCorpus(content)).approvals.map(
    ({ folder, state, changes, documents }) =>
      `${folder === '' ? '.' : folder} ${state} ${changes.length} ${documents > 0}`,
  );

describe('the content', () => {
  it('is approved where each of its seals is there and holds', async () => {
    forget();
    expect(await states()).toEqual(['. missing 0 false', `gazette/${issue} missing 0 true`]);
    expect(await unapproved()).toBe(true);
    await approve([places[0]!]);
    expect(await states()).toEqual(['. sealed 0 false', `gazette/${issue} missing 0 true`]);
    expect(await unapproved()).toBe(true);
    await approve();
    expect(await states()).toEqual(['. sealed 0 false', `gazette/${issue} sealed 0 true`]);
    expect(await unapproved()).toBe(false);
    writeFileSync(join(content, SEAL_FILE), 'x');
    expect((await states())[0]).toBe('. damaged 0 false');
    expect(await unapproved()).toBe(true);
  });
  it('is a draft where the command says so, and is not asked beside a gate', async () => {
    await approve();
    vi.stubEnv('GONGBAO_UNAPPROVED', '1');
    expect(await unapproved()).toBe(true);
    vi.stubEnv('GONGBAO_GATE', '1');
    expect(await unapproved()).toBe(true);
    vi.stubEnv('GONGBAO_UNAPPROVED', '');
    expect(await unapproved()).toBe(false);
    forget();
    expect(await unapproved()).toBe(false);
    vi.stubEnv('GONGBAO_GATE', '');
    expect(await unapproved()).toBe(true);
  });
});

describe('the folders of a content folder', () => {
  it('are those of its issues, and one without any is said', async () => {
    expect(await issueFolders(content)).toEqual([issue]);
    writeFileSync(join(content, 'gazette/notes.txt'), '甲');
    expect(await issueFolders(content)).toEqual([issue]);
    expect(await issueFolders(join(content, 'nowhere'))).toEqual([]);
    const { diagnostics, corpus } = await readCorpus(content, []);
    expect(diagnostics.map(({ file }) => file)).toContain('gazette');
    expect(corpus!.issues).toEqual([]);
    expect((await readCorpus(content)).diagnostics.map(({ file }) => file)).not.toContain(
      'gazette',
    );
  });
  it('have a hash of what belongs to no issue', async () => {
    const before = await settingsDigest(content);
    expect(await settingsDigest(content)).toBe(before);
    writeFileSync(join(content, 'synonyms.yaml'), '[]\n');
    const with_ = await settingsDigest(content);
    expect(with_).not.toBe(before);
    mkdirSync(join(content, 'rules'));
    expect(await settingsDigest(content)).not.toBe(with_);
    const empty = await settingsDigest(content);
    writeFileSync(join(content, 'rules/a.yaml'), 'x');
    expect(await settingsDigest(content)).not.toBe(empty);
    expect(await settingsDigest(join(content, 'nowhere'))).toBeUndefined();
    rmSync(join(content, 'rules'), { recursive: true });
    rmSync(join(content, 'synonyms.yaml'));
  });
});
