/**
 * What is said of the rule sheets in `content/rules/`: where a sheet is not borne out by the text.
 * Each kind of thing that is said has its file in `rules/`.
 */
export * from './rules/actions.ts';
export * from './rules/grades.ts';
export * from './rules/inputs.ts';
export * from './rules/numbers.ts';
export * from './rules/policy.ts';
export { type KindName, kindNames } from './rules/shared.ts';
export * from './rules/sheet.ts';
export * from './rules/words.ts';
