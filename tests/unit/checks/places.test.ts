/** An entry of the list of places that says it is found in a text is found there. */
import { describe, expect, it } from 'vitest';
import { checkPlaces } from '../../../src/checks/places.ts';
import { formatDiagnostic } from '../../../src/domain/diagnostics.ts';
import type { Corpus } from '../../../src/domain/model.ts';
import { PlacesFile } from '../../../src/domain/placesFile.ts';

const issues = [
  {
    documents: [
      {
        id: 'tongzhi-2024-1',
        frontMatter: { issuer: '云泽市人民政府' },
        clauses: [{ text: '赴东左前旗白塔镇调研，并到海原' }, { text: '市慰问。' }],
      },
    ],
  },
] as unknown as Corpus['issues'];
const said = (places: unknown): string[] =>
  checkPlaces({ places: PlacesFile.parse(places), issues }, (path) => path.length).flatMap((d) =>
    (['zh', 'en'] as const).map((language) => formatDiagnostic(d, language)),
  );
const city = { name: '云泽市', basis: '见tongzhi-2024-1' };

describe('the basis of a place', () => {
  it('that names a document is held to it, by any name of the place', () => {
    expect(
      said({
        city,
        counties: [
          {
            name: '东泽左翼前旗',
            short: ['东左前旗'],
            basis: 'tongzhi-2024-1（“赴东左前旗”）',
            townships: [{ name: '白塔镇', basis: 'tongzhi-2024-1第1条' }, '红山苏木'],
            townshipsBasis: '通用的区划资料',
          },
        ],
        elsewhere: [{ name: '海原县', city: '海原市', basis: '海原见tongzhi-2024-1；邻县' }],
      }),
    ).toEqual([]);
  });

  it('that names a document which has neither the name nor the words is an error', () => {
    expect(
      said({
        city,
        counties: [
          {
            name: '泽河县',
            basis: 'tongzhi-2024-1（“赴泽河县”）',
            townships: [{ name: '青山乡', basis: 'tongzhi-2024-1' }],
          },
        ],
      }),
    ).toMatchInlineSnapshot(`
      [
        "places.yaml:3 错误 [place-basis] 依据写的是tongzhi-2024-1，其中却没有“泽河县”的任何一个名称。
          原文: tongzhi-2024-1（“赴泽河县”）
          怎么办: 改写 basis: ；不是从本站文件来的，写明实际的依据。",
        "places.yaml:3 error [place-basis] The basis is tongzhi-2024-1, but none of the names of “泽河县” stands there.
          words: tongzhi-2024-1（“赴泽河县”）
          what to do: Mend basis:; if it does not come from a document here, say what it rests on.",
        "places.yaml:3 错误 [place-basis] 依据所引的“赴泽河县”不在tongzhi-2024-1中。
          原文: tongzhi-2024-1（“赴泽河县”）
          怎么办: 照原文引。",
        "places.yaml:3 error [place-basis] The words “赴泽河县” do not stand in tongzhi-2024-1.
          words: tongzhi-2024-1（“赴泽河县”）
          what to do: Quote the text as it is.",
        "places.yaml:5 错误 [place-basis] 依据写的是tongzhi-2024-1，其中却没有“青山乡”的任何一个名称。
          原文: tongzhi-2024-1
          怎么办: 改写 basis: ；不是从本站文件来的，写明实际的依据。",
        "places.yaml:5 error [place-basis] The basis is tongzhi-2024-1, but none of the names of “青山乡” stands there.
          words: tongzhi-2024-1
          what to do: Mend basis:; if it does not come from a document here, say what it rests on.",
      ]
    `);
  });

  it('that names no document of this corpus is an editor’s own word', () => {
    expect(
      said({
        city,
        counties: [{ name: '泽河县', basis: '区划代码150502；tongzhi-2024-11' }],
      }),
    ).toEqual([]);
  });
});
