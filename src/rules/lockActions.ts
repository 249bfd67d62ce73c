/**
 * What must be done, held to the plan: every part that the sheet names is there and has its
 * sentences, grades are those that the words name or a reading says why not, every time that
 * the text sets has its clock, and every sentence that obliges is shown or left out.
 */
import type { Duty } from '../domain/model.ts';
import type { GradeSheet } from '../domain/rules.ts';
import * as say from '../messages/rules.ts';
import { type ActionsResult, actionsOf } from './actions.ts';
import { type Context, holdWords, known } from './lockBase.ts';
import { timesIn } from './numbers.ts';
import { plain } from './plain.ts';

/**
 * Hold the actions of a sheet to its document.
 *
 * @param duties what the duties reader read of the document; without them only words that bind
 *   (应当, 必须 …) tell which sentence obliges
 */
export function holdActions(context: Context<GradeSheet>, duties: readonly Duty[] = []): void {
  const { sheet, document, clauses, say: report } = context;
  const { actions } = sheet;
  if (actions === undefined) return;
  const outcomes = sheet.outcomes.map((o) => o.id);
  const moments = sheet.moments.map((m) => m.id);
  const at = (path: readonly (string | number)[], anchor: string): void => {
    if (!clauses.has(anchor))
      report([...path, 'at'], say.noClause, { document: document.id, clause: anchor });
  };
  for (const key of ['sections', 'leftOut', 'clocks', 'gaps'] as const) {
    for (const [i, part] of actions[key].entries()) at(['actions', key, i], part.at);
  }
  for (const [i, { grades, place, at: anchor }] of actions.sections.entries()) {
    for (const id of grades === 'any' ? [] : (grades ?? []))
      known(context, 'outcome', outcomes, ['actions', 'sections', i, 'grades'], id);
    if (place !== undefined && clauses.has(anchor))
      for (const word of place.split(/[、和]/u))
        if (!plain(clauses.get(anchor)!.text).includes(plain(word)))
          holdWords(context, ['actions', 'sections', i], anchor, [['place', place]]);
  }
  for (const [i, gap] of actions.gaps.entries()) {
    if (clauses.has(gap.at))
      holdWords(context, ['actions', 'gaps', i], gap.at, [['quote', gap.quote]]);
    for (const id of gap.grades ?? [])
      known(context, 'outcome', outcomes, ['actions', 'gaps', i, 'grades'], id);
  }
  for (const [i, clock] of actions.clocks.entries()) {
    const path = ['actions', 'clocks', i];
    known(context, 'moment', moments, [...path, 'from'], clock.from);
    if (!clauses.has(clock.at)) continue;
    holdWords(context, path, clock.at, [
      ['words', clock.words],
      ['what', clock.what],
    ]);
    const time = timesIn(clock.words)[0];
    if (time?.within !== clock.within || time.every !== (clock.every ?? false))
      report([...path, 'within'], say.clockLength, {
        words: clock.words,
        within: `${clock.within}${clock.every ? '（every）' : ''}`,
      });
    if (clock.every === true && clock.reading === undefined)
      report([...path, 'every'], say.everyWithoutReading, { words: clock.words });
  }
  const result = actionsOf({ ...sheet, actions }, document, duties);
  holdParts(context, result);
  holdWho(context, result);
}

/** Parts without sentences, sentences without a part, grades against words, times without a clock. */
function holdParts(
  { sheet, clauses, say: report }: Context<GradeSheet>,
  { placed, idle }: ActionsResult,
): void {
  const actions = sheet.actions!;
  for (const key of ['sections', 'leftOut'] as const) {
    for (const i of idle[key]) {
      const { at, quote } = actions[key][i]!;
      if (clauses.has(at))
        report(
          ['actions', key, i, quote === undefined ? 'at' : 'quote'],
          say.actionIdle,
          {
            at,
            quote,
          },
          quote,
        );
    }
  }
  const name = (ranks: readonly number[]): string =>
    ranks.map((r) => sheet.outcomes[r]!.name).join('、');
  for (const { sentence, as, obliging, step, named, stated, statedBy } of placed) {
    const { clause, text } = sentence;
    if (as === 'outside' && obliging)
      report(['actions', 'sections'], say.actionForgotten, { clause }, text);
    if (step === undefined) continue;
    if (
      stated !== undefined &&
      actions.sections[statedBy!]!.reading === undefined &&
      (stated === 'any'
        ? named.length > 0
        : named.length > 0 && [...stated].sort().join() !== [...named].sort().join())
    )
      report(
        ['actions', 'sections', statedBy!, 'grades'],
        say.actionGrades,
        {
          clause,
          stated: stated === 'any' ? '*' : name(stated),
          named: name(named),
        },
        text,
      );
    for (const { words } of timesIn(text)) {
      if (
        !step.clocks.some(
          (c) => plain(c.words).includes(plain(words)) || plain(words).includes(plain(c.words)),
        )
      )
        report(['actions', 'clocks'], say.clockMissing, { clause, words }, text);
    }
  }
  for (const [i, clock] of actions.clocks.entries()) {
    if (!placed.some(({ step }) => step?.clocks.includes(clock)) && clauses.has(clock.at))
      report(
        ['actions', 'clocks', i, 'words'],
        say.clockIdle,
        { at: clock.at },
        `${clock.words}；${clock.what}`,
      );
  }
}

/** Who a clock is for stands in its sentence, in the words over it, or in its clause. */
function holdWho(context: Context<GradeSheet>, { placed }: ActionsResult): void {
  const { sheet, clauses, document, say: report } = context;
  for (const [i, clock] of sheet.actions!.clocks.entries()) {
    const own = placed.find(({ step }) => step?.clocks.includes(clock))?.sentence;
    const words = [clauses.get(clock.at)?.text, own?.lead, own?.title].map((s) => plain(s ?? ''));
    if (own !== undefined && !words.some((w) => w.includes(plain(clock.who))))
      report(
        ['actions', 'clocks', i, 'who'],
        say.notInClause,
        { document: document.id, clause: clock.at },
        clock.who,
      );
  }
}
