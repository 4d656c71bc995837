import type { Dictionary } from '../text/dictionary.ts';

/** Buttons for those who do not drag or pinch. */
export function MapControls({
  words,
  zoomBy,
  goHome,
}: {
  words: Dictionary;
  zoomBy: (steps: number) => void;
  goHome: () => void;
}) {
  return (
    <fieldset class="map-controls" aria-label={words.map.controls}>
      <button type="button" aria-label={words.map.zoomIn} title={words.map.zoomIn} onClick={() => zoomBy(1)}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M12 5V19M5 12H19" stroke="currentColor" stroke-width="2" />
        </svg>
      </button>
      <button type="button" aria-label={words.map.zoomOut} title={words.map.zoomOut} onClick={() => zoomBy(-1)}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M5 12H19" stroke="currentColor" stroke-width="2" />
        </svg>
      </button>
      <button type="button" aria-label={words.map.home} title={words.map.home} onClick={goHome}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M4 12L12 5L20 12M7 10V19H17V10" fill="none" stroke="currentColor" stroke-width="1.8" />
        </svg>
      </button>
    </fieldset>
  );
}
