/** iCalendar (RFC 5545): events of whole days, the same bytes at every build. */

/** One event; it takes whole days. */
export interface CalendarEvent {
  /** What makes it this event and no other; its UID is made from it. */
  readonly key: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** First day, `2023-11-20`. */
  readonly first: string;
  /** Last day, included. */
  readonly last: string;
  /** Days before the last day on which a program reminds, at nine in the morning; 0 for the day itself. */
  readonly alarms?: readonly number[];
  /** Day on which it was said: the date of the document. Never today, or no two builds were alike. */
  readonly said: string;
}

const escapeText = (text: string): string =>
  text.replace(/[\\;,]/gu, (c) => `\\${c}`).replace(/\r\n|[\r\n]/gu, '\\n');

/** Bytes of a character in UTF-8. */
const octets = (c: string): number => {
  const code = c.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/**
 * A content line, folded: no line longer than 75 octets without its end, none cut inside a
 * character, each further one opened by a space.
 */
export function foldLine(line: string): string {
  let out = '';
  let room = 75;
  for (const c of line) {
    if (octets(c) > room) {
      out += '\r\n ';
      room = 74;
    }
    out += c;
    room -= octets(c);
  }
  return out;
}

const compact = (iso: string): string => iso.replaceAll('-', '');

/** The day after a day. */
function dayAfter(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** A number for a text (FNV-1a, 64 bits), in hexadecimal: names an event where its own words could not. */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

/** Content lines as they stand in a file. */
const linesText = (lines: readonly string[]): string =>
  lines.map((line) => `${foldLine(line)}\r\n`).join('');

/**
 * A calendar as a file.
 *
 * @param name what calendar programs call it
 * @param host host of the site, which makes the UIDs unique
 */
export const icsText = (name: string, host: string, events: readonly CalendarEvent[]): string =>
  icsFile(name, host, [icsEvents(host, events)]);

/**
 * A calendar as a file, of events that are text already.
 *
 * @param events what {@link icsEvents} made
 */
export const icsFile = (name: string, host: string, events: readonly string[]): string =>
  [
    linesText([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      `PRODID:-//${host}//Gongbao//ZH`,
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      `X-WR-CALNAME:${escapeText(name)}`,
    ]),
    ...events,
    linesText(['END:VCALENDAR']),
  ].join('');

/** Events as they stand in a calendar. */
export const icsEvents = (host: string, events: readonly CalendarEvent[]): string =>
  linesText(
    events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${fingerprint(event.key)}@${host}`,
      `DTSTAMP:${compact(event.said)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(event.first)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(event.last))}`,
      `SUMMARY:${escapeText(event.summary)}`,
      `DESCRIPTION:${escapeText(event.description)}`,
      `URL:${event.url}`,
      'TRANSP:TRANSPARENT',
      // Counted from the end of the last day: nine in the morning of it is fifteen hours before.
      ...(event.alarms ?? []).flatMap((days) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escapeText(event.summary)}`,
        `TRIGGER;RELATED=END:-P${days === 0 ? '' : `${days}D`}T15H`,
        'END:VALARM',
      ]),
      'END:VEVENT',
    ]),
  );

/** First and last day of an ISO 8601 date or interval that is exact to the day; undefined for any other. */
export function daysOf(iso: string | null): { first: string; last: string } | undefined {
  const day = '\\d{4}-\\d{2}-\\d{2}';
  const m = new RegExp(`^(?:(${day})/)?(${day})$`, 'u').exec(iso ?? '');
  return m?.[2] === undefined ? undefined : { first: m[1] ?? m[2], last: m[2] };
}
