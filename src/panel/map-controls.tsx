import type { Dictionary } from '../text/dictionary.ts';

/** Where a button moves the map. */
export type ControlMove = 'north' | 'south' | 'east' | 'west' | 'in' | 'out' | 'home';

interface MapControlsProps {
  readonly words: Dictionary;
  readonly move: (to: ControlMove) => void;
}

/** What is drawn on each button, on a grid of 24. */
const PICTURES: Readonly<Record<ControlMove, string>> = {
  in: 'M12 5V19M5 12H19',
  out: 'M5 12H19',
  home: 'M4 12L12 5L20 12M7 10V19H17V10',
  north: 'M6 15L12 8L18 15',
  south: 'M6 9L12 16L18 9',
  west: 'M15 6L8 12L15 18',
  east: 'M9 6L16 12L9 18',
};

const ZOOM = ['in', 'out', 'home'] as const;
const PAN = ['north', 'west', 'east', 'south'] as const;

/** Buttons for those who do not drag, pinch or turn a wheel. */
export function MapControls({ words, move }: MapControlsProps) {
  return (
    <fieldset class="map-controls" aria-label={words.map.controls}>
      <Group kind="zoom" moves={ZOOM} words={words} move={move} />
      <Group kind="pan" moves={PAN} words={words} move={move} />
    </fieldset>
  );
}

function Group({ kind, moves, words, move }: MapControlsProps & { kind: string; moves: readonly ControlMove[] }) {
  return (
    <div class={`control-group control-${kind}`}>
      {moves.map((to) => (
        <button
          key={to}
          type="button"
          data-move={to}
          aria-label={words.map.move[to]}
          title={words.map.move[to]}
          onClick={() => move(to)}
        >
          <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
            <path d={PICTURES[to]} fill="none" stroke="currentColor" stroke-width="2" />
          </svg>
        </button>
      ))}
    </div>
  );
}
