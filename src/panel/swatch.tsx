import type { Mark } from '../model/records.ts';
import { formOf, hueOf, type LineLook, lookOf, symbolOf } from '../symbology/mark-look.ts';
import type { Hue } from '../theme/palette.ts';
import { STRIKE_PATH, SYMBOL_PATHS, type SymbolForm, type SymbolName } from '../theme/symbols.ts';

/** Dashes of the legend's lines, in pixels of the swatch. */
const DASHES: Readonly<Record<LineLook | 'computed' | 'fading', string | undefined>> = {
  stated: undefined,
  planned: '7 4',
  inferred: '0.1 4',
  computed: undefined,
  fading: undefined,
};

/** The picture of a mark as it stands on the map, for lists. */
export function MarkSwatch({ mark }: { mark: Mark }) {
  const hue = hueOf(mark);
  if (mark.kind === 'route') return <LineSwatch look={lookOf(mark)} hue={hue} />;
  const symbol = symbolOf(mark);
  if (symbol !== undefined) return <PointSwatch name={symbol} form={formOf(mark.status)} hue={hue} />;
  if (mark.kind === 'border') return <LineSwatch look="stated" hue={hue} />;
  return <AreaSwatch look={areaLook(mark)} hue={hue} />;
}

function areaLook(mark: Mark): string {
  if (mark.kind === 'country' || mark.kind === 'region') return mark.layer === 'source-countries' ? 'hatch' : 'plain';
  return 'soft';
}

/** A point symbol in one of its forms. */
export function PointSwatch({ name, form, hue }: { name: SymbolName; form: SymbolForm; hue: Hue }) {
  const colour = `var(--${hue})`;
  const dash = form === 'dashed' || form === 'struck' ? { 'stroke-dasharray': '2.6 2.2' } : {};
  return (
    <svg class="swatch" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
      <path
        d={SYMBOL_PATHS[name]}
        fill={form === 'solid' ? colour : 'none'}
        stroke={colour}
        stroke-width="2"
        stroke-linejoin="round"
        {...dash}
      />
      {form === 'struck' && <path d={STRIKE_PATH} stroke={colour} stroke-width="2.2" />}
    </svg>
  );
}

/** A route's line. */
export function LineSwatch({ look, hue, width = 2 }: { look: keyof typeof DASHES; hue: Hue; width?: number }) {
  const dash = DASHES[look];
  const line = {
    stroke: `var(--${hue})`,
    'stroke-width': width,
    ...(dash === undefined ? {} : { 'stroke-dasharray': dash }),
  };
  return (
    <svg class="swatch swatch-line" viewBox="0 0 34 18" width="34" height="18" aria-hidden="true">
      {look === 'computed' && <path d="M1 7.5H33M1 10.5H33" stroke="var(--ink-soft)" stroke-width="1" />}
      {look === 'fading' && <FadingLine hue={hue} />}
      {look !== 'computed' && look !== 'fading' && (
        <path d="M1 13Q17 3 33 9" fill="none" stroke-linecap={look === 'inferred' ? 'round' : 'butt'} {...line} />
      )}
    </svg>
  );
}

/** The pale band under a route whose quantity a passage states. */
export function RibbonSwatch({ hue, width }: { hue: Hue; width: number }) {
  return (
    <svg class="swatch swatch-line" viewBox="0 0 34 18" width="34" height="18" aria-hidden="true">
      <path d="M0 9H34" stroke={`var(--${hue})`} stroke-opacity="0.24" stroke-width={width} />
      <path d="M1 9H34" stroke={`var(--${hue})`} stroke-width="2" stroke-linecap="round" stroke-dasharray="0.1 4" />
    </svg>
  );
}

function FadingLine({ hue }: { hue: Hue }) {
  return (
    <>
      {[0, 1, 2, 3, 4, 5].map((piece) => (
        <path
          key={piece}
          d={`M${1 + piece * 5.4} 9h5.4`}
          stroke={`var(--${hue})`}
          stroke-width={2.4 - piece * 0.35}
          stroke-opacity={1 - piece * 0.16}
        />
      ))}
    </>
  );
}

/** A country's or a sea's tint. */
export function AreaSwatch({ look, hue }: { look: string; hue: Hue }) {
  const colour = `var(--${hue})`;
  if (look === 'soft') {
    return (
      <svg class="swatch" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        {[11, 8.5, 6, 3.5].map((radius) => (
          <circle key={radius} cx="12" cy="12" r={radius} fill={colour} fill-opacity="0.16" />
        ))}
      </svg>
    );
  }
  return (
    <svg class="swatch" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
      <rect x="2" y="4" width="20" height="16" fill={colour} fill-opacity="0.14" stroke={colour} stroke-opacity="0.7" />
      {look === 'hatch' && <path d="M2 12L10 4M2 20L18 4M8 20L22 6M16 20L22 14" stroke={colour} stroke-opacity="0.6" />}
    </svg>
  );
}
