import { expect, test } from 'vitest';
import { startView } from '../../src/pages/start-view.ts';
import { decodeAddress, encodeAddress } from '../../src/state/address.ts';
import { sorted } from '../../src/state/view.ts';
import { atlas, known, layerIds } from '../fixtures/real-atlas.ts';
import { site } from '../fixtures/real-site.ts';

test('every page begins as its bare address says: all layers, its own choice, no camera of its own', () => {
  for (const { selection } of site.refs) {
    const view = startView(atlas, selection);
    expect(view).toMatchObject({ camera: null, layers: sorted(layerIds), selection });
    const address = encodeAddress(view, known);
    expect(address).not.toContain('#');
    const { view: read, complaints } = decodeAddress(address, known);
    expect(complaints).toEqual([]);
    expect(view).toMatchObject(read);
  }
});

test('what is chosen is to be read, and where nothing is chosen the map has the room', () => {
  for (const { selection } of site.refs)
    expect(startView(atlas, selection).sheet).toBe(selection.type === 'none' ? 'peek' : 'half');
});
