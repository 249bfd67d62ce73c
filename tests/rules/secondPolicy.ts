/**
 * A second implementation of the list for construction projects: the clauses once more, as
 * plain code over facts that are all known. What the sheet says of what is not known is held
 * to it by completing the facts.
 */
import type { Facts } from '../../src/rules/model.ts';

type Verdict = 'applies' | 'no' | 'unknown';

const when = (b: boolean): Verdict => (b ? 'applies' : 'no');

/** Whether the facts could be those of a project. */
export const possibleProject = (f: Facts): boolean =>
  !(f['arrears1y'] === 'yes' && f['arrears3y'] === 'no') &&
  !(f['type'] === 'large-public' && f['largePublic'] === 'no') &&
  !(
    ['subsidised-housing', 'residential', 'industrial'].includes(String(f['type'])) &&
    f['largePublic'] === 'yes'
  ) &&
  Number(f['area']) <= Number(f['total']) &&
  Number(f['outerWall']) <= Number(f['total']);

/** What the clause on one star comes to. */
function starOf({ type, location, investment, largePublic, ...f }: Facts): Verdict {
  const area = Number(f['area']);
  if (location === 'development-zone' || type === 'office' || type === 'subsidised-housing')
    return 'applies';
  if (type === 'public-welfare' && investment === 'government') return 'applies';
  if (largePublic === 'yes' && area >= 20000) return 'applies';
  if (type === 'residential' && location === 'centre' && area >= 40000) return 'applies';
  if (type === 'residential' && location === 'county' && area >= 20000) return 'applies';
  if (location !== 'new-district' && location !== 'eco-district') return 'no';
  if (type === 'other') return 'unknown';
  return type === 'industrial' ? 'no' : 'applies';
}

/** What the clause on heights in counties comes to. */
function heightOf({ type, location }: Facts): Verdict {
  if (type !== 'residential' && type !== 'subsidised-housing') return 'no';
  if (location === 'county') return 'applies';
  return location === 'new-district' || location === 'eco-district' ? 'unknown' : 'no';
}

/** What each item comes to when everything is known. */
export function secondProject(f: Facts): Readonly<Record<string, Verdict>> {
  const { type, location, investment } = f;
  const [year, area, contract] = [Number(f['year']), Number(f['area']), Number(f['contractWan'])];
  const is = (id: string): boolean => f[id] === 'yes';
  const government = investment === 'government';
  const publicMoney = government || investment === 'state-owned';
  const star = starOf(f);
  const starred = is('superTall') ? 'applies' : star;
  const small = contract < 300 && f['arrears1y'] === 'no';
  const clean = f['arrears3y'] === 'no' && is('realName') && is('wageAccount');
  const all: Readonly<Record<string, Verdict>> = {
    'county-height': heightOf(f),
    'green-standard': when(location !== 'other'),
    'star-one': star,
    'star-three': when(is('superTall')),
    'prefab-all': when(government && year >= 2024),
    'prefab-star': starred,
    'prefab-share': when(year >= 2024 && area >= 20000),
    'prefab-fit-out': is('prefab') ? 'applies' : starred,
    'green-materials':
      year < 2023 ? 'no' : government ? 'applies' : type === 'industrial' ? 'no' : 'unknown',
    'far-exclusion': when(is('realEstate') && Number(f['outerWall']) > 0),
    epc: when(is('prefab')),
    bim: when(is('prefab') && publicMoney),
    presale: when(is('prefab') && is('realEstate')),
    'staged-permit': 'applies',
    'deposit-64': when(small || (clean && is('bankPay') && is('prefab'))),
    'deposit-67': when(small || clean),
  };
  return all;
}

/** The documents are of 2023: where the year is known and is before, nothing of them applies. */
export const isBefore = (f: Facts): boolean => Number(f['year']) < 2023;
