/** A filter over the paragraphs of a section, each of which says what one agency does. */

/** The paragraphs after an island, up to the next heading. */
function blocksAfter(details: HTMLElement): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  for (let next = details.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches('h2, h3, h4, h5, h6') || next.querySelector('h2, h3, h4, h5, h6')) break;
    if (next instanceof HTMLElement && !next.matches('details')) blocks.push(next);
  }
  return blocks;
}

/** Puts the choice among the agencies of the section into an island of it. */
export function membersOf(details: HTMLElement): void {
  const owed = blocksAfter(details).flatMap((block) => {
    // The agency that a paragraph is about stands first in it.
    const link = block.querySelector('a[href*="/agencies/"]');
    return link === null ? [] : [{ block, name: link.textContent }];
  });
  const label = document.createElement('label');
  const choice = document.createElement('select');
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  choice.append(
    new Option('全部', ''),
    ...[...new Set(owed.map(({ name }) => name))].map((name) => new Option(name, name)),
  );
  choice.addEventListener('change', () => {
    for (const { block, name } of owed) block.hidden = choice.value !== '' && name !== choice.value;
    const shown = owed.filter(({ block }) => !block.hidden).length;
    said.textContent = choice.value === '' ? '' : `共${owed.length}条，符合条件${shown}条`;
  });
  label.append('单位 ', choice);
  const line = document.createElement('p');
  line.className = 'choose';
  line.append(label, ' ', said);
  details.append(line);
}
