import type { ComponentChildren } from 'preact';
import type { Atlas } from '../model/atlas.ts';
import type { Mark } from '../model/records.ts';
import type { Drawn } from '../symbology/features.ts';
import type { DrawnFeature, Part } from '../symbology/parts.ts';
import { featuresOf } from './areas.tsx';

interface MarkGroupsProps {
  readonly atlas: Atlas;
  readonly drawn: Drawn;
  readonly hrefOf: (id: string) => string;
  readonly chosen: string | undefined;
  /** Only marks with one of these parts. */
  readonly parts: readonly Part[];
  readonly draw: (mark: { readonly id: string; readonly features: readonly DrawnFeature[] }) => ComponentChildren;
}

/**
 * Marks by layer, each a link to its page. The keyboard has the list of marks, which holds the same links as text, so
 * the links of the drawing are for pointers only.
 */
export function MarkGroups({ atlas, drawn, hrefOf, chosen, parts, draw }: MarkGroupsProps) {
  return (
    <>
      {atlas.data.layers.map((layer) => {
        const marks = (atlas.marksByLayer.get(layer.id) ?? []).flatMap(({ id }) => {
          const features = drawn.byMark.get(id) ?? [];
          return featuresOf(features, ...parts).length > 0 ? [{ id, features }] : [];
        });
        if (marks.length === 0) return null;
        return (
          <g data-drawn-layer={layer.id}>
            {marks.map((mark) => (
              <a
                href={hrefOf(mark.id)}
                data-mark={mark.id}
                tabIndex={-1}
                class={classOf(mark.id, atlas.marks.get(chosen ?? ''))}
                data-within={withinOf(atlas.marks.get(mark.id))}
              >
                {draw(mark)}
              </a>
            ))}
          </g>
        );
      })}
    </>
  );
}

/** What is chosen, and the country within which it lies somewhere. */
function classOf(id: string, chosen: Mark | undefined): string | undefined {
  if (chosen === undefined) return undefined;
  if (id === chosen.id) return 'chosen';
  return id === withinOf(chosen) ? 'around' : undefined;
}

function withinOf(mark: Mark | undefined): string | undefined {
  return mark === undefined || mark.kind === 'route' ? undefined : mark.within;
}
