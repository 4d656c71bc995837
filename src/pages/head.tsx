import type { Dictionary } from '../text/dictionary.ts';
import type { Language } from '../text/language.ts';

/** Addresses of a page and of what belongs to it: absolute where the site's address is known, else relative. */
export interface PageLinks {
  readonly canonical: string;
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
  /** The page rests on quotations, and may itself be cited. */
  readonly citable: boolean;
}

/** What a page says of itself to those who link it, cite it or read it aloud from a list. */
export function Head({ title, description, language, words, links, citable }: HeadProps) {
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
      <meta property="og:type" content={citable ? 'article' : 'website'} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:site_name" content={words.title} />
      <meta property="og:locale" content={language} />
      <meta property="og:url" content={links.canonical} />
      {links.picture !== undefined && <Picture {...links.picture} />}
      {citable && (
        <>
          <meta name="citation_title" content={title} />
          <meta name="citation_journal_title" content={words.title} />
          <meta name="citation_language" content={language} />
          <meta name="citation_public_url" content={links.canonical} />
          <meta name="citation_abstract" content={description} />
        </>
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
