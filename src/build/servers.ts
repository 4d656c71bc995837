import type { HeaderRule } from './headers.ts';

/** The rules as the file `_headers`, which static hosts read. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const block = (path: string, headers: HeaderRule['headers']): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${rules.flatMap(({ paths, headers }) => paths.map((path) => block(path, headers))).join('\n\n')}\n`;
}

/** Media types of files that servers do not know by their ending. */
const TYPES: Readonly<Record<string, string>> = {
  geojson: 'application/geo+json',
  kml: 'application/vnd.google-earth.kml+xml',
  csv: 'text/csv; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  pbf: 'application/vnd.mapbox-vector-tile',
};

/** What is worth compressing on the way, besides HTML: the rest is compressed already. */
const COMPRESSED = [
  'application/javascript',
  'application/json',
  'image/svg+xml',
  'text/css',
  'text/javascript',
  'text/plain',
  ...Object.values(TYPES).map((type) => type.replace(/;.*/, '')),
];

/** An address as a server wants it. */
interface Site {
  /** With the scheme, where one is said. */
  readonly origin: string;
  readonly host: string;
  readonly port: string | undefined;
  /** Path of the site's root without a slash at its end: empty at the root of the host. */
  readonly prefix: string;
}

/** @throws Error when the address names no host */
function readSite(address: string): Site {
  const [, scheme = '', host, port, path = ''] =
    /^(https?:\/\/)?([^/:\s]+)(?::(\d+))?(\/[^?#\s]*)?$/.exec(address) ?? [];
  if (host === undefined) throw new Error(`an address is a host with or without a path, not ${address}`);
  return {
    origin: `${scheme}${host}${port === undefined ? '' : `:${port}`}`,
    host,
    port,
    prefix: path.replace(/\/+$/, ''),
  };
}

/**
 * The rules as a Caddyfile. What is not there is not remembered: its answer has no caching of its own.
 *
 * @param address what Caddy listens to, with the path of the site's root, such as `map.example.org` or `example.org/map/`
 * @param folder the built site
 * @throws Error when the address names no host
 */
export function caddyfile(rules: readonly HeaderRule[], address: string, folder: string): string {
  const { origin, prefix } = readSite(address);
  const found = (headers: HeaderRule['headers']): string[] => (isRemembered(headers) ? ['\tfile'] : []);
  const matcher = ({ name, paths, headers }: HeaderRule): string[] => [
    `@${name} {`,
    `\tpath ${paths.join(' ')}`,
    ...found(headers),
    '}',
  ];
  const header = ({ name, headers }: HeaderRule): string[] =>
    Object.entries(headers).map(([one, value]) => `header @${name} ${one} "${value}"`);
  const types = Object.entries(TYPES).flatMap(([ending, type]) => [
    `@${ending} {`,
    `\tpath *.${ending}`,
    '\tfile',
    '}',
    `header @${ending} Content-Type "${type}"`,
  ]);
  const inside = [
    `root * "${folder}"`,
    ...rules.flatMap((rule) => [...matcher(rule), ...header(rule)]),
    ...types,
    'file_server',
  ];
  const compressed = ['text/html', ...COMPRESSED].map((type) => `\t\theader Content-Type ${type}*`);
  const encode = ['encode {', '\tzstd', '\tgzip', '\tmatch {', ...compressed, '\t}', '}'];
  const handled = prefix === '' ? inside : [`handle_path ${prefix}/* {`, ...inside.map((line) => `\t${line}`), '}'];
  return [`${origin} {`, ...[...encode, ...handled].map((line) => `\t${line}`), '}', ''].join('\n');
}

/**
 * The rules as a server block of nginx, for its `http` block. One `map` a header, since an `add_header` in a `location` makes
 * nginx forget the others. It says nothing of certificates.
 *
 * @param address as for Caddy
 * @param folder the built site
 * @throws Error when the address names no host
 */
export function nginxConfig(rules: readonly HeaderRule[], address: string, folder: string): string {
  const { host, port = '80', prefix } = readSite(address);
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const variable = (name: string): string => `$eit_${name.toLowerCase().replaceAll('-', '_')}`;
  const valuesOf = (name: string): string[] =>
    rules.flatMap(({ paths, headers }) =>
      headers[name] === undefined ? [] : paths.map((path) => `    "~^${asPattern(prefix + path)}" "${headers[name]}";`),
    );
  const maps = names.map((name) =>
    [`map $uri ${variable(name)} {`, '    default "";', ...valuesOf(name), '}'].join('\n'),
  );
  // What is not there is not remembered.
  const adds = names.map((name) => `add_header ${name} ${variable(name)}${name === CACHING ? '' : ' always'};`);
  const types = Object.entries(TYPES).map(([ending, type]) => `    ${type.replace(/;.*/, '')} ${ending};`);
  const server = [
    `listen ${port};`,
    `server_name ${host};`,
    'include mime.types;',
    'types {',
    ...types,
    '}',
    'charset utf-8;',
    'charset_types text/css text/csv text/plain application/x-bibtex application/x-research-info-systems;',
    'gzip on;',
    'gzip_vary on;',
    `gzip_types ${COMPRESSED.join(' ')};`,
    ...adds,
    ...(prefix === '' ? [`root "${folder}";`] : [`location ${prefix}/ {`, `    alias "${folder}/";`, '}']),
  ];
  return `${[...maps, ['server {', ...server.map((line) => `    ${line}`), '}'].join('\n')].join('\n\n')}\n`;
}

const CACHING = 'Cache-Control';

/** Whether an answer is kept without being asked for again. */
function isRemembered(headers: HeaderRule['headers']): boolean {
  return headers[CACHING] !== undefined && !headers[CACHING].includes('max-age=0');
}

/** A path as a regular expression. nginx looks at the file that it serves: a folder's page is its `index.html`. */
function asPattern(path: string): string {
  const escaped = path.replace(/\*$/, '').replace(/[.+?^$()[\]{}|\\]/g, '\\$&');
  if (path.endsWith('*')) return escaped;
  return path.endsWith('/') ? `${escaped}(index\\.html)?$` : `${escaped}$`;
}
