/**
 * The tables of records: filters, sorting, the address that keeps both, the count, the
 * download of what is listed, and the rows of other issues when they are asked for. Without
 * this script each table is whole as it stands in the page.
 *
 * Focus stays where the reader put it: rows change, controls do not.
 */
import {
  advise,
  type ColumnLook,
  commonShards,
  compareKeys,
  countsFor,
  foldedWords,
  hasFacets,
  hasWords,
  isListed,
  OFF_FILTER,
  type PlacedRow,
  type Row,
  rowsHtml,
  type ShardCounts,
  type ShardList,
  type SortKind,
  type Wanted,
} from '../domain/table.ts';
import { foldText } from '../domain/text.ts';
import { at } from './base.ts';

/** Rows listed at once, beyond those of the page. */
const STEP = 100;
/** Shards fetched at once, and for one question; the reader may ask on. */
const BATCH = 4;
const ENOUGH = 8;

/** A row of the page, or one that was fetched; both are elements. */
interface Item {
  readonly row: HTMLTableRowElement;
  readonly heading: HTMLTableRowElement | undefined;
  readonly facets: string;
  /** Its issue; '' for that of the page. */
  readonly shard: string;
  /** Its place in the issue. */
  readonly index: number;
  /** Whether it belongs to what no longer holds. */
  readonly off: boolean;
  /** Its words, folded; made when first looked for. */
  folded?: string;
}

interface Sort {
  readonly column: number;
  readonly descending: boolean;
}

for (const root of document.querySelectorAll<HTMLElement>('[data-table]')) setUp(root);

