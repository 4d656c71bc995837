/** Whose data the ground is made of; where a licence asks for it, with a link. */
const CREDITS = [
  { name: '© OpenStreetMap contributors', href: 'https://www.openstreetmap.org/copyright' },
  { name: 'Natural Earth' },
  { name: 'GSHHG (Wessel & Smith)' },
  { name: 'NASA SRTM30' },
] as const;

/** The credits in one line, for paper. */
export const CREDITS_LINE = CREDITS.map(({ name }) => name).join(' · ');

/** The credits over the map's lower edge. */
export function Credits() {
  return (
    <>
      {CREDITS.map((credit, index) => (
        <>
          {index > 0 && ' · '}
          {'href' in credit ? <a href={credit.href}>{credit.name}</a> : credit.name}
        </>
      ))}
    </>
  );
}
