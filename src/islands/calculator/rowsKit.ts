/**
 * What is needed once there are rows of events: reading them, places, grading them. Most
 * cases have none, so that this is a part of the script that is fetched for them.
 */
export { buildPlaces } from '../../domain/places.ts';
export { parseCase } from '../../rules/case.ts';
export { evaluate } from '../../rules/evaluate.ts';
export { parsePaste } from '../../rules/paste.ts';