function setUp(root: HTMLElement): void {
  const find = <T extends HTMLElement>(selector: string): T | null =>
    root.querySelector<T>(selector);
  const form = find<HTMLFormElement>('form');
  const body = find<HTMLTableSectionElement>('tbody')!;
  const heads = [...root.querySelectorAll<HTMLTableCellElement>('thead th')];
  const status = find('[data-status]')!;
  const none = find('[data-none]')!;
  const more = find<HTMLButtonElement>('[data-more]')!;
  const table = find<HTMLTableElement>('table')!;
  const { unit = '', groups: keys = '', indexed = '' } = root.dataset;
  // A folder, to which names of files are added: the build rewrites only whole addresses.
  const older = root.dataset['older'] && at(root.dataset['older']);
  const olderRows = Number(root.dataset['olderRows'] ?? 0);
  const groups = keys.split('|').map((group) => group.split('/'));
  const columns: ColumnLook[] = heads.map((head) => ({
    name: head.textContent,
    kind: head.className,
    head: 'head' in head.dataset,
  }));

  const items = itemsOf([...body.rows], (index) => ['', index]);
  let own = items.filter(({ off }) => !off).length;
  /** The file with all rows of the page's own issue, while the page holds only the first of them. */
  let rest = root.dataset['path'];
  const restRows = Number(root.dataset['rest'] ?? 0);
  /** Shards that are here whole, and those whose rows of one value are here, by the address of its list. */
  const loaded = new Set<string>();
  const covered = new Map<string, Set<string>>();
  const lists = new Map<string, Promise<ShardList>>();
  const known = new Set<string>();
  let limit = Math.max(own, STEP);
  let sort: Sort | undefined;
  let listed: readonly Item[] = items;
  /** Number of the newest question: an answer that comes late is thrown away. */
  let turn = 0;

  const controls = (): (HTMLSelectElement | HTMLInputElement)[] => [
    ...(form?.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input') ?? []),
  ];
  const wanted = (): Record<string, string> =>
    Object.fromEntries(controls().map((control) => [control.name, control.value.trim()]));

  /** Keys of the filters in use. */
  const used = (wishes: Wanted): string[] =>
    Object.keys(wishes).filter((key) => wishes[key] && key !== OFF_FILTER);
  const offWish = (wishes: Wanted): string => wishes[OFF_FILTER] ?? '';
  /** Addresses of the lists of the values in use. */
  const listsOf = (wishes: Wanted): string[] =>
    used(wishes)
      .filter((key) => indexed.split(' ').includes(key))
      .map((key) => `${older}${key}/${encodeURIComponent(wishes[key] ?? '')}.json`);

  const matching = (wishes: Wanted): Item[] => {
    const words = foldedWords(wishes['q'] ?? '');
    // Of a shard that is here in part, only the wishes that it came for may show rows.
    const parts = listsOf(wishes).flatMap((address) => covered.get(address) ?? []);
    return items.filter(
      (item) =>
        (item.shard === '' || loaded.has(item.shard) || parts.some((p) => p.has(item.shard))) &&
        isListed(item.off, offWish(wishes)) &&
        hasFacets(groups, item.facets, wishes) &&
        (words.length === 0 || hasWords(foldedOf(item), words)),
    );
  };

  const sorted = (found: Item[]): Item[] => {
    if (sort === undefined) return found;
    const { column, descending } = sort;
    const kind = heads[column]!.dataset['sort'] as SortKind;
    const keyed = found.map((item) => {
      const cell = item.row.cells[column];
      return { item, key: cell?.dataset['k'] ?? cell?.textContent ?? '' };
    });
    return keyed.sort((a, b) => compareKeys(a.key, b.key, kind, descending)).map((k) => k.item);
  };

  /** Puts rows into the table; headings of groups only while it is in its own order. */
  const list = (found: readonly Item[]): void => {
    const rows: HTMLTableRowElement[] = [];
    let heading: HTMLTableRowElement | undefined;
    for (const item of found.slice(0, limit)) {
      if (sort === undefined && item.heading && item.heading !== heading) rows.push(item.heading);
      heading = item.heading;
      rows.push(item.row);
    }
    for (const row of rows) row.hidden = false;
    // Left alone where nothing changes, so that a page without wishes is not drawn twice.
    if (rows.length !== body.rows.length || rows.some((row, i) => row !== body.rows[i])) {
      body.replaceChildren(...rows);
    }
    table.toggleAttribute('data-sorted', sort !== undefined);
  };

  /**
   * Draws what matches among the rows at hand.
   *
   * @param outside how many issues may hold more
   * @param total how many rows there are in all, if that is known
   * @param searched how many older issues have been looked through
   */
  const draw = (wishes: Wanted, outside = 0, total?: number, searched = 0): void => {
    const found = sorted(matching(wishes));
    listed = found;
    list(found);
    const asked = used(wishes).length > 0;
    const shown = Math.min(found.length, limit);
    const all = total === undefined ? found.length : Math.max(total, found.length);
    let text = `共${all}${unit}`;
    if (outside > 0 && total === undefined) {
      text = `已查${searched + 1}期，有${found.length}${unit}；还有${outside}期未查`;
    } else if (asked && older === undefined) text = `共${own}${unit}，符合条件${all}${unit}`;
    if (shown < all && (outside === 0 || total !== undefined)) text += `，列出${shown}${unit}`;
    if (sort !== undefined && outside > 0) text += '，排序限于已查各期';
    status.textContent = text;
    table.hidden = found.length === 0;
    none.hidden = found.length > 0;
    if (found.length === 0) none.replaceChildren(...nothing(wishes, outside > 0));
    const further = outside > 0 || shown < found.length || rest !== undefined;
    // Before the button goes, the focus that it may have goes to the last row that it brought.
    if (!further && document.activeElement === more) {
      [...body.querySelectorAll<HTMLElement>('a')].at(-1)?.focus();
    }
    more.hidden = !further;
    more.textContent =
      shown < found.length
        ? `再列${Math.min(STEP, found.length - shown)}${unit}`
        : rest === undefined
          ? '续查更早各期'
          : `列出其余${restRows}${unit}`;
  };

  /** What to say when nothing is left: which filter to drop, and how many rows that brings. */
  const nothing = (wishes: Wanted, unread: boolean): Node[] => {
    const advice = advise(wishes, (fewer) => matching(fewer).length).filter(
      ({ count }) => count > 0,
    );
    const words = document.createElement('p');
    words.textContent = `没有同时符合各项条件的记录${unread ? '（已查各期）' : ''}。${advice.length > 0 ? '可以去掉一项：' : ''}`;
    const drop = (
      label: string,
      dropped: readonly (HTMLSelectElement | HTMLInputElement)[],
    ): Node => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', () => {
        for (const control of dropped) control.value = '';
        dropped[0]?.focus();
        changed();
      });
      return button;
    };
    const buttons: Node[] = advice.map(({ key, count }) => {
      const control = controls().find(({ name }) => name === key)!;
      const value =
        control instanceof HTMLSelectElement
          ? (control.selectedOptions[0]?.textContent ?? control.value)
          : control.value;
      const label = control.previousElementSibling?.textContent ?? '';
      return drop(`${label}“${value}”（${count}${unit}）`, [control]);
    });
    // What no longer holds is not listed unasked, but it is told that there is some.
    const off = offWish(wishes) === '' ? matching({ ...wishes, [OFF_FILTER]: 'only' }).length : 0;
    const choice = controls().find(({ name }) => name === OFF_FILTER);
    if (off > 0 && choice) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = `列出已废止文件中的${off}${unit}`;
      button.addEventListener('click', () => {
        choice.value = 'with';
        choice.focus();
        changed();
      });
      buttons.unshift(button);
    }
    // Where no single one helps, all of them go.
    return [words, ...(buttons.length > 0 ? buttons : [drop('清除全部条件', controls())])];
  };

  /** Rows as elements, with the headings over them. */
  const rowElements = (rows: readonly Row[]): HTMLTableRowElement[] => {
    const holder = document.createElement('tbody');
    holder.innerHTML = rowsHtml(columns, rows);
    for (const link of holder.querySelectorAll('a'))
      link.setAttribute('href', at(link.getAttribute('href') ?? ''));
    return [...holder.rows];
  };

  /** Puts rows among the others, each once, newest issue first. */
  const add = (placed: readonly PlacedRow[]): void => {
    const fresh = placed.filter(([shard, index]) => {
      const key = `${shard} ${index}`;
      return !known.has(key) && known.add(key);
    });
    const made = rowElements(fresh.map(([, , row]) => row));
    items.push(...itemsOf(made, (i) => [fresh[i]![0], fresh[i]![1]], items));
    items.sort((a, b) =>
      a.shard === b.shard
        ? a.index - b.index
        : a.shard === '' || (b.shard !== '' && a.shard > b.shard)
          ? -1
          : 1,
    );
  };

  /** The list under an address, asked for once; its rows are put among the others. */
  const listOf = async (address: string): Promise<ShardCounts> => {
    const asking = lists.get(address) ?? read<ShardList>(address, { shards: [] });
    lists.set(address, asking);
    try {
      const { shards, rows } = await asking;
      if (rows && !covered.has(address)) {
        covered.set(address, new Set(rows.map(([shard]) => shard)));
        add(rows);
      }
      return shards;
    } catch (error) {
      lists.delete(address);
      throw error;
    }
  };

  const loadShard = async (shard: string): Promise<PlacedRow[]> => {
    const { rows } = await read<{ rows: Row[] }>(`${older}${shard}.json`);
    return rows.map((row, index) => [shard, index, row]);
  };

  /** Fetches the rows of the page's own issue that it does not hold yet. */
  const complete = async (path: string): Promise<void> => {
    const { rows } = await read<{ rows: Row[] }>(path);
    if (rest === undefined) return;
    const from = items.length;
    items.push(...itemsOf(rowElements(rows.slice(from)), (i) => ['', from + i], items));
    rest = undefined;
    own = items.filter(({ off }) => !off).length;
    limit = Math.max(limit, own);
  };

  /** Fetches the page's own rest, where a wish asks for it. Returns whether the table stands as it is to stand. */
  const completed = async (wishes: Wanted, onward: boolean, mine: number): Promise<boolean> => {
    if (rest === undefined) return false;
    const asks = used(wishes).length > 0 || offWish(wishes) !== '' || sort !== undefined || onward;
    if (!asks) {
      draw(wishes, older === undefined ? 0 : 1, own + restRows + olderRows);
      return true;
    }
    status.textContent = '正在读取其余各条…';
    try {
      await complete(rest);
    } catch {
      if (mine === turn) {
        draw(wishes);
        status.textContent += '；其余各条没有读到，请检查网络再试';
      }
      return true;
    }
    if (mine !== turn) return true;
    // Who asked for the rest has it now; older issues are the next step.
    if (onward) draw(wishes, older === undefined ? 0 : 1, own + olderRows);
    return onward;
  };

  /** Fetches what older issues have of a wish, some shards at a time, and draws as they come. */
  const reach = async (wishes: Wanted, onward: boolean, mine: number): Promise<void> => {
    const addresses = listsOf(wishes);
    const counts = await Promise.all(
      (addresses.length > 0 ? addresses : [`${older}index.json`]).map(listOf),
    );
    const common = commonShards(counts.map((list) => countsFor(list, offWish(wishes))));
    if (mine !== turn) return;
    // One list alone tells the total before the rows are read; more wishes than that do not.
    const keys = used(wishes);
    const total =
      keys.length === addresses.length && keys.length <= 1
        ? matching(wishes).filter(({ shard }) => shard === '').length +
          common.reduce((sum, [, rows]) => sum + rows, 0)
        : undefined;
    const notRead = (): string[] =>
      common
        .map(([shard]) => shard)
        .filter(
          (shard) => !loaded.has(shard) && !addresses.some((a) => covered.get(a)?.has(shard)),
        );
    const show = (left: readonly string[]): void =>
      draw(wishes, left.length, total, common.length - left.length);
    let left = notRead();
    show(left);
    const enough = onward ? Math.min(limit, listed.length + STEP) : STEP;
    for (let asked = 0; left.length > 0 && listed.length < enough && asked < ENOUGH; ) {
      const batch = left.slice(0, BATCH);
      const fetched = await Promise.all(batch.map(loadShard));
      // Kept even if the question has changed meanwhile: the next may need them.
      for (const shard of batch) loaded.add(shard);
      add(fetched.flat());
      if (mine !== turn) return;
      asked += batch.length;
      left = notRead();
      show(left);
    }
  };

  const refresh = async (onward = false): Promise<void> => {
    turn += 1;
    const mine = turn;
    const wishes = wanted();
    if (await completed(wishes, onward, mine)) return;
    if (older === undefined) return draw(wishes);
    const asks = used(wishes).length > 0 || offWish(wishes) !== '' || onward || loaded.size > 0;
    // Nothing is fetched for a reader who asks for nothing: the page knows how much there is.
    if (!asks) return draw(wishes, 1, own + olderRows);
    // The page's own rows answer at once; those of other issues may take a while.
    draw(wishes, 1);
    none.hidden = true;
    status.textContent = '正在查各期…';
    try {
      await reach(wishes, onward, mine);
    } catch {
      if (mine !== turn) return;
      draw(wishes);
      status.textContent += '；其他各期没有读到，请检查网络再试';
    }
  };

  const remember = (): void => {
    if (!form) return;
    const address = new URL(location.href);
    for (const [key, value] of Object.entries(wanted())) {
      if (value === '') address.searchParams.delete(key);
      else address.searchParams.set(key, value);
    }
    if (sort === undefined) address.searchParams.delete('sort');
    else {
      const key = heads[sort.column]!.dataset['key']!;
      address.searchParams.set('sort', sort.descending ? `-${key}` : key);
    }
    history.replaceState(history.state, '', address);
  };

  const changed = (): void => {
    limit = Math.max(own, STEP);
    remember();
    void refresh();
  };

  const showSort = (): void => {
    heads.forEach((head, i) => {
      if (sort?.column !== i) head.removeAttribute('aria-sort');
      else head.setAttribute('aria-sort', sort.descending ? 'descending' : 'ascending');
    });
  };

  const recall = (): void => {
    const address = new URLSearchParams(form ? location.search : '');
    for (const control of controls()) {
      const value = address.get(control.name) ?? '';
      // A value that the list does not offer (a document of another issue) is offered from now on.
      if (
        control instanceof HTMLSelectElement &&
        ![...control.options].some((o) => o.value === value)
      ) {
        control.add(new Option(value, value));
      }
      control.value = value;
    }
    const [, minus, key] = /^(-?)(.+)$/u.exec(address.get('sort') ?? '') ?? [];
    const column = heads.findIndex(({ dataset }) => dataset['sort'] && dataset['key'] === key);
    sort = column < 0 ? undefined : { column, descending: minus === '-' };
    showSort();
    void refresh();
  };

  heads.forEach((head, column) => {
    if (!head.dataset['sort']) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      // Up, down, and back to the order of the gazette.
      if (sort?.column !== column) sort = { column, descending: false };
      else sort = sort.descending ? undefined : { column, descending: true };
      showSort();
      remember();
      void refresh();
    });
  });
  let typing: number | undefined;
  form?.addEventListener('input', (event) => {
    clearTimeout(typing);
    if ((event.target as HTMLElement).matches('select')) changed();
    else typing = window.setTimeout(changed, 150);
  });
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    changed();
  });
  more.addEventListener('click', () => {
    limit += STEP;
    void refresh(true);
  });
  find('[data-whole]')?.addEventListener('click', ({ currentTarget }) => {
    const whole = table.classList.toggle('whole');
    (currentTarget as HTMLElement).setAttribute('aria-pressed', String(whole));
  });
  find('[data-csv]')?.addEventListener('click', () => {
    void import('./tableCsv.ts').then(({ csvName, csvOf }) => {
      const filters = controls()
        .filter(({ value }) => value.trim() !== '')
        .map(
          (control) =>
            [
              control.previousElementSibling?.textContent ?? control.name,
              control instanceof HTMLSelectElement
                ? (control.selectedOptions[0]?.textContent ?? control.value)
                : control.value.trim(),
            ] as const,
        );
      const name = table.caption?.textContent ?? root.dataset['table'] ?? '';
      save(
        csvName(name, filters),
        csvOf(
          columns.map((column) => column.name),
          listed,
        ),
      );
    });
  });
  // The whole row leads where its first link leads, but words in it can still be selected.
  body.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('a, button') || !getSelection()?.isCollapsed) return;
    target.closest('tr[data-f]')?.querySelector('a')?.click();
  });
  if (form) addEventListener('popstate', recall);
  recall();
}

