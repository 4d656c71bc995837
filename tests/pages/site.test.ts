import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hrefsFrom, pagePath, rootFrom, startPath } from '../../src/pages/site.ts';
import type { Hrefs } from '../../src/panel/hrefs.ts';
import { decodeAddress, placePart } from '../../src/state/address.ts';
import type { Selection } from '../../src/state/view.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { known } from '../fixtures/real-atlas.ts';
import { site } from '../fixtures/real-site.ts';

/** Every page of the real site, frames for other pages included. */
const ref = fc.constantFrom(...site.refs);
/** A folder of some host in which the site may stand. */
const host = fc.constantFrom('https://map.example/', 'https://host.example/some/folder/', 'http://localhost:4173/');

describe('pagePath', () => {
  test('gives every page a path of its own, a folder below the root', () => {
    fc.assert(
      fc.property(ref, ref, (one, other) => {
        expect(pagePath(one) === pagePath(other)).toBe(one === other);
        expect(pagePath(one)).toMatch(/^([a-z0-9-]+\/)*$/);
      }),
    );
  });

  test('is the root for the first language and a folder for each other', () => {
    expect(LANGUAGES.map((language) => startPath(language))).toEqual(['', 'es/']);
  });

  test('begins with the start page of its language, and goes on as the address that names what it shows', () => {
    fc.assert(
      fc.property(ref, ({ language, selection, shell }) => {
        const start = startPath(language, shell);
        const path = pagePath({ language, selection, shell });
        expect(path.startsWith(start)).toBe(true);
        expect(decodeAddress(path.slice(start.length), known)).toMatchObject({ view: { selection }, complaints: [] });
      }),
    );
  });
});

describe('rootFrom', () => {
  test('leads from any page back to the root, on any host', () => {
    fc.assert(
      fc.property(ref, host, (page, root) => {
        expect(new URL(rootFrom(pagePath(page)), new URL(pagePath(page), root)).href).toBe(root);
        expect(rootFrom(pagePath(page))).toMatch(/^(\.|\.\.(\/\.\.)*)\/$/);
      }),
    );
  });
});

describe('hrefsFrom', () => {
  const hashOf = (selection: Selection): string => {
    const point = placePart(selection);
    return point === undefined ? '' : `#${point}`;
  };
  const links = ({ start, mark, article, disagreements, tour }: Hrefs, selection: Selection): string => {
    if (selection.type === 'none') return start;
    if (selection.type === 'disagreements' || selection.type === 'tour')
      return { disagreements, tour }[selection.type](selection.at);
    return { mark, article }[selection.type](selection.id);
  };

  test('leads from any page to every page of the site in its language, on any host', () => {
    fc.assert(
      fc.property(ref, ref, host, (from, { selection }, root) => {
        const { language } = from;
        const href = links(hrefsFrom(rootFrom(pagePath(from)), language), selection);
        expect(new URL(href, new URL(pagePath(from), root)).href).toBe(
          `${root}${pagePath({ language, selection, shell: 'site' })}${hashOf(selection)}`,
        );
      }),
    );
  });

  test('leads there from an address as well as from a way', () => {
    fc.assert(
      fc.property(ref, host, ({ language, selection }, root) => {
        expect(links(hrefsFrom(root, language), selection)).toBe(
          `${root}${pagePath({ language, selection, shell: 'site' })}${hashOf(selection)}`,
        );
      }),
    );
  });
});
