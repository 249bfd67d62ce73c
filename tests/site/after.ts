/** After each site test: its pages go back to the harness, which all files of one process share. */
import { afterEach } from 'vitest';
import { giveBack } from './harness.ts';

afterEach(giveBack);
