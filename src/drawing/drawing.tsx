import type { Geometry } from 'geojson';
import type { Atlas } from '../model/atlas.ts';
import type { Drawn } from '../symbology/features.ts';
import { symbolsEver } from '../symbology/mark-look.ts';
import type { Language } from '../text/language.ts';
import { Area, Border, HatchPattern, SoftArea } from './areas.tsx';
import type { Ground } from './ground.ts';
import { type GroundNames, groundLabels } from './ground-labels.ts';
import type { Label } from './label.ts';
import { LabelText } from './labels.tsx';
import { Arrows, Lane, RouteLine } from './lines.tsx';
import { MarkGroups } from './mark-groups.tsx';
import { markLabels } from './mark-labels.ts';
import type { Medium } from './medium.ts';
import { type Box, type Placement, placeLabels } from './place-labels.ts';
import { toPlane, WORLD_UNITS } from './plane.ts';
import { PointSymbol } from './points.tsx';

/** The whole map in one language, ready to be set on any medium. Made once for a language; the labels are laid out. */
export interface Sheet {
  readonly atlas: Atlas;
  readonly drawn: Drawn;
  readonly ground: Ground;
  /** The computed lane, in degrees. */
  readonly lane: Geometry;
  readonly labels: readonly { readonly label: Label; readonly placement: Placement }[];
}

/** Width of a symbol with its halo, in pixels at icon size 1. */
const SYMBOL_PX = 20;

/** What a sheet is laid out from. */
export interface LayOutInput extends Pick<Sheet, 'atlas' | 'drawn' | 'ground' | 'lane'> {
  readonly names: GroundNames;
  readonly language: Language;
}

/** Lays out the whole map. */
export function layOut({ names, language, ...what }: LayOutInput): Sheet {
  const { atlas, drawn } = what;
  const labels = [...markLabels(drawn), ...groundLabels(names, atlas, language)];
  const placements = placeLabels(
    labels.map(({ boxes, from, to, always }) => ({ candidates: boxes, from, to, always })),
    symbolBoxes(drawn),
  );
  return {
    ...what,
    labels: labels.flatMap((label, index) => {
      const placement = placements[index];
      return placement === undefined || (placement.steps.length === 0 && label.mark === undefined)
        ? []
        : [{ label, placement }];
    }),
  };
}

function symbolBoxes(drawn: Drawn): Box[] {
  return [...drawn.byMark.values()].flat().flatMap(({ geometry, properties: { part, id } }) => {
    const seat = drawn.seats.get(id);
    if (part !== 'point' || geometry.type !== 'Point' || seat === undefined) return [];
    const place = toPlane(geometry.coordinates);
    return [
      { place, iconOffset: seat.offset, offset: [0, 0] as const, width: SYMBOL_PX * 0.75, height: SYMBOL_PX * 0.75 },
    ];
  });
}

interface DrawingProps {
  readonly sheet: Sheet;
  readonly medium: Medium;
  /** Address of a mark's page. */
  readonly hrefOf: (id: string) => string;
  /** Id of the chosen mark. */
  readonly chosen: string | undefined;
}

/** The map as the children of an `svg` element, bottom to top as the live map has it. */
export function Drawing({ sheet, medium, hrefOf, chosen }: DrawingProps) {
  const { atlas, drawn, ground, lane, labels } = sheet;
  const groups = { atlas, drawn, hrefOf, chosen };
  const unitsPerPx = medium.zoom === undefined ? WORLD_UNITS / (512 * 2 ** 5) : WORLD_UNITS / (512 * 2 ** medium.zoom);
  return (
    <>
      <svg {...medium.plane}>
        <defs>
          <HatchPattern medium={medium} unitsPerPx={unitsPerPx} />
        </defs>
        <MarkGroups
          {...groups}
          parts={['sea']}
          draw={({ features }) => <SoftArea features={features} medium={medium} />}
        />
        <path
          class="land"
          d={ground.land}
          fill={medium.colour('land')}
          stroke={medium.colour('coast')}
          {...medium.stroke(0.7)}
        />
        <path
          class="borders"
          d={ground.borders}
          fill="none"
          stroke={medium.colour('boundary')}
          {...medium.stroke(0.7)}
        />
        <MarkGroups
          {...groups}
          parts={['soft']}
          draw={({ features }) => <SoftArea features={features} medium={medium} />}
        />
        <MarkGroups
          {...groups}
          parts={['area']}
          draw={({ features }) => <Area features={features} medium={medium} />}
        />
      </svg>
      <g class="ground-names">
        {labels
          .filter(({ label }) => label.mark === undefined)
          .map((one) => (
            <LabelText {...one} medium={medium} />
          ))}
      </g>
      <svg {...medium.plane}>
        <Lane line={lane} medium={medium} />
        <MarkGroups
          {...groups}
          parts={['border']}
          draw={({ features }) => <Border features={features} medium={medium} />}
        />
        <MarkGroups {...groups} parts={['line']} draw={(mark) => <RouteLine {...mark} medium={medium} />} />
      </svg>
      <MarkGroups
        {...groups}
        parts={['arrow']}
        draw={({ features }) => <Arrows features={features} medium={medium} />}
      />
      <MarkNames {...groups} labels={labels} medium={medium} below />
      <MarkGroups
        {...groups}
        parts={['point']}
        draw={({ id, features }) => (
          <PointSymbol features={features} symbols={symbolsOf(atlas, id)} seat={drawn.seats.get(id)} medium={medium} />
        )}
      />
      <MarkNames {...groups} labels={labels} medium={medium} below={false} />
    </>
  );
}

/** The images that a mark has in one window of time or another, today's first. */
function symbolsOf(atlas: Atlas, id: string): readonly string[] {
  const mark = atlas.marks.get(id);
  return mark === undefined || mark.kind === 'route' ? [] : symbolsEver(atlas, mark);
}

interface MarkNamesProps extends Pick<Sheet, 'atlas' | 'labels'> {
  readonly medium: Medium;
  readonly chosen: string | undefined;
  /** Names and words of areas and routes, under the symbols; or the names of the symbols. */
  readonly below: boolean;
}

/** Names by layer, so that they come and go with it. A pointer goes through them to what they name. */
function MarkNames({ atlas, labels, medium, chosen, below }: MarkNamesProps) {
  const isBelow = ({ label }: Sheet['labels'][number]): boolean => label.type.upper === true || label.colour !== 'ink';
  return (
    <g class="names" pointer-events="none">
      {atlas.data.layers.map(({ id }) => {
        const own = labels.filter((one) => one.label.layer === id && isBelow(one) === below);
        if (own.length === 0) return null;
        return (
          <g data-drawn-layer={id}>
            {own.map((one) => (
              <g
                data-drawn-name={one.label.mark}
                data-tray={one.label.tray}
                class={one.label.mark === chosen ? 'chosen' : undefined}
              >
                <LabelText {...one} medium={medium} />
              </g>
            ))}
          </g>
        );
      })}
    </g>
  );
}
