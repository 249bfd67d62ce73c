/** An agency whose entry in the register nobody has looked at is marked where it is linked and listed. */
import { expect, it } from 'vitest';
import { agencyPiece, piecesHtml } from '../../../src/domain/table.ts';
import { agencyPlaces } from '../../../src/duties/index.ts';
import { linkPlaces } from '../../../src/markdown/link.ts';
import { registerOf } from '../duties/documents.ts';

const register = registerOf({ shuiwu: ['市水务局'] }, [
  { id: 'caizheng', name: '市财政局', aliases: [], kind: 'department', review: true },
]);

it('in the text of a document', () => {
  const uses = ['shuiwu', 'caizheng'].map((agency, i) => ({
    clause: 'p1',
    start: i * 5,
    end: i * 5 + 4,
    agency,
  }));
  const places = agencyPlaces(uses as never, (id) => `/agencies/${id}/`, register).get('p1')!;
  const links = linkPlaces('市水务局、市财政局', 0, places, []).flatMap((n) =>
    n.type === 'element' ? [n.properties] : [],
  );
  expect(links).toEqual([
    { href: '/agencies/shuiwu/' },
    { href: '/agencies/caizheng/', className: ['draft'] },
  ]);
});

it('in a table', () => {
  expect(piecesHtml([agencyPiece('市水务局', '/a/')])).toBe('<a href="/a/">市水务局</a>');
  expect(piecesHtml([agencyPiece('市财政局', '/a/', true)])).toBe(
    '<a href="/a/" class="draft">市财政局</a>',
  );
});
