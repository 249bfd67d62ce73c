/** Each kind of words that are no act of whoever stands before them, held to its example. */
import { NO_ACT_ROWS } from '../../../src/duties/noActRows.ts';
import { holdToExamples } from './rowExamples.ts';

holdToExamples([NO_ACT_ROWS]);
