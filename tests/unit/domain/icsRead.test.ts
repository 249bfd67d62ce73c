/** Calendars as another program reads them: ical.js, which knows nothing of the writer. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { siteCorpus } from '../../../src/corpus/site.ts';
import { icsText } from '../../../src/domain/ics.ts';
import { deadlineEvents } from '../../../src/indexes/calendars.ts';
import { siteDataOf } from '../../../src/indexes/index.ts';

const data = siteDataOf(await siteCorpus());

describe('the calendar of the deadlines', () => {
  const events = deadlineEvents(data, data.derived.deadlines, [7, 0]);
  const calendar = new ICAL.Component(
    ICAL.parse(icsText('某公报期限，全部', 'example.org', events)),
  );
  const read = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

  it('has each deadline that the text sets to the day, with its days and its words', () => {
    expect(events.length).toBeGreaterThan(0);
    expect(read).toHaveLength(events.length);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('某公报期限，全部');
    events.forEach((event, i) => {
      const one = read[i]!;
      expect(one.summary).toBe(event.summary);
      expect(one.description).toBe(event.description);
      expect(one.startDate.toString()).toBe(event.first);
      // The end of an event of whole days is the day after its last.
      const end = one.endDate.toJSDate();
      end.setDate(end.getDate() - 1);
      expect(
        `${end.getFullYear()}-${String(end.getMonth() + 1).padStart(2, '0')}-${String(end.getDate()).padStart(2, '0')}`,
      ).toBe(event.last);
    });
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(read.length);
  });

  it('reminds at nine, a week before the last day and on it', () => {
    for (const [i, event] of events.entries()) {
      const alarms = calendar.getAllSubcomponents('vevent')[i]!.getAllSubcomponents('valarm');
      const at = alarms.map((alarm) => {
        const trigger = alarm.getFirstProperty('trigger')!;
        expect(trigger.getParameter('related')).toBe('END');
        const time = read[i]!.endDate.clone();
        time.isDate = false;
        time.addDuration(trigger.getFirstValue() as ICAL.Duration);
        return time.toString();
      });
      const week = new Date(`${event.last}T00:00:00Z`);
      week.setUTCDate(week.getUTCDate() - 7);
      expect(at).toEqual([`${week.toISOString().slice(0, 10)}T09:00:00`, `${event.last}T09:00:00`]);
    }
  });
});
