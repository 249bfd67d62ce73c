/** What other parts of the site have found out about clauses, in the form that search wants. */
import type { Corpus } from '../domain/model.ts';
import type { Knowledge } from './records.ts';

const known = new WeakMap<Corpus, Knowledge>();

/** The knowledge about a corpus; worked out once. */
export function knowledgeOf(corpus: Corpus): Knowledge {
  let knowledge = known.get(corpus);
  if (knowledge === undefined) {
    knowledge = workOut(corpus);
    known.set(corpus, knowledge);
  }
  return knowledge;
}

function workOut(corpus: Corpus): Knowledge {
  const names = corpus.register.names.filter((name) => name.length > 1);
  const texts = new Map(
    corpus.issues.flatMap((issue) =>
      issue.documents.flatMap((doc) =>
        doc.clauses.map((clause) => [`${doc.id}#${clause.anchor}`, clause.text] as const),
      ),
    ),
  );
  return {
    agencies: (document, anchor) => {
      let rest = texts.get(`${document}#${anchor}`) ?? '';
      const found = new Set<string>();
      for (const name of names) {
        if (!rest.includes(name)) continue;
        const resolved = corpus.register.resolve(name, document);
        if (resolved.kind === 'found') found.add(resolved.agency.id);
        // A longer name takes its characters: what is left may hold a shorter one.
        rest = rest.replaceAll(name, '\n');
      }
      return [...found];
    },
    class: () => undefined,
    persons: () => [],
  };
}
