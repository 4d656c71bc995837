import { expect, test } from 'vitest';
import { keepHead } from '../../src/browser/page-head.ts';
import { NOTHING } from '../../src/state/view.ts';

interface FakeLink {
  href: string;
  readonly hreflang: string;
}

/** A head with the links and the machine-readable parts of a page, as much of it as is kept. */
function headAt(root: string, path: string) {
  const link = (hreflang: string, at: string): FakeLink => ({ href: `${root}${at}`, hreflang });
  const canonical = link('', path);
  const alternates = [link('en', path), link('es', `es/${path}`)];
  const said = new Set<object>();
  const part = { remove: () => said.delete(part) };
  said.add(part);
  let address = '';
  const page = {
    head: { append: (element: object) => said.add(element) },
    querySelector: (selector: string) =>
      selector.startsWith('link') ? canonical : { setAttribute: (_: string, value: string) => (address = value) },
    querySelectorAll: (selector: string) => (selector.startsWith('link') ? alternates : [part]),
  };
  return { page: page as unknown as Document, canonical, alternates, said, address: () => address };
}

test.each([['https://example.org/map/'], ['http://127.0.0.1:4173/']])(
  'what is chosen below %s is what the head is about, and what was said of another page is not said',
  (root) => {
    const head = headAt(root, '');
    const keep = keepHead(head.page, { language: 'en', selection: NOTHING, shell: 'site' });
    keep({ type: 'mark', id: 'manta-port' });
    expect(head.canonical.href).toBe(`${root}mark/manta-port/`);
    expect(head.address()).toBe(`${root}mark/manta-port/`);
    expect(head.alternates.map(({ href }) => href)).toEqual([`${root}mark/manta-port/`, `${root}es/mark/manta-port/`]);
    expect(head.said.size).toBe(0);
    keep(NOTHING);
    expect(head.canonical.href).toBe(root);
    expect(head.said.size).toBe(1);
  },
);

test('a page of a mark leads to the start and back', () => {
  const own = { type: 'mark', id: 'manta-port' } as const;
  const head = headAt('https://example.org/', 'mark/manta-port/');
  const keep = keepHead(head.page, { language: 'en', selection: own, shell: 'site' });
  keep(own);
  expect(head.canonical.href).toBe('https://example.org/mark/manta-port/');
  expect(head.said.size).toBe(1);
  keep(NOTHING);
  expect(head.canonical.href).toBe('https://example.org/');
  expect(head.said.size).toBe(0);
});
