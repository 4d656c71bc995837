import type { Dictionary } from '../text/dictionary.ts';

interface CreditsProps {
  readonly words: Dictionary;
  /** In a frame, whose map it is. */
  readonly maker?: string | undefined;
}

/** Whose data the ground is made of; where a licence asks for it, with a link. */
function creditsIn(words: Dictionary): readonly { readonly name: string; readonly href?: string }[] {
  return [
    { name: words.credits.osm, href: 'https://www.openstreetmap.org/copyright' },
    { name: 'Natural Earth' },
    { name: 'GSHHG (Wessel & Smith)' },
    { name: 'NASA SRTM30' },
  ];
}

/** The credits in one line, for paper. */
export function creditsLine(words: Dictionary): string {
  return creditsIn(words)
    .map(({ name }) => name)
    .join(' · ');
}

/** Whose data the drawing is made of: it has no relief, no rivers and a coarser coast. */
export function creditsOfDrawing(words: Dictionary): string {
  return `Natural Earth · ${words.credits.osm}`;
}

/** The credits over the map's lower edge. */
export function Credits({ words, maker }: CreditsProps) {
  return (
    <>
      {maker !== undefined && `${maker} · `}
      {creditsIn(words).map(({ name, href }, index) => (
        <>
          {index > 0 && ' · '}
          {href === undefined ? name : <a href={href}>{name}</a>}
        </>
      ))}
    </>
  );
}
