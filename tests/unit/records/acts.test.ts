/** The acts of an entry: verbs that only go on with what was said are none beside another. */
import { describe, expect, it } from 'vitest';
import { readActs } from '../../../src/records/acts.ts';

describe('a verb that only goes on', () => {
  it.each(['指导', '部署', '研究', '传达', '启动'])('%s', (verb) => {
    expect(readActs(`${verb}防汛工作。`, [])).toEqual([verb]);
    expect(readActs(`调研防汛工作，${verb}防汛工作。`, [])).toEqual(['调研']);
  });
});