/**
 * Rows with the headings that they stand under.
 *
 * @param place issue and place of the n-th row
 * @param others rows that are here already: one heading serves all rows under it
 */
function itemsOf(
  rows: readonly HTMLTableRowElement[],
  place: (n: number) => readonly [shard: string, index: number],
  others: readonly Item[] = [],
): Item[] {
  const headings = new Map(others.map(({ heading }) => [heading?.innerHTML, heading]));
  const items: Item[] = [];
  let heading: HTMLTableRowElement | undefined;
  for (const row of rows) {
    if (row.className === 'g') {
      heading = headings.get(row.innerHTML) ?? row;
      headings.set(row.innerHTML, heading);
      continue;
    }
    const [shard, index] = place(items.length);
    items.push({
      row,
      heading,
      facets: row.dataset['f'] ?? '',
      shard,
      index,
      off: row.hasAttribute('hidden'),
    });
  }
  return items;
}

function foldedOf(item: Item): string {
  // The heading is part of what a row says: whose document it stands in, which month.
  item.folded ??= foldText(
    `${item.row.textContent} ${item.row.dataset['w'] ?? ''} ${item.heading?.textContent ?? ''}`,
  );
  return item.folded;
}

/** A file of the site's own data; `absent` is what it holds where there is none (a value that nothing has). */
async function read<T>(address: string, absent?: T): Promise<T> {
  const response = await fetch(address);
  if (response.status === 404 && absent !== undefined) return absent;
  return (await response.json()) as T;
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // The browser may not have begun to read it when the click returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
