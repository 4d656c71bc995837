/** How long a keystroke in the search box takes to be answered: on this evidence, and on a made one that is much larger. */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { compileAtlas } from '../../src/data/compile-atlas.ts';
import { readGeodata } from '../../src/data/read-geodata.ts';
import { createAtlas } from '../../src/model/atlas.ts';
import { createFinder } from '../../src/search/find.ts';
import { type Findable, findablesOf } from '../../src/search/findables.ts';

const MANY = 20_000;
const QUERIES = ['guayaquil', 'military base', 'cocaine', 'ecuadorian ports', 'manta operatoin', 'noboa'];

const atlas = createAtlas(compileAtlas(readGeodata(join(import.meta.dirname, '../../geodata'))));
const real = findablesOf(atlas, 'en');
report('this evidence', real, 20);
report(`${MANY} passages`, many(real.filter(({ sort }) => sort === 'passage')), 50);

/** Passages made of the words of real ones: the same language, in other orders, always the same. */
function many(passages: readonly Findable[]): Findable[] {
  const words = passages.flatMap(({ text }) => text.split(' '));
  let seed = 1;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  return Array.from({ length: MANY }, (_, index) => {
    const text = Array.from({ length: 12 + next(30) }, () => {
      const word = words[next(words.length)] ?? '';
      // A larger evidence has more words, not only more of the same.
      return word.length > 4 && next(4) === 0 ? `${word}${next(3000)}` : word;
    });
    return {
      key: `passage ${index}`,
      sort: 'passage',
      id: String(index),
      title: 'Outlet',
      text: text.join(' '),
      original: '',
    };
  });
}

/** Types each query letter by letter and prints how long the answers took, and as a share of the goal. */
function report(name: string, findables: readonly Findable[], goalMs: number): void {
  const begun = performance.now();
  const finder = createFinder(findables);
  const indexed = performance.now() - begun;
  const times = QUERIES.flatMap((query) =>
    Array.from(query, (_, index) => {
      const start = performance.now();
      finder.find(query.slice(0, index + 1));
      return performance.now() - start;
    }),
  ).sort((one, other) => one - other);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  console.log(
    `${name}: ${findables.length} indexed in ${ms(indexed)}; a keystroke takes ${ms(at(0.5))} in the median, ${ms(at(0.95))} at 95 %, ${ms(at(1))} at most (goal ${goalMs} ms: ${(at(1) / goalMs).toFixed(2)})`,
  );
}
