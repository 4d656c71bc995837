import { render } from 'preact-render-to-string';
import { Drawing, type Sheet } from '../drawing/drawing.tsx';
import { pictureMedium } from '../drawing/medium.ts';
import type { Extent } from '../geo/extent.ts';
import { createAtlas } from '../model/atlas.ts';
import type { Mark, TourStep } from '../model/records.ts';
import { STEP_PICTURE } from '../panel/tour-view.tsx';
import { homeCamera } from '../plan/home.ts';
import { frameMarks } from '../plan/mark-camera.ts';
import { marksInView } from '../plan/marks-in-view.ts';
import { shownAtStep } from '../state/tour.ts';
import { PALETTES } from '../theme/palette.ts';

/** Pixels of the file for each CSS pixel. */
const SHARPNESS = 2;

interface StepPictureProps {
  readonly sheet: Sheet;
  readonly extents: ReadonlyMap<string, Extent>;
  readonly step: TourStep;
}

/** A step of the tour as an SVG document: the drawn map in the light edition, with what the step shows and no more. */
export function stepPicture({ sheet, extents, step }: StepPictureProps): string {
  const { width, height } = STEP_PICTURE;
  const frame = { width, height, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  const marks = step.marks.flatMap((id) => sheet.atlas.marks.get(id) ?? []);
  const camera = frameMarks(marks, extents, frame) ?? homeCamera(frame);
  const shown = shownAtStep(sheet.atlas, { type: 'tour', at: step.id });
  const marksInPicture = shown === undefined ? [] : marksInView(sheet.atlas, extents, shown, camera, frame);
  return render(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width * SHARPNESS}
      height={height * SHARPNESS}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title>{step.title.en}</title>
      <style>{'.ring{fill:none;stroke:none}'}</style>
      <rect width={width} height={height} fill={PALETTES.light.sea} />
      <Drawing
        sheet={limitedTo(sheet, marksInPicture)}
        medium={pictureMedium(camera, width, height, 'light')}
        hrefOf={(id) => `#${id}`}
        chosen={undefined}
      />
    </svg>,
  );
}

/** A sheet with no other marks. What lies outside of the picture, the rasteriser does not bear in every case. */
function limitedTo(sheet: Sheet, marks: readonly Mark[]): Sheet {
  const { atlas, labels } = sheet;
  const ids = new Set(marks.map(({ id }) => id));
  return {
    ...sheet,
    atlas: createAtlas({ ...atlas.data, marks: atlas.data.marks.filter(({ id }) => ids.has(id)) }),
    labels: labels.filter(({ label }) => label.mark === undefined || ids.has(label.mark)),
  };
}
