import type { CslItem } from '../export/csl.ts';
import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';

/** Addresses of a page and of what belongs to it: absolute where the site's address is known, else relative. */
export interface PageLinks {
  readonly canonical: string;
  /** The site's root, ending in a slash. */
  readonly root: string;
  readonly alternates: readonly { readonly language: Language; readonly href: string }[];
  readonly picture: { readonly href: string; readonly alt: string } | undefined;
  /** Where a consumer learns of the page's frame; only where the site's address is known. */
  readonly oembed: string | undefined;
}

interface HeadProps {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly words: Dictionary;
  readonly links: PageLinks;
  /** What a reference manager keeps of the page; nothing of what was withdrawn. */
  readonly cited: CslItem | undefined;
}

/** What a page says of itself to those who link it, cite it or read it aloud from a list. */
export function Head({ title, description, language, words, links, cited }: HeadProps) {
  return (
    <>
      <title>{title}</title>
      {links.oembed !== undefined && (
        <link rel="alternate" type="application/json+oembed" href={links.oembed} title={title} />
      )}
      <meta name="description" content={description} />
      <link rel="canonical" href={links.canonical} />
      {links.alternates.map((alternate) => (
        <link key={alternate.language} rel="alternate" hreflang={alternate.language} href={alternate.href} />
      ))}
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:site_name" content={words.title} />
      <meta property="og:locale" content={language} />
      <meta property="og:url" content={links.canonical} />
      {links.picture !== undefined && <Picture {...links.picture} />}
      {cited !== undefined && <Citation item={cited} />}
    </>
  );
}

/** What is cited, in the names that reference managers know: of an article what its publisher published. */
function Citation({ item }: { readonly item: CslItem }) {
  const journal = item.type === 'article-newspaper' ? item['container-title'] : undefined;
  const values: readonly (readonly [string, string | undefined])[] = [
    ['title', item.title],
    ...(item.author ?? []).map(({ literal }) => ['author', literal] as const),
    // An inferred date would be kept without its doubt.
    ['publication_date', item.issued.circa === true ? undefined : item.issued['date-parts'][0].join('/')],
    ['journal_title', journal],
    ['language', item.language],
    ['public_url', item.URL],
  ];
  return (
    <>
      {values.map(
        ([name, content]) => content !== undefined && <meta key={name} name={`citation_${name}`} content={content} />,
      )}
    </>
  );
}

function Picture({ href, alt }: { readonly href: string; readonly alt: string }) {
  return (
    <>
      <meta property="og:image" content={href} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:image:alt" content={alt} />
    </>
  );
}
