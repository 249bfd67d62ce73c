/** The outline of a document's duties: how many, and how often they name whom. */
import { expect, it } from 'vitest';
import type { DeadlineEntry, Duty, DutyAgency } from '../../../src/domain/model.ts';
import { outline } from '../../../src/duties/outline.ts';

const agency = (id: string | null, role: string, implicit = false) =>
  ({ id, name: id ?? '某站', role, implicit }) as unknown as DutyAgency;
const duty = (derivedFrom: Duty['derivedFrom'], ...agencies: DutyAgency[]) =>
  ({ derivedFrom, agencies }) as unknown as Duty;
const time = (...agencies: string[]) => ({ agencies }) as unknown as DeadlineEntry;

it('counts each duty and each time once for an agency, however often it is named', () => {
  const { duties, deadlines, agencies } = outline(
    [
      duty('table', agency('water', 'lead'), agency('water', 'responsible'), agency(null, 'lead')),
      duty('text', agency('water', 'responsible'), agency('roads', 'cooperating')),
      duty('parenthesis', agency('roads', 'member', true)),
    ],
    [time('water', 'water'), time(), time('parks', 'water')],
  );
  expect([duties, deadlines]).toEqual([3, 3]);
  expect([...agencies.keys()]).toEqual(['water', 'roads', 'parks']);
  expect(agencies.get('water')).toEqual({
    duties: { lead: 1, responsible: 1, member: 0, cooperating: 0, implicit: 0, text: 1, total: 2 },
    told: 1,
    deadlines: 2,
  });
  expect(agencies.get('roads')).toMatchObject({
    duties: { implicit: 1, text: 1, total: 2 },
    told: 1,
  });
  expect(agencies.get('parks')).toMatchObject({ duties: { total: 0 }, told: 0, deadlines: 1 });
});

it('is empty where there is nothing', () => {
  expect(outline([], [])).toEqual({ duties: 0, deadlines: 0, agencies: new Map() });
});
