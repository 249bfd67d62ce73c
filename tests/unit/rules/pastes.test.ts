/** Pastes as duty officers make them: what they hold was written by hand, in `pastes.ts`. */
import { describe, expect, it } from 'vitest';
import { buildPlaces } from '../../../src/domain/places.ts';
import { parsePaste } from '../../../src/rules/paste.ts';
import { readRows } from '../../../src/rules/rows.ts';
import { pastings } from './pastes.ts';
import { sheetNamed } from './sheets.ts';

const events = sheetNamed('animal-epidemic').events!;
const places = buildPlaces({
  city: { name: '云泽市', in: ['南原省'] },
  counties: [
    { name: '东泽左翼前旗', short: ['东左前旗'], townships: ['白塔镇', '红山苏木', '庆和镇'] },
    { name: '云中区', former: ['云州县'], townships: ['白塔街道', '新镇'] },
    { name: '泽河县', townships: ['泽河镇', '青山乡'] },
    { name: '云泽开发区', zone: true, within: ['云中区'], townships: [] },
  ],
  elsewhere: [{ name: '东泽右翼前旗', city: '海原市' }],
});

describe('a paste with', () => {
  it.each(pastings)('$says', ({ text, want, wrong = [], asks = 0, rows = want.length, said }) => {
    const pasted = parsePaste(events, text, places);
    const read = readRows(events, pasted.rows, { places, today: '2024-03-01' });
    expect({
      events: read.flatMap((r) =>
        r.events.map((e) => [e.date, e.group, e.place].map((part) => part ?? '?').join(' ')),
      ),
      wrong: read.flatMap((r, i) => (r.errors.length > 0 ? [i + 1] : [])),
      asks: read.reduce((n, r) => n + r.questions.length, 0),
      rows: pasted.rows.length,
    }).toEqual({ events: want, wrong, asks, rows });
    if (said !== undefined) expect(pasted.said.join('')).toMatch(said);
  });
});
