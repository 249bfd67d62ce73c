/** iCalendar: RFC 5545 as other programs read it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalendarEvent,
  daysOf,
  fingerprint,
  foldLine,
  icsText,
} from '../../../src/domain/ics.ts';

const event: CalendarEvent = {
  key: 'a-2023-1#二(一) 2023-11-20/2023-11-30',
  summary: '自查,摸排;阶段',
  description: '第一行\n第二行 \\ 完',
  url: 'https://x.example/documents/a-2023-1/#1',
  first: '2023-11-20',
  last: '2023-11-30',
  said: '2023-11-20',
};

/** Lines of a calendar, folds undone. */
const unfold = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('icsText', () => {
  it('writes an event of whole days, its end the day after the last', () => {
    expect(unfold(icsText('某公报期限', 'x.example', [event]))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//x.example//Gongbao//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:某公报期限',
      'BEGIN:VEVENT',
      `UID:${fingerprint(event.key)}@x.example`,
      'DTSTAMP:20231120T000000Z',
      'DTSTART;VALUE=DATE:20231120',
      'DTEND;VALUE=DATE:20231201',
      'SUMMARY:自查\\,摸排\\;阶段',
      'DESCRIPTION:第一行\\n第二行 \\\\ 完',
      'URL:https://x.example/documents/a-2023-1/#1',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('passes over the ends of months, years and leap days', () => {
    const end = (last: string): string | undefined =>
      /DTEND;VALUE=DATE:(\d+)/u.exec(icsText('', 'x.example', [{ ...event, last }]))?.[1];
    expect(end('2023-12-31')).toBe('20240101');
    expect(end('2024-02-28')).toBe('20240229');
    expect(end('2023-02-28')).toBe('20230301');
  });
});

describe('reminders', () => {
  const triggers = (alarms?: readonly number[]): string[] =>
    unfold(
      icsText('', 'x.example', [{ ...event, ...(alarms === undefined ? {} : { alarms }) }]),
    ).filter((line) => /ALARM|TRIGGER/u.test(line));
  it('come at nine in the morning, so many days before the last day', () => {
    expect(triggers([0, 3])).toEqual([
      'BEGIN:VALARM',
      'TRIGGER;RELATED=END:-PT15H',
      'END:VALARM',
      'BEGIN:VALARM',
      'TRIGGER;RELATED=END:-P3DT15H',
      'END:VALARM',
    ]);
  });
  it('are none where none are wanted', () => {
    expect(triggers()).toEqual([]);
    expect(triggers([])).toEqual([]);
  });
});

describe('foldLine', () => {
  it('keeps each line within 75 octets, cuts no character, and can be undone', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '市', '𠮷', ' ', ':') });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (words) => {
        const line = words.join('');
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) {
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
          expect(part).not.toMatch(/[\uD800-\uDBFF]$|^ ?[\uDC00-\uDFFF]/u);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });

  it('fills a line before it begins the next', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75));
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    expect(foldLine('市'.repeat(26))).toBe(`${'市'.repeat(25)}\r\n 市`);
    // The space that opens a further line is one of its 75 octets.
    expect(foldLine('a'.repeat(150))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`);
  });

  it.each([
    ['\u007f', 75],
    ['\u0080', 37],
    ['\u07ff', 37],
    ['\u0800', 25],
    ['\uffff', 25],
    ['\u{10000}', 18],
  ])('counts octets: %j stands %i times in a line', (character, times) => {
    expect([...(foldLine(character.repeat(80)).split('\r\n')[0] ?? '')].length).toBe(times);
  });
});

describe('fingerprint', () => {
  it('is FNV-1a over UTF-8', () => {
    expect(fingerprint('')).toBe('cbf29ce484222325');
    expect(fingerprint('a')).toBe('af63dc4c8601ec8c');
    expect(fingerprint('foobar')).toBe('85944171f73967e8');
  });
});

describe('daysOf', () => {
  it.each([
    ['2023-12-01', { first: '2023-12-01', last: '2023-12-01' }],
    ['2023-11-20/2023-11-30', { first: '2023-11-20', last: '2023-11-30' }],
    ['2025', undefined],
    ['2024-06', undefined],
    ['2023-12/2024-03', undefined],
    ['P5D', undefined],
    ['R/P3Y', undefined],
    [null, undefined],
  ])('%s', (iso, expected) => {
    expect(daysOf(iso)).toEqual(expected);
  });
});
