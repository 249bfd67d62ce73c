/** Places by any of their names: the content's own list, and a city that does not exist. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildPlaces, type Meant, placesData } from '../../../src/domain/places.ts';
import { PlacesFile } from '../../../src/domain/placesFile.ts';

const invented = PlacesFile.parse({
  city: { name: '云泽市', former: ['泽州'], in: ['南原省'], basis: '试' },
  counties: [
    {
      name: '东泽左翼前旗',
      short: ['东左前旗'],
      basis: '试',
      townshipsBasis: '试',
      townships: ['白塔镇', '红山苏木', '庆和镇', { name: '青河镇', former: ['青河乡'] }],
    },
    {
      name: '云中区',
      former: ['云州县'],
      basis: '试',
      townshipsBasis: '试',
      townships: ['白塔街道', '新镇'],
    },
    { name: '泽河县', basis: '试', townshipsBasis: '试', townships: ['泽河镇', '红山镇'] },
    { name: '云泽经济技术开发区', short: ['开发区'], zone: true, within: ['云中区'], basis: '试' },
  ],
  elsewhere: [{ name: '东泽右翼前旗', short: ['东右前旗'], city: '海原市', basis: '试' }],
});
const places = buildPlaces(placesData(invented));
const brief = (m: Meant): string =>
  m.kind === 'township'
    ? `${m.county}/${m.name}${m.rest && `+${m.rest}`}`
    : m.kind === 'ambiguous'
      ? `? ${m.places.join(' ')}`
      : m.kind === 'elsewhere'
        ? `! ${m.city} ${m.name}`
        : m.kind === 'unknown'
          ? `- ${m.name}`
          : `${m.name}${'rest' in m && m.rest ? `+${m.rest}` : ''}`;

describe('a county', () => {
  it.each([
    ['东泽左翼前旗', '东泽左翼前旗'],
    ['东左前旗', '东泽左翼前旗'],
    ['东左前', '东泽左翼前旗'],
    ['东 左\u200b前　旗', '东泽左翼前旗'],
    ['云州县', '云中区'],
    ['云中', '云中区'],
    ['云泽市云中区', '云中区'],
    ['南原省云泽市云中区', '云中区'],
    ['泽河县（城关）', '泽河县'],
    ['云中区新镇', '云中区+新镇'],
    ['泽河泽河镇', '泽河县+泽河镇'],
    ['开发区', '云泽经济技术开发区'],
    ['云泽经济技术开发区', '云泽经济技术开发区'],
    ['东右前旗', '! 海原市 东泽右翼前旗'],
    ['海原市东右前旗', '! 海原市 东泽右翼前旗'],
    ['北原省某江市某水县', '! 某江市 某水县'],
    ['海原市', '! 海原市 海原市'],
    ['云泽市', '云泽市'],
    // Without its level it is the name of the city and of the zone.
    ['云泽', '? 云泽经济技术开发区 云泽市'],
    ['南原省云泽', '? 云泽经济技术开发区 云泽市'],
    ['泽州', '云泽市'],
    ['某区', '- 某区'],
    ['新镇', '云中区/新镇'],
  ])('%s is %s', (words, expected) => {
    expect(brief(places.county(words))).toBe(expected);
  });
});

describe('a township', () => {
  it.each([
    ['白塔镇', '东左前旗', '东泽左翼前旗/白塔镇'],
    ['白塔', '云中区', '云中区/白塔街道'],
    ['白塔', '东泽左翼前旗', '东泽左翼前旗/白塔镇'],
    ['白塔', undefined, '? 东泽左翼前旗白塔镇 云中区白塔街道'],
    ['青河乡', '东泽左翼前旗', '东泽左翼前旗/青河镇'],
    ['白塔街道办事处', '云中区', '云中区/白塔街道'],
    ['白塔镇东村', '东泽左翼前旗', '东泽左翼前旗/白塔镇+东村'],
    ['泽河县红山镇', undefined, '泽河县/红山镇'],
    ['红山镇', '云中区', '泽河县/红山镇'],
    ['某镇', '云中区', '- 某镇'],
  ])('%s in %s is %s', (words, county, expected) => {
    const known = county === undefined ? undefined : places.county(county);
    const name = known?.kind === 'county' ? known.name : undefined;
    expect(brief(places.township(words, name))).toBe(expected);
  });
});

describe('a name that several places answer to', () => {
  const list = buildPlaces({
    city: { name: '云泽市' },
    counties: [
      {
        name: '甲县',
        townships: ['新镇', { name: '东镇', short: ['老城'] }, { name: '西镇', former: ['桥头'] }],
      },
      {
        name: '乙县',
        townships: [
          { name: '南镇', former: ['新镇', '老城'] },
          { name: '北镇', short: ['新镇'] },
          '桥头镇',
        ],
      },
    ],
    elsewhere: [
      { name: '甲新城区', short: ['新城区'], city: '海原市' },
      { name: '乙新城区', short: ['新城区'], city: '河原市' },
    ],
  });
  it('is that whose name it is, then whose short one, then whose former one', () => {
    expect(brief(list.township('新镇'))).toBe('甲县/新镇');
    expect(brief(list.township('老城'))).toBe('甲县/东镇');
    expect(brief(list.township('桥头'))).toBe('甲县/西镇');
  });
  it('is that of the county that is known', () => {
    expect(brief(list.township('新镇', '乙县'))).toBe('乙县/北镇');
    expect(brief(list.township('老城', '乙县'))).toBe('乙县/南镇');
  });
  it('is that of the city before it', () => {
    expect(brief(list.county('河原市新城区'))).toBe('! 河原市 乙新城区');
    expect(brief(list.county('海原市新城区'))).toBe('! 海原市 甲新城区');
    expect(brief(list.county('海原市某区'))).toBe('! 海原市 某区');
    expect(brief(list.county('新城区'))).toBe('? 甲新城区 乙新城区');
    // Not the name of a city without its level.
    expect(brief(list.county('海原新城区'))).toBe('- 海原新城区');
  });
});

describe('the name of a county in the column of townships', () => {
  it('is the county, of a city the city', () => {
    expect(brief(places.township('云中区'))).toBe('云中区');
    expect(brief(places.township('云州县'))).toBe('云中区');
    expect(brief(places.township('云泽经济技术开发区'))).toBe('云泽经济技术开发区');
    expect(brief(places.township('云泽市'))).toBe('云泽市');
    expect(brief(places.township('东右前旗'))).toBe('! 海原市 东泽右翼前旗');
  });
  it('without its level may be a township that is not listed', () => {
    expect(brief(places.township('云中'))).toBe('- 云中');
  });
});

describe('places.yaml', () => {
  const file = PlacesFile.parse(parse(readFileSync('content/places.yaml', 'utf8')));
  const list = buildPlaces(placesData(file));

  it('finds every county and township by each of its names', () => {
    for (const county of file.counties) {
      for (const name of [county.name, ...(county.short ?? []), ...(county.former ?? [])])
        expect(brief(list.county(name)), name).toBe(county.name);
      for (const t of county.townships) {
        const named = typeof t === 'string' ? { name: t } : t;
        for (const name of [named.name, ...(named.short ?? []), ...(named.former ?? [])])
          expect(brief(list.township(name, county.name)), name).toBe(
            `${county.name}/${named.name}`,
          );
      }
    }
    for (const place of file.elsewhere)
      expect(brief(list.county(place.name))).toBe(`! ${place.city} ${place.name}`);
  });

  it('refuses what is listed twice or rests on nothing', () => {
    const twice = { ...invented, counties: [...invented.counties, invented.counties[0]] };
    expect(PlacesFile.safeParse(twice).error?.issues[0]?.message).toContain('listed twice');
    const bare = { ...invented, counties: [{ name: '甲县', basis: '试', townships: ['乙镇'] }] };
    expect(PlacesFile.safeParse(bare).error?.issues[0]?.message).toContain('rests on');
  });
});
