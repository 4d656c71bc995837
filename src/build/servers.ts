import type { HeaderRule } from './headers.ts';

/** The rules as the file `_headers`, which static hosts read: each path once, since of two some heed only the last. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const paths = [...new Set(rules.flatMap((rule) => rule.paths))];
  const part = (path: string): string => {
    const headers = rules.filter((rule) => rule.paths.includes(path)).flatMap((rule) => Object.entries(rule.headers));
    return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  };
  return `${paths.map(part).join('\n\n')}\n`;
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
  const inside = [`root * "${folder}"`, ...rules.flatMap(caddyHeaders), ...caddyTypes(), 'file_server'];
  const compressed = ['text/html', ...COMPRESSED].map((type) => `header Content-Type ${type}*`);
  const encode = block('encode', ['zstd', 'gzip', ...block('match', compressed)]);
  return `${block(origin, [...encode, ...(prefix === '' ? inside : caddyFolder(prefix, inside))]).join('\n')}\n`;
}

/** Lines in braces. */
function block(name: string, lines: readonly string[]): string[] {
  return [`${name} {`, ...lines.map((line) => `\t${line}`), '}'];
}

function caddyHeaders({ name, paths, headers }: HeaderRule): string[] {
  const found = isRemembered(headers) ? ['file'] : [];
  const sent = Object.entries(headers).map(([one, value]) => `header @${name} ${one} "${value}"`);
  return [...block(`@${name}`, [`path ${paths.join(' ')}`, ...found]), ...sent];
}

function caddyTypes(): string[] {
  return Object.entries(TYPES).flatMap(([ending, type]) => [
    ...block(`@${ending}`, [`path *.${ending}`, 'file']),
    `header @${ending} Content-Type "${type}"`,
  ]);
}

/** A site in a folder of its host: Caddy answers what nobody handles with an empty page, so that the rest has to be said. */
function caddyFolder(prefix: string, inside: readonly string[]): string[] {
  const rest = block('handle', ['respond 404']);
  return [`redir ${prefix} ${prefix}/ permanent`, ...block(`handle_path ${prefix}/*`, inside), THE_REST, ...rest];
}

/** A remark in a configuration. */
const THE_REST = '# What else this host has stands here.';

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
    // Behind another server it does not know by which name and port it was asked.
    'absolute_redirect off;',
    ...(prefix === '' ? [`root "${folder}";`] : nginxFolder(prefix, folder)),
  ];
  return `${[...maps, ['server {', ...server.map((line) => `    ${line}`), '}'].join('\n')].join('\n\n')}\n`;
}

/** A site in a folder of its host. */
function nginxFolder(prefix: string, folder: string): string[] {
  return [
    `location = ${prefix} { return 301 ${prefix}/; }`,
    `location ${prefix}/ { alias "${folder}/"; }`,
    THE_REST,
    'location / { return 404; }',
  ];
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
