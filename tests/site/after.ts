/** After each site test: its pages go back to the harness, for the next. */
import { afterEach } from 'vitest';
import { giveBack } from './harness.ts';

afterEach(giveBack);
